"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { OrganizationPair } from "@/lib/server/auth/request/bound-arguments";
import { guardedAction } from "@/lib/server/auth/request/define-action";
import { mergeOrganizations } from "@/lib/server/commands/organization/organization-merge";
import { getClient } from "@/lib/server/db/client";
import { notMerged, readMerge } from "../../../read-merge";

/** Merges two organizations as the plan said; if one of the two was changed since, the page shows the plan anew. */
export const mergeOrganizationsForm = guardedAction(
	{ asks: "record.publish", bound: OrganizationPair, stopped: notMerged },
	async ({ bound: { locale, keep, drop }, form, actor }) => {
		const { reason, reasonKind, baseVersions } = readMerge(form);
		const answer = await mergeOrganizations(getClient(), { actor, reason, reasonKind, keep, drop, baseVersions });
		if (answer.ok) redirect(`/${locale}/admin/organizations/${keep}?merged=${answer.batchId}`);
		refresh();
		return { code: answer.errors[0]?.code ?? "other", reason, reasonKind };
	},
);
