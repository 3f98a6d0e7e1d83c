import type { AskedAddress } from "@/lib/server/links/link-outcome";
import type { PrismaClient } from "../../db/client";

/** What failed is asked again after so long, so that a second day can confirm it. */
const CONFIRM_AFTER_HOURS = 20;

/**
 * Addresses of sources, and of their archived copies, that are due: never asked, failing, or not asked for `olderThanMs`;
 * in this order, the longest unasked first. `host` leaves only its own and those of its subdomains. A
 * document is read until it was once; its archived copy never is, since that may tell the archive's own title.
 */
export async function listDueAddresses(
	client: PrismaClient,
	{ olderThanMs, limit, host, now = new Date() }: { olderThanMs: number; limit: number; host?: string; now?: Date },
): Promise<AskedAddress[]> {
	const before = new Date(now.getTime() - olderThanMs).toISOString();
	const confirmBefore = new Date(now.getTime() - CONFIRM_AFTER_HOURS * 3_600_000).toISOString();
	const rows = await client.$queryRaw<AskedAddress[]>`
		SELECT a."url", c."pageReadAt" IS NULL AND EXISTS (SELECT 1 FROM "Source" s WHERE s."url" = a."url") AS reads
		FROM (SELECT "url" FROM "Source" UNION SELECT "archivedUrl" FROM "Source" WHERE "archivedUrl" IS NOT NULL) a
		LEFT JOIN "LinkCheck" c ON c."url" = a."url"
		WHERE c."url" IS NULL OR c."checkedAt" <= ${before}::timestamptz
			OR (c."failingSince" IS NOT NULL AND c."checkedAt" <= ${confirmBefore}::timestamptz)
		ORDER BY c."url" IS NOT NULL, c."failingSince" IS NULL, c."checkedAt", a."url"`;
	return rows.filter(({ url }) => host === undefined || isOf(url, host)).slice(0, limit);
}

function isOf(url: string, host: string): boolean {
	const own = URL.canParse(url) ? new URL(url).hostname : "";
	return own === host || own.endsWith(`.${host}`);
}
