import { useTranslations } from "next-intl";
import type { ChangeEntry } from "@/lib/domain/history/history";

const CHANGES = ["create", "update", "delete"] as const;

/** How many records of which kind: "added: 281 projects, 571 sources; changed: 3 projects". */
export function EntryCounts({ counts }: { counts: ChangeEntry["counts"] }) {
	const t = useTranslations("changes");
	const parts = CHANGES.flatMap((change) => {
		const some = counts.filter((line) => line.change === change);
		const what = some.map(({ subject, count }) => t(`count.${subject}`, { count })).join(", ");
		return some.length === 0 ? [] : [t(`countOf.${change}`, { what })];
	});
	return <span>{parts.join(" · ")}</span>;
}
