"use server";

import { organizationWarnings } from "@/lib/domain/warnings/organization-warnings";
import { getClient } from "@/lib/server/db/client";
import { listOrganizations } from "@/lib/server/queries/organization/organizations";
import { deleteAction } from "../delete-action";
import { proposedSlug } from "../propose-key";
import { saveAction } from "../save-action";

/** Saves the organization form. A name that is taken is said with whose it is. */
export const saveOrganizationForm = saveAction("organization", {
	proposeKey: (form) => proposedSlug(form, "name"),
	around: async ({ document, key }, save) => {
		const answer = await save();
		if (answer.ok || !answer.errors.some(({ code }) => code === "nameTaken")) return answer;
		const all = (await listOrganizations(getClient())).map(({ organization }) => organization);
		return { ...answer, warnings: organizationWarnings(document, all, key) };
	},
});

/** Deletes an organization that nothing names. */
export const deleteOrganizationForm = deleteAction("organization", { hasUses: true });
