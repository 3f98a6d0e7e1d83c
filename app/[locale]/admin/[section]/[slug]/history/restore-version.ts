"use server";

import { redirect } from "next/navigation";
import type { RestoreState } from "@/components/changes/restore-state";
import { valueAt } from "@/lib/domain/document-changes";
import type { Subject } from "@/lib/domain/record-schemas";
import { type Locale, REASON_KINDS } from "@/lib/domain/vocabulary";
import { requireActor } from "@/lib/server/auth/current-user";
import { restoreRevision } from "@/lib/server/commands/restore";
import { getClient } from "@/lib/server/db/client";
import { getVersion } from "@/lib/server/queries/revision";
import { RECORD_FOLDERS } from "../../../submit-record";

/** Brings an older version of a record back, if the record is still as it was when the page was opened. */
export async function restoreVersion(
	target: { locale: Locale; subject: Subject; key: string; version: number; baseVersion: number | null },
	_state: RestoreState,
	formData: FormData,
): Promise<RestoreState> {
	const { locale, ...record } = target;
	const reason = String(formData.get("reason") ?? "").trim();
	const reasonKind = REASON_KINDS.find((kind) => kind === formData.get("reasonKind")) ?? "correction";
	const allowed = await requireActor("record.publish");
	if (!allowed.ok) return { problems: [{ path: [], code: allowed.code, name: "" }], reason, reasonKind };
	const client = getClient();
	const answer = await restoreRevision(client, { ...record, actor: allowed.actor, reason, reasonKind });
	if (!answer.ok) {
		const older = await getVersion(client, record.subject, record.key, record.version);
		const problems = answer.errors.map(({ path, code }) => {
			const value = valueAt(older?.document, path);
			return { path: isOfForm(path) ? [] : path, code, name: typeof value === "string" ? value : "" };
		});
		return { problems, reason, reasonKind };
	}
	redirect(`/${locale}/admin/${RECORD_FOLDERS[record.subject]}/${record.key}/history?restored=${record.version}`);
}

function isOfForm([first]: readonly (string | number)[]): boolean {
	return first === "reason" || first === "reasonKind";
}
