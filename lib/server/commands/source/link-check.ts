import type { PageMetadata } from "@/lib/domain/source/page-metadata";
import type { PrismaClient } from "../../db/client";
import type { LinkAnswer } from "../../links/link-outcome";

/** An answer with as much of what its document said as is kept. */
type KeptAnswer = Omit<LinkAnswer, "page"> & { page: PageMetadata | null };

const LONGEST_DETAIL = 200;
const LONGEST_ADDRESS = 2000;

/**
 * Keeps what the document said of itself, if it was read, and how an address answered, in place of what it answered before. `failingSince` stays that of the first of the
 * failures in a row (dead or unreachable); a refusal of machines tells nothing, and leaves it as it was.
 */
export async function saveLinkCheck(client: PrismaClient, answer: KeptAnswer, at = new Date()): Promise<void> {
	const { url, outcome, httpStatus } = answer;
	const detail = answer.detail?.slice(0, LONGEST_DETAIL) ?? null;
	const redirectedTo = answer.redirectedTo?.slice(0, LONGEST_ADDRESS) ?? null;
	const checkedAt = at.toISOString();
	const pageReadAt = answer.page === null ? null : checkedAt;
	const { title = null, publishedOn = null, language = null } = answer.page ?? {};
	await client.$executeRaw`
		INSERT INTO "LinkCheck" ("url", "outcome", "httpStatus", "detail", "redirectedTo", "checkedAt", "failingSince",
			"pageTitle", "pagePublishedOn", "pageLanguage", "pageReadAt")
		VALUES (${url}, ${outcome}, ${httpStatus}::int, ${detail}, ${redirectedTo}, ${checkedAt}::timestamptz,
			CASE WHEN ${outcome} IN ('dead', 'unreachable') THEN ${checkedAt}::timestamptz END,
			${title}, ${publishedOn}, ${language}, ${pageReadAt}::timestamptz)
		ON CONFLICT ("url") DO UPDATE SET
			"outcome" = EXCLUDED."outcome", "httpStatus" = EXCLUDED."httpStatus", "detail" = EXCLUDED."detail",
			"redirectedTo" = EXCLUDED."redirectedTo", "checkedAt" = EXCLUDED."checkedAt",
			"failingSince" = CASE EXCLUDED."outcome"
				WHEN 'ok' THEN NULL
				WHEN 'refused' THEN "LinkCheck"."failingSince"
				ELSE coalesce("LinkCheck"."failingSince", EXCLUDED."failingSince") END,
			"pageTitle" = coalesce(EXCLUDED."pageTitle", "LinkCheck"."pageTitle"),
			"pagePublishedOn" = coalesce(EXCLUDED."pagePublishedOn", "LinkCheck"."pagePublishedOn"),
			"pageLanguage" = coalesce(EXCLUDED."pageLanguage", "LinkCheck"."pageLanguage"),
			"pageReadAt" = coalesce(EXCLUDED."pageReadAt", "LinkCheck"."pageReadAt")`;
}

/** Forgets the answers of addresses that no source has any more. */
export async function forgetUnusedLinkChecks(client: PrismaClient): Promise<number> {
	return client.$executeRaw`
		DELETE FROM "LinkCheck" c WHERE NOT EXISTS (SELECT 1 FROM "Source" s WHERE s."url" = c."url")
			AND NOT EXISTS (SELECT 1 FROM "Source" s WHERE s."archivedUrl" = c."url")`;
}
