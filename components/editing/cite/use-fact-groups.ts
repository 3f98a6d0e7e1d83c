import { useTranslations } from "next-intl";
import { type ChangeNames, NO_NAMES } from "@/components/changes/difference/change-names";
import { usePlaceText } from "@/components/changes/difference/use-place-text";
import { useValueText } from "@/components/changes/difference/use-value-text";
import { UNCITED_KINDS, type UncitedKind, uncitedFacts } from "@/lib/domain/queue/uncited";
import { ownValues } from "@/lib/domain/record/cited-facts";
import { toFieldName } from "@/lib/domain/record/form-path";
import type { Path } from "@/lib/domain/record/path";
import type { ProjectDocument } from "@/lib/domain/record/project-document";
import type { TickGroup } from "../source-picker/fact-ticks";

/** The facts of a project that name no source, of one kind or of all, in words. */
export function useFactGroups(
	document: ProjectDocument,
	kind: UncitedKind | null,
	names: ChangeNames = NO_NAMES,
): TickGroup[] {
	const t = useTranslations("pickers.facts");
	const placeText = usePlaceText(names);
	const valueText = useValueText(names);
	const factText = (path: Path) => {
		const values = ownValues(path).flatMap((field) => {
			const value = document[field];
			return value === null ? [] : [valueText(field, value, document, null)];
		});
		if (values.length > 0) return values.join(", ");
		// As if it had been moved: so it is named by what it says.
		const place = { path: path.slice(0, -1), kind: "moved" as const, before: null, after: null };
		return placeText(place, document).join(" · ");
	};
	const bare = uncitedFacts(document);
	return UNCITED_KINDS.flatMap((one): TickGroup[] => {
		const facts = bare.filter((fact) => fact.kind === one && (kind === null || kind === one));
		if (facts.length === 0) return [];
		const lines = facts.map(({ path }) => ({ value: toFieldName(path), text: factText(path), isBare: true }));
		return [{ key: one, title: t(one), facts: lines }];
	});
}
