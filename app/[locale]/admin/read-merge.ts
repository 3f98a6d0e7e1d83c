import { MERGE_FIELDS, type MergeState } from "@/components/editing/merge/merge-state";
import { readVersion } from "@/lib/domain/values/version";
import type { ReasonKind } from "@/lib/domain/values/vocabulary";
import { formText } from "./form-text";
import { readReason } from "./read-reason";

/** What a merge's form says: why, and which versions of the two its plan was made from. */
export function readMerge(form: FormData): {
	reason: string;
	reasonKind: ReasonKind;
	baseVersions: { keep: number; drop: number };
} {
	const version = (name: string) => readVersion(formText(form, name)) ?? 0;
	return {
		...readReason(form, "cleanup"),
		baseVersions: { keep: version(MERGE_FIELDS.keepVersion), drop: version(MERGE_FIELDS.dropVersion) },
	};
}

/** What the form of a merge shows when it was stopped for `code`. */
export function notMerged(code: string, form: FormData): MergeState {
	const { reason, reasonKind } = readMerge(form);
	return { code, reason, reasonKind };
}
