"use server";

import slugify from "@sindresorhus/slugify";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { DeleteState } from "@/components/form/delete-state";
import type { FormState } from "@/components/form/form-state";
import type { Locale } from "@/lib/domain/vocabulary";
import { requireActor } from "@/lib/server/auth/current-user";
import { deleteKnowingly } from "@/lib/server/commands/resolve-conflict";
import { deleteProgramme, saveProgramme } from "@/lib/server/commands/save-programme";
import { getClient } from "@/lib/server/db/client";
import { formText } from "../form-text";
import { submitRecord } from "../submit-record";

/** Saves the programme form; `slug` is null for a new one. */
export async function saveProgrammeForm(
	{ locale, slug }: { locale: Locale; slug: string | null },
	_state: FormState,
	formData: FormData,
): Promise<FormState> {
	const typed = formText(formData, "slug").trim();
	formData.set("slug", slug ?? (typed === "" ? slugify(formText(formData, "name.en")).slice(0, 120) : typed));
	return submitRecord({
		subject: "programme",
		key: slug,
		locale,
		formData,
		save: ({ document, newSources }, authorship, baseVersion) =>
			saveProgramme(getClient(), { ...authorship, programme: document, baseVersion, newSources }),
	});
}

/** Deletes a programme that no project belongs to, if it is still as it was, or as the form has shown it since. */
export async function deleteProgrammeForm(
	{ locale, slug, baseVersion }: { locale: Locale; slug: string; baseVersion: number },
	_state: DeleteState,
	formData: FormData,
): Promise<DeleteState> {
	const allowed = await requireActor("record.publish");
	const reason = formText(formData, "reason").trim();
	if (!allowed.ok) return { code: allowed.code, reason, since: null };
	const client = getClient();
	const authorship = { actor: allowed.actor, reason, reasonKind: "correction" } as const;
	const place = { subject: "programme", key: slug, baseVersion, form: formData } as const;
	const answer = await deleteKnowingly(client, place, (version) =>
		deleteProgramme(client, { ...authorship, slug, baseVersion: version }),
	);
	if (answer.ok) redirect(`/${locale}/admin/programmes?deleted=${slug}`);
	// What belongs to it by now is listed on the page.
	refresh();
	return { code: answer.errors[0]?.code ?? "unreadable", reason, since: answer.since ?? null };
}
