import type { Dismissal } from "@/lib/domain/queue/queue";
import type { PrismaClient } from "../../db/client";

type Row = Omit<Dismissal, "until" | "at"> & { until: Date | null; at: Date };

/**
 * What is put aside now: its time isn't over, and its record hasn't changed since. That a pair isn't one project stays
 * true whatever changes in the two.
 */
export async function listActiveDismissals(client: PrismaClient, now = new Date()): Promise<Dismissal[]> {
	const rows = await client.$queryRaw<Row[]>`
		SELECT d."kind", d."key", coalesce(u."name", '') AS "actorName", d."reason", d."until", d."at"
		FROM "QueueDismissal" d LEFT JOIN "User" u ON u."id" = d."actorId"
		LEFT JOIN "Project" p ON d."kind" NOT IN ('duplicate', 'link') AND p."slug" = d."key"
		LEFT JOIN "Source" s ON d."kind" = 'link' AND s."id" = split_part(d."key", ' ', 1)
		WHERE (d."until" IS NULL OR d."until" > ${now.toISOString()}::timestamptz)
			AND (d."kind" = 'duplicate' OR coalesce(p."updatedAt", s."updatedAt") <= d."at")`;
	return rows.map(({ until, at, ...row }) => ({
		...row,
		until: until?.toISOString() ?? null,
		at: at.toISOString(),
	}));
}
