"use server";

import slugify from "@sindresorhus/slugify";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { notDeleted } from "@/components/editing/form/record/delete-state";
import { notSaved } from "@/components/editing/form/record/form-state";
import { OfRecord, SeenRecord } from "@/lib/server/auth/request/bound-arguments";
import { guardedAction } from "@/lib/server/auth/request/define-action";
import { deleteKnowingly } from "@/lib/server/commands/core/resolve-conflict";
import { deleteProgramme, saveProgramme } from "@/lib/server/commands/programme/save-programme";
import { getClient } from "@/lib/server/db/client";
import { formText } from "../form-text";
import { submitRecord } from "../submit-record";

/** Saves the programme form; `slug` is null for a new one. */
export const saveProgrammeForm = guardedAction(
	{ asks: "document.propose", bound: OfRecord, stopped: notSaved },
	async ({ bound: { locale, slug }, form, actor }) => {
		const typed = formText(form, "slug").trim();
		form.set("slug", slug ?? (typed === "" ? slugify(formText(form, "name.en")).slice(0, 120) : typed));
		return submitRecord({
			subject: "programme",
			key: slug,
			locale,
			form,
			actor,
			save: ({ document, newSources }, authorship, baseVersion) =>
				saveProgramme(getClient(), { ...authorship, programme: document, baseVersion, newSources }),
		});
	},
);

/** Deletes a programme that no project belongs to, if it is still as it was, or as the form has shown it since. */
export const deleteProgrammeForm = guardedAction(
	{ asks: "record.publish", bound: SeenRecord, stopped: notDeleted },
	async ({ bound: { locale, slug, baseVersion }, form, actor }) => {
		const reason = formText(form, "reason").trim();
		const client = getClient();
		const authorship = { actor, reason, reasonKind: "correction" } as const;
		const place = { subject: "programme", key: slug, baseVersion, form } as const;
		const answer = await deleteKnowingly(client, place, (version) =>
			deleteProgramme(client, { ...authorship, slug, baseVersion: version }),
		);
		if (answer.ok) redirect(`/${locale}/admin/programmes?deleted=${slug}`);
		// What belongs to it by now is listed on the page.
		refresh();
		return { code: answer.errors[0]?.code ?? "unreadable", reason, since: answer.since ?? null };
	},
);
