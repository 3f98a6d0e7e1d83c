import { MERGE_FIELDS } from "@/components/merge/merge-state";
import { REASON_KINDS, type ReasonKind } from "@/lib/domain/vocabulary";
import { formText } from "./form-text";

/** What a merge's form says: why, and which versions of the two its plan was made from. */
export function readMerge(form: FormData): {
	reason: string;
	reasonKind: ReasonKind;
	baseVersions: { keep: number; drop: number };
} {
	const version = (name: string) => Number.parseInt(formText(form, name), 10) || 0;
	return {
		reason: formText(form, "reason").trim(),
		reasonKind: REASON_KINDS.find((kind) => kind === formText(form, "reasonKind")) ?? "cleanup",
		baseVersions: { keep: version(MERGE_FIELDS.keepVersion), drop: version(MERGE_FIELDS.dropVersion) },
	};
}
