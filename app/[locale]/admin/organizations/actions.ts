"use server";

import slugify from "@sindresorhus/slugify";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { DeleteState } from "@/components/form/delete-state";
import type { FormState } from "@/components/form/form-state";
import type { FormWarning } from "@/lib/domain/form-warning";
import type { Locale } from "@/lib/domain/vocabulary";
import { organizationWarnings } from "@/lib/domain/warnings/organization-warnings";
import { requireActor } from "@/lib/server/auth/current-user";
import { deleteKnowingly } from "@/lib/server/commands/resolve-conflict";
import { deleteOrganization, saveOrganization } from "@/lib/server/commands/save-organization";
import { getClient } from "@/lib/server/db/client";
import { listOrganizations } from "@/lib/server/queries/organizations";
import { submitRecord } from "../submit-record";

/** Saves the organization form; `slug` is null for a new one. A name that is taken is said with whose it is. */
export async function saveOrganizationForm(
	{ locale, slug }: { locale: Locale; slug: string | null },
	_state: FormState,
	formData: FormData,
): Promise<FormState> {
	const typed = String(formData.get("slug") ?? "").trim();
	formData.set("slug", slug ?? (typed === "" ? slugify(String(formData.get("name") ?? "")).slice(0, 120) : typed));
	let warnings: FormWarning[] = [];
	const state = await submitRecord({
		subject: "organization",
		key: slug,
		locale,
		formData,
		save: async ({ document }, authorship, baseVersion) => {
			const client = getClient();
			const answer = await saveOrganization(client, { ...authorship, organization: document, baseVersion });
			if (!answer.ok && answer.errors.some(({ code }) => code === "nameTaken")) {
				const all = (await listOrganizations(client)).map(({ organization }) => organization);
				warnings = organizationWarnings(document, all, slug);
			}
			return answer;
		},
	});
	return { ...state, warnings };
}

/** Deletes an organization that nothing names, if it is still as it was, or as the form has shown it since. */
export async function deleteOrganizationForm(
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
		{ subject: "organization", key: slug, baseVersion, form: formData },
		(version) => deleteOrganization(client, { ...authorship, slug, baseVersion: version }),
	);
	if (answer.ok) redirect(`/${locale}/admin/organizations?deleted=${slug}`);
	// What refers to it by now is listed on the page.
	refresh();
	return { code: answer.errors[0]?.code ?? "unreadable", reason, since: answer.since ?? null };
}
