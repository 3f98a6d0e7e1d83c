"use server";

import slugify from "@sindresorhus/slugify";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { notDeleted } from "@/components/editing/form/record/delete-state";
import { notSaved } from "@/components/editing/form/record/form-state";
import type { FormWarning } from "@/lib/domain/warnings/form-warning";
import { organizationWarnings } from "@/lib/domain/warnings/organization-warnings";
import { OfRecord, SeenRecord } from "@/lib/server/auth/request/bound-arguments";
import { guardedAction } from "@/lib/server/auth/request/define-action";
import { deleteKnowingly } from "@/lib/server/commands/core/resolve-conflict";
import { deleteOrganization, saveOrganization } from "@/lib/server/commands/organization/save-organization";
import { getClient } from "@/lib/server/db/client";
import { listOrganizations } from "@/lib/server/queries/organization/organizations";
import { formText } from "../form-text";
import { submitRecord } from "../submit-record";

/** Saves the organization form; `slug` is null for a new one. A name that is taken is said with whose it is. */
export const saveOrganizationForm = guardedAction(
	{ asks: "document.propose", bound: OfRecord, stopped: notSaved },
	async ({ bound: { locale, slug }, form, actor }) => {
		const typed = formText(form, "slug").trim();
		form.set("slug", slug ?? (typed === "" ? slugify(formText(form, "name")).slice(0, 120) : typed));
		let warnings: FormWarning[] = [];
		const state = await submitRecord({
			subject: "organization",
			key: slug,
			locale,
			form,
			actor,
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
	},
);

/** Deletes an organization that nothing names, if it is still as it was, or as the form has shown it since. */
export const deleteOrganizationForm = guardedAction(
	{ asks: "record.publish", bound: SeenRecord, stopped: notDeleted },
	async ({ bound: { locale, slug, baseVersion }, form, actor }) => {
		const reason = formText(form, "reason").trim();
		const client = getClient();
		const authorship = { actor, reason, reasonKind: "correction" } as const;
		const place = { subject: "organization", key: slug, baseVersion, form } as const;
		const answer = await deleteKnowingly(client, place, (version) =>
			deleteOrganization(client, { ...authorship, slug, baseVersion: version }),
		);
		if (answer.ok) redirect(`/${locale}/admin/organizations?deleted=${slug}`);
		// What refers to it by now is listed on the page.
		refresh();
		return { code: answer.errors[0]?.code ?? "unreadable", reason, since: answer.since ?? null };
	},
);
