"use server";

import { redirect } from "next/navigation";
import type { RestoreState } from "@/components/editing/restore/restore-state";
import { valueAt } from "@/lib/domain/record/path";
import { OlderVersion } from "@/lib/server/auth/request/bound-arguments";
import { guardedAction } from "@/lib/server/auth/request/define-action";
import { restoreRevision } from "@/lib/server/commands/history/restore";
import { getClient } from "@/lib/server/db/client";
import { getVersion } from "@/lib/server/queries/core/revision";
import { readReason } from "../../../read-reason";
import { RECORD_FOLDERS } from "../../../record-folders";

/** Brings an older version of a record back, if the record is still as it was when the page was opened. */
export const restoreVersion = guardedAction(
	{ permission: "record.publish", bound: OlderVersion, stopped: notRestored },
	async ({ bound: { locale, ...record }, form, actor }) => {
		const why = readReason(form, "correction");
		const client = getClient();
		const answer = await restoreRevision(client, { ...record, ...why, actor });
		if (!answer.ok) {
			const older = await getVersion(client, record.subject, record.key, record.version);
			const problems = answer.errors.map(({ path, code }) => {
				const value = valueAt(older?.document, path);
				return { path: isOfForm(path) ? [] : path, code, name: typeof value === "string" ? value : "" };
			});
			return { problems, ...why };
		}
		redirect(`/${locale}/admin/${RECORD_FOLDERS[record.subject]}/${record.key}/history?restored=${record.version}`);
	},
);

function notRestored(code: string, form: FormData): RestoreState {
	return { problems: [{ path: [], code, name: "" }], ...readReason(form, "correction") };
}

function isOfForm([first]: readonly (string | number)[]): boolean {
	return first === "reason" || first === "reasonKind";
}
