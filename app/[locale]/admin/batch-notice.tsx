import { getLocale, getTranslations } from "next-intl/server";
import { FollowedNotice } from "@/components/editing/record-page/followed-notice";
import { can, type UserRole } from "@/lib/domain/access/permissions";
import type { Subject } from "@/lib/domain/record/record-schemas";
import { getClient } from "@/lib/server/db/client";
import { listVersions } from "@/lib/server/queries/core/revision";
import { getBatch } from "@/lib/server/queries/history/batch";
import { getMergedRecord } from "@/lib/server/queries/history/merged-record";

/** What was saved together with a record just now: by a new name, or by a merge. */
export async function BatchNotice({
	subject,
	recordKey,
	savedVersion,
	mergedBatch,
	role,
}: {
	subject: Subject;
	recordKey: string;
	/** The version that was saved just now, null if none was. */
	savedVersion: number | null;
	/** The merge that was made just now, "" if none was. */
	mergedBatch: string;
	role: UserRole;
}) {
	const [t, locale] = await Promise.all([getTranslations("records"), getLocale()]);
	const client = getClient();
	const batchHref = (batchId: string) => (can(role, "batch.undo") ? `/${locale}/admin/imports/${batchId}` : null);
	if (mergedBatch !== "") {
		const merged = await getMergedRecord(client, { subject, keep: recordKey, batchId: mergedBatch });
		if (!merged) return null;
		return (
			<FollowedNotice
				text={t("merged", { name: merged.name, count: merged.followers })}
				batchHref={batchHref(mergedBatch)}
			/>
		);
	}
	if (savedVersion === null) return null;
	const [newest] = await listVersions(client, subject, recordKey, { limit: 1 });
	if (!newest?.batchId || newest.version !== savedVersion) return null;
	const batch = await getBatch(client, newest.batchId);
	const count = batch?.counts.project ?? 0;
	if (count === 0) return null;
	return <FollowedNotice text={t("renamed", { count })} batchHref={batchHref(newest.batchId)} />;
}
