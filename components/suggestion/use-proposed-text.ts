import { NO_NAMES } from "@/components/changes/difference/change-names";
import { isFields, useValueText } from "@/components/changes/difference/use-value-text";
import { principalField } from "@/lib/domain/record/figure-path";
import { listAround, type Path, valueAt } from "@/lib/domain/record/path";
import type { Locale } from "@/lib/domain/values/vocabulary";

export type Proposed = { path: Path | null; proposedValue: string };

/**
 * What is proposed, in the reader's language where it is a word of a vocabulary. `base` is the record that it was proposed
 * for, where that is at hand, and `language` the sender's.
 */
export function useProposedText(): (proposed: Proposed, base: unknown, language: Locale) => string {
	const valueText = useValueText(NO_NAMES);
	return ({ path, proposedValue }, base, language) => {
		if (!path) return proposedValue;
		const field = principalField(base, path, language);
		const owner = valueAt(base, field.slice(0, -1));
		return valueText(String(field.at(-1)), proposedValue, isFields(owner) ? owner : {}, listAround(field));
	};
}
