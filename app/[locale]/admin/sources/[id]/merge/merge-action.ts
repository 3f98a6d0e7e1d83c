"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { SourcePair } from "@/lib/server/auth/request/bound-arguments";
import { guardedAction } from "@/lib/server/auth/request/define-action";
import { mergeSources } from "@/lib/server/commands/source/source-merge";
import { getClient } from "@/lib/server/db/client";
import { notMerged, readMerge } from "../../../read-merge";

/** Merges two sources as the plan said; if one of the two was changed since, the page shows the plan anew. */
export const mergeSourcesForm = guardedAction(
	{ asks: "record.publish", bound: SourcePair, stopped: notMerged },
	async ({ bound: { locale, keep, drop }, form, actor }) => {
		const { reason, reasonKind, baseVersions } = readMerge(form);
		const answer = await mergeSources(getClient(), { actor, reason, reasonKind, keep, drop, baseVersions });
		if (answer.ok) redirect(`/${locale}/admin/sources/${keep}?merged=${answer.batchId}`);
		refresh();
		return { code: answer.errors[0]?.code ?? "other", reason, reasonKind };
	},
);
