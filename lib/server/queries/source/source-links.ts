import type { Source } from "@/lib/domain/record/project-document";
import type { LinkState } from "@/lib/domain/source/link-state";
import type { PageMetadata } from "@/lib/domain/source/page-metadata";
import { arrayLiteral } from "../../db/cells";
import type { Database } from "../project/project";
import { CONFIRMED_FAILURE } from "./failing-links";

/** What is known of a source's addresses by asking them. */
export type SourceLinks = {
	/** How each answered last; null where nobody has asked. */
	url: LinkState | null;
	archivedUrl: LinkState | null;
	/** What the document said of itself; null if it was never read. `readAt` is ISO 8601, in UTC. */
	page: (PageMetadata & { readAt: string }) | null;
};

/** How a source's address and that of its archived copy answered, and what its document said of itself. */
export async function getSourceLinks(
	database: Database,
	{ url, archivedUrl }: Pick<Source, "url" | "archivedUrl">,
): Promise<SourceLinks> {
	const rows = await database.$queryRawUnsafe<Row[]>(
		`SELECT c."url", c."outcome", coalesce(c."httpStatus"::text, c."detail", '') AS answer, c."checkedAt",
			c."failingSince", coalesce(${CONFIRMED_FAILURE}, false) AS "isGone",
			c."pageTitle", c."pagePublishedOn", c."pageLanguage", c."pageReadAt"
		FROM "LinkCheck" c WHERE c."url" IN (SELECT unnest($1::text::text[]))`,
		arrayLiteral([url, ...(archivedUrl === null ? [] : [archivedUrl])]),
	);
	const known = new Map(rows.map((row) => [row.url, row]));
	return {
		url: toState(known.get(url)),
		archivedUrl: toState(known.get(archivedUrl ?? "")),
		page: toPage(known.get(url)),
	};
}

type Row = Pick<LinkState, "outcome" | "answer" | "isGone"> & {
	url: string;
	checkedAt: Date;
	failingSince: Date | null;
	pageTitle: string | null;
	pagePublishedOn: string | null;
	pageLanguage: string | null;
	pageReadAt: Date | null;
};

function toState(row: Row | undefined): LinkState | null {
	if (!row) return null;
	const { outcome, answer, isGone, checkedAt, failingSince } = row;
	return {
		outcome,
		answer,
		isGone,
		checkedAt: checkedAt.toISOString(),
		failingSince: failingSince?.toISOString() ?? null,
	};
}

function toPage(row: Row | undefined): SourceLinks["page"] {
	if (!row?.pageReadAt) return null;
	const { pageTitle: title, pagePublishedOn: publishedOn, pageLanguage: language, pageReadAt } = row;
	return { title, publishedOn, language, readAt: pageReadAt.toISOString() };
}
