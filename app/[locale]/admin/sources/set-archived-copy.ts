"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ArchivedCopyState } from "@/components/editing/source-form/archived-copy-state";
import { Source } from "@/lib/domain/record/project-document";
import { hasCredentials, parseSourceUrl } from "@/lib/domain/values/source-url";
import { seenRecord } from "@/lib/server/auth/request/bound-arguments";
import { guardedAction } from "@/lib/server/auth/request/define-action";
import { saveSource } from "@/lib/server/commands/source/save-source";
import { getClient } from "@/lib/server/db/client";
import { getSource } from "@/lib/server/queries/source/sources";
import { formText } from "../form-text";

/** Gives a source whose link is dead an archived copy, with nothing else changed; its own address stays. */
export const setArchivedCopy = guardedAction(
	{
		permission: "record.publish",
		bound: seenRecord("source"),
		stopped: notSet,
	},
	async ({ bound: { locale, key: id, baseVersion }, form, actor }) => {
		const typed = typedIn(form);
		if (typed === "") return { code: "required", typed };
		if (hasCredentials(typed)) return { code: "credentials", typed };
		const archivedUrl = parseSourceUrl(typed)?.href;
		if (archivedUrl === undefined) return { code: "url", typed };
		const client = getClient();
		const stored = await getSource(client, id);
		if (!stored) return { code: "notFound", typed };
		const source = Source.safeParse({ ...stored.source, archivedUrl });
		if (!source.success) return { code: "url", typed };
		const t = await getTranslations({ locale, namespace: "records.link" });
		const answer = await saveSource(client, {
			actor,
			reason: t(stored.source.archivedUrl === null ? "reason" : "reasonOther"),
			reasonKind: "cleanup",
			source: source.data,
			baseVersion,
		});
		if (answer.ok) redirect(`/${locale}/admin/sources/${id}?saved=${answer.version}`);
		refresh();
		return { code: answer.errors[0]?.code ?? "unreadable", typed };
	},
);

function notSet(code: string, form: FormData): ArchivedCopyState {
	return { code, typed: typedIn(form) };
}

function typedIn(form: FormData): string {
	return formText(form, "archivedUrl").trim();
}
