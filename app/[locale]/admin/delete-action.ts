import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { notDeleted } from "@/components/editing/form/record/delete-state";
import type { Subject } from "@/lib/domain/record/record-schemas";
import { seenRecord } from "@/lib/server/auth/request/bound-arguments";
import { guardedAction } from "@/lib/server/auth/request/define-action";
import { RECORD_COMMANDS } from "@/lib/server/commands/core/record-commands";
import { deleteKnowingly } from "@/lib/server/commands/core/resolve-conflict";
import { getClient } from "@/lib/server/db/client";
import { formText } from "./form-text";
import { RECORD_FOLDERS } from "./record-folders";

/**
 * Makes the action that deletes a record of one kind, if it is still as it was when its page was opened, or as the form
 * has shown it since. `hasUses` is true for a kind that others refer to: what does by now is then listed on the page.
 */
export function deleteAction(subject: Subject, { hasUses }: { hasUses: boolean }) {
	return guardedAction(
		{ permission: "record.publish", bound: seenRecord(subject), stopped: notDeleted },
		async ({ bound: { locale, key, baseVersion }, form, actor }) => {
			const reason = formText(form, "reason").trim();
			const client = getClient();
			const authorship = { actor, reason, reasonKind: "correction" } as const;
			const answer = await deleteKnowingly(client, { subject, key, baseVersion, form }, (version) =>
				RECORD_COMMANDS[subject].remove(client, { ...authorship, key, baseVersion: version }),
			);
			if (answer.ok) redirect(`/${locale}/admin/${RECORD_FOLDERS[subject]}?deleted=${key}`);
			if (hasUses) refresh();
			return { code: answer.errors[0]?.code ?? "unreadable", reason, since: answer.since ?? null };
		},
	);
}
