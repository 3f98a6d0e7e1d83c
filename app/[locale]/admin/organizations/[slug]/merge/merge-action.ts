"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { MergeState } from "@/components/merge/merge-state";
import type { Locale } from "@/lib/domain/vocabulary";
import { requireActor } from "@/lib/server/auth/current-user";
import { mergeOrganizations } from "@/lib/server/commands/organization-merge";
import { getClient } from "@/lib/server/db/client";
import { readMerge } from "../../../read-merge";

/** Merges two organizations as the plan said; if one of the two was changed since, the page shows the plan anew. */
export async function mergeOrganizationsForm(
	{ locale, keep, drop }: { locale: Locale; keep: string; drop: string },
	_state: MergeState,
	formData: FormData,
): Promise<MergeState> {
	const { reason, reasonKind, baseVersions } = readMerge(formData);
	const allowed = await requireActor("record.publish");
	if (!allowed.ok) return { code: allowed.code, reason, reasonKind };
	const authorship = { actor: allowed.actor, reason, reasonKind };
	const answer = await mergeOrganizations(getClient(), { ...authorship, keep, drop, baseVersions });
	if (answer.ok) redirect(`/${locale}/admin/organizations/${keep}?merged=${answer.batchId}`);
	refresh();
	return { code: answer.errors[0]?.code ?? "other", reason, reasonKind };
}
