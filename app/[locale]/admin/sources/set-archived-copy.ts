"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ArchivedCopyState } from "@/components/source-form/archived-copy-state";
import { Source } from "@/lib/domain/project-document";
import { parseSourceUrl } from "@/lib/domain/source-url";
import type { Locale } from "@/lib/domain/vocabulary";
import { requireActor } from "@/lib/server/auth/current-user";
import { saveSource } from "@/lib/server/commands/save-source";
import { getClient } from "@/lib/server/db/client";
import { getSource } from "@/lib/server/queries/sources";
import { formText } from "../form-text";

/** Gives a source whose link is dead an archived copy, with nothing else changed; its own address stays. */
export async function setArchivedCopy(
	{ locale, id, baseVersion }: { locale: Locale; id: string; baseVersion: number },
	_state: ArchivedCopyState,
	formData: FormData,
): Promise<ArchivedCopyState> {
	const typed = formText(formData, "archivedUrl").trim();
	const allowed = await requireActor("record.publish");
	if (!allowed.ok) return { code: allowed.code, typed };
	if (typed === "") return { code: "required", typed };
	const archivedUrl = parseSourceUrl(typed)?.href;
	if (archivedUrl === undefined) return { code: "url", typed };
	const client = getClient();
	const stored = await getSource(client, id);
	if (!stored) return { code: "notFound", typed };
	const t = await getTranslations({ locale, namespace: "records.link" });
	const answer = await saveSource(client, {
		actor: allowed.actor,
		reason: t(stored.source.archivedUrl === null ? "reason" : "reasonOther"),
		reasonKind: "cleanup",
		source: Source.parse({ ...stored.source, archivedUrl }),
		baseVersion,
	});
	if (answer.ok) redirect(`/${locale}/admin/sources/${id}?saved=${answer.version}`);
	refresh();
	return { code: answer.errors[0]?.code ?? "unreadable", typed };
}
