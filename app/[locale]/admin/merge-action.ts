import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { MERGE_FIELDS, type MergeState } from "@/components/editing/merge/merge-state";
import { readVersion } from "@/lib/domain/values/version";
import type { ReasonKind } from "@/lib/domain/values/vocabulary";
import { pairOf } from "@/lib/server/auth/request/bound-arguments";
import { guardedAction } from "@/lib/server/auth/request/define-action";
import type { Merged, MergeSubject, Merging } from "@/lib/server/commands/core/merge-records";
import { getClient, type PrismaClient } from "@/lib/server/db/client";
import { formText } from "./form-text";
import { readReason } from "./read-reason";
import { RECORD_FOLDERS } from "./record-folders";

/**
 * Makes the action that merges two records of one kind as the plan said; if one of the two was changed since, the page
 * shows the plan anew.
 */
export function mergeAction(
	subject: MergeSubject,
	merge: (client: PrismaClient, merging: Merging) => Promise<Merged<object>>,
) {
	return guardedAction(
		{ permission: "record.publish", bound: pairOf(subject), stopped: notMerged },
		async ({ bound: { locale, keep, drop }, form, actor }) => {
			const { reason, reasonKind, baseVersions } = readMerge(form);
			const answer = await merge(getClient(), { actor, reason, reasonKind, keep, drop, baseVersions });
			if (answer.ok) redirect(`/${locale}/admin/${RECORD_FOLDERS[subject]}/${keep}?merged=${answer.batchId}`);
			refresh();
			return { code: answer.errors[0]?.code ?? "other", reason, reasonKind };
		},
	);
}

/** What a merge's form says: why, and which versions of the two its plan was made from. */
function readMerge(form: FormData): {
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
function notMerged(code: string, form: FormData): MergeState {
	const { reason, reasonKind } = readMerge(form);
	return { code, reason, reasonKind };
}
