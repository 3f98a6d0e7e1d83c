import type { EntryOf, FailingLink } from "@/lib/domain/queue/queue";
import { Prisma } from "@/lib/generated/prisma/client";
import type { PrismaClient } from "../../db/client";

/** A server that doesn't answer may be back next week; after so long it is taken for gone. */
const UNREACHABLE_DAYS = 14;

/** SQL for a row `c` of LinkCheck: gone on two different days (UTC), or without an answer for two weeks. */
export const CONFIRMED_FAILURE = `(c."failingSince" IS NOT NULL AND c."outcome" IN ('dead', 'unreachable')
	AND (c."failingSince" AT TIME ZONE 'UTC')::date < (c."checkedAt" AT TIME ZONE 'UTC')::date
	AND (c."outcome" = 'dead' OR c."checkedAt" >= c."failingSince" + make_interval(days => ${UNREACHABLE_DAYS})))`;

type Row = Omit<FailingLink, "failingSince" | "checkedAt"> & { failingSince: Date; checkedAt: Date };

/**
 * Addresses of sources and of their archived copies that were gone on two different days (UTC) or didn't answer for two
 * weeks; those of sources without a copy first, the longest failing first.
 */
export async function listFailingLinks(client: PrismaClient): Promise<EntryOf<"link">[]> {
	const rows = await client.$queryRaw<Row[]>`
		SELECT s."id" AS source, s."title", s."publisher", c."url", c."url" <> s."url" AS "isCopy",
			CASE WHEN c."url" = s."url" THEN s."archivedUrl" END AS "copyUrl",
			c."outcome", coalesce(c."httpStatus"::text, c."detail", '') AS answer, c."failingSince", c."checkedAt"
		FROM "LinkCheck" c JOIN (
			SELECT "url" AS address, * FROM "Source"
			UNION ALL SELECT "archivedUrl", * FROM "Source" WHERE "archivedUrl" IS NOT NULL
		) s ON s.address = c."url"
		WHERE ${Prisma.raw(CONFIRMED_FAILURE)}
		ORDER BY c."url" = s."url" AND s."archivedUrl" IS NOT NULL, c."failingSince", s."id"`;
	return rows.map(({ failingSince, checkedAt, ...row }) => ({
		kind: "link",
		key: row.isCopy ? `${row.source} copy` : row.source,
		link: { ...row, failingSince: failingSince.toISOString(), checkedAt: checkedAt.toISOString() },
	}));
}
