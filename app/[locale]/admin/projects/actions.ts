"use server";

import slugify from "@sindresorhus/slugify";
import { redirect } from "next/navigation";
import { notDeleted } from "@/components/editing/form/record/delete-state";
import { notSaved } from "@/components/editing/form/record/form-state";
import { OfRecord, SeenRecord } from "@/lib/server/auth/request/bound-arguments";
import { guardedAction } from "@/lib/server/auth/request/define-action";
import { deleteKnowingly } from "@/lib/server/commands/core/resolve-conflict";
import { deleteProject, saveProject } from "@/lib/server/commands/project/project";
import { getClient } from "@/lib/server/db/client";
import { formText } from "../form-text";
import { submitRecord } from "../submit-record";

/** Saves the project form; `slug` is null for a new project. */
export const saveProjectForm = guardedAction(
	{ asks: "document.propose", bound: OfRecord, stopped: notSaved },
	async ({ bound: { locale, slug }, form, actor }) => {
		const typed = formText(form, "slug").trim();
		form.set("slug", slug ?? (typed === "" ? slugify(formText(form, "name")).slice(0, 120) : typed));
		return submitRecord({
			subject: "project",
			key: slug,
			locale,
			form,
			actor,
			save: async ({ document, newSources }, authorship, baseVersion) => {
				const answer = await saveProject(getClient(), { ...authorship, document, baseVersion, newSources });
				return answer.ok ? { ok: true, key: answer.slug, version: answer.version } : answer;
			},
		});
	},
);

/** Deletes a project, if it is still as it was when the page was opened, or as the form has shown it since. */
export const deleteProjectForm = guardedAction(
	{ asks: "record.publish", bound: SeenRecord, stopped: notDeleted },
	async ({ bound: { locale, slug, baseVersion }, form, actor }) => {
		const reason = formText(form, "reason").trim();
		const client = getClient();
		const authorship = { actor, reason, reasonKind: "correction" } as const;
		const place = { subject: "project", key: slug, baseVersion, form } as const;
		const answer = await deleteKnowingly(client, place, (version) =>
			deleteProject(client, { ...authorship, slug, baseVersion: version }),
		);
		if (answer.ok) redirect(`/${locale}/admin/projects?deleted=${slug}`);
		return { code: answer.errors[0]?.code ?? "unreadable", reason, since: answer.since ?? null };
	},
);
