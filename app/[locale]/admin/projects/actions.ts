"use server";

import slugify from "@sindresorhus/slugify";
import { redirect } from "next/navigation";
import type { FormState } from "@/components/form/form-state";
import type { Locale } from "@/lib/domain/vocabulary";
import { requireActor } from "@/lib/server/auth/current-user";
import { deleteProject, saveProject } from "@/lib/server/commands/project";
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

export type DeleteState = { code: string } | null;

/** Deletes a project, if it is still as it was when the page was opened. */
export async function deleteProjectForm(
	{ locale, slug, baseVersion }: { locale: Locale; slug: string; baseVersion: number },
	_state: DeleteState,
	formData: FormData,
): Promise<DeleteState> {
	const allowed = await requireActor("record.publish");
	if (!allowed.ok) return { code: allowed.code };
	const reason = String(formData.get("reason") ?? "").trim();
	const answer = await deleteProject(getClient(), {
		actor: allowed.actor,
		reason,
		reasonKind: "correction",
		slug,
		baseVersion,
	});
	if (!answer.ok) return { code: answer.errors[0]?.code ?? "unreadable" };
	redirect(`/${locale}/admin/projects?deleted=${slug}`);
}
