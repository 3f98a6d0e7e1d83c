"use server";

import slugify from "@sindresorhus/slugify";
import { redirect } from "next/navigation";
import type { DeleteState } from "@/components/form/delete-state";
import type { FormState } from "@/components/form/form-state";
import type { Locale } from "@/lib/domain/vocabulary";
import { requireActor } from "@/lib/server/auth/current-user";
import { deleteProject, saveProject } from "@/lib/server/commands/project";
import { deleteKnowingly } from "@/lib/server/commands/resolve-conflict";
import { getClient } from "@/lib/server/db/client";
import { submitRecord } from "../submit-record";

/** Saves the project form; `slug` is null for a new project. */
export async function saveProjectForm(
	{ locale, slug }: { locale: Locale; slug: string | null },
	_state: FormState,
	formData: FormData,
): Promise<FormState> {
	const typed = String(formData.get("slug") ?? "").trim();
	formData.set("slug", slug ?? (typed === "" ? slugify(String(formData.get("name") ?? "")).slice(0, 120) : typed));
	return submitRecord({
		subject: "project",
		key: slug,
		locale,
		formData,
		save: async ({ document, newSources }, authorship, baseVersion) => {
			const answer = await saveProject(getClient(), { ...authorship, document, baseVersion, newSources });
			return answer.ok ? { ok: true, key: answer.slug, version: answer.version } : answer;
		},
	});
}

/** Deletes a project, if it is still as it was when the page was opened, or as the form has shown it since. */
export async function deleteProjectForm(
	{ locale, slug, baseVersion }: { locale: Locale; slug: string; baseVersion: number },
	_state: DeleteState,
	formData: FormData,
): Promise<DeleteState> {
	const allowed = await requireActor("record.publish");
	const reason = String(formData.get("reason") ?? "").trim();
	if (!allowed.ok) return { code: allowed.code, reason, since: null };
	const client = getClient();
	const authorship = { actor: allowed.actor, reason, reasonKind: "correction" } as const;
	const answer = await deleteKnowingly(
		client,
		{ subject: "project", key: slug, baseVersion, form: formData },
		(version) => deleteProject(client, { ...authorship, slug, baseVersion: version }),
	);
	if (!answer.ok) return { code: answer.errors[0]?.code ?? "unreadable", reason, since: answer.since ?? null };
	redirect(`/${locale}/admin/projects?deleted=${slug}`);
}
