import { useTranslations } from "next-intl";
import { documentChanges } from "@/lib/domain/history/document-changes";
import { useFieldLabel } from "./difference/use-place-text";

const NAMED = 4;

/** What differs in a line: the fields, each with how often where it is several. */
export function ChangeLine({ before, after }: { before: unknown; after: unknown }) {
	const t = useTranslations("changes");
	const label = useFieldLabel();
	const counts = new Map<string, number>();
	for (const { path, kind, before: from, after: to } of documentChanges(before ?? {}, after ?? {})) {
		if (kind === "moved" && from === to) continue;
		const field = String(path[0]);
		counts.set(field, (counts.get(field) ?? 0) + 1);
	}
	const named = [...counts].slice(0, NAMED).map(([field, count]) => {
		return count === 1 ? label(field) : t("fieldCount", { field: label(field), count });
	});
	const more = counts.size - named.length;
	return (
		<span>
			{named.join(" · ") || t("noDifference")}
			{more > 0 && ` · ${t("moreFields", { count: more })}`}
		</span>
	);
}
