import type { PrismaClient } from "../../db/client";

/** What failed is asked again after so long, so that a second day can confirm it. */
const CONFIRM_AFTER_HOURS = 20;

/**
 * Addresses of sources, and of their archived copies, that are due: never asked, failing, or not asked for `olderThanMs`;
 * in this order, the longest unasked first. `host` leaves only its own and those of its subdomains.
 */
export async function listDueAddresses(
	client: PrismaClient,
	{ olderThanMs, limit, host, now = new Date() }: { olderThanMs: number; limit: number; host?: string; now?: Date },
): Promise<string[]> {
	const before = new Date(now.getTime() - olderThanMs).toISOString();
	const confirmBefore = new Date(now.getTime() - CONFIRM_AFTER_HOURS * 3_600_000).toISOString();
	const rows = await client.$queryRaw<{ url: string }[]>`
		SELECT a."url" FROM (SELECT "url" FROM "Source" UNION SELECT "archivedUrl" FROM "Source" WHERE "archivedUrl" IS NOT NULL) a
		LEFT JOIN "LinkCheck" c ON c."url" = a."url"
		WHERE c."url" IS NULL OR c."checkedAt" <= ${before}::timestamptz
			OR (c."failingSince" IS NOT NULL AND c."checkedAt" <= ${confirmBefore}::timestamptz)
		ORDER BY c."url" IS NOT NULL, c."failingSince" IS NULL, c."checkedAt", a."url"`;
	const urls = rows.map(({ url }) => url).filter((url) => host === undefined || isOf(url, host));
	return urls.slice(0, limit);
}

function isOf(url: string, host: string): boolean {
	const own = URL.canParse(url) ? new URL(url).hostname : "";
	return own === host || own.endsWith(`.${host}`);
}
