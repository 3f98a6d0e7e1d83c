import type { Source } from "@/lib/domain/record/project-document";
import type { LinkState } from "@/lib/domain/source/link-state";
import { arrayLiteral } from "../../db/cells";
import type { Database } from "../project/project";
import { CONFIRMED_FAILURE } from "./failing-links";

/** How a source's address and that of its archived copy answered last; null where nobody has asked. */
export type SourceLinks = { url: LinkState | null; archivedUrl: LinkState | null };

/** What is known of a source's addresses. */
export async function getSourceLinks(
	database: Database,
	{ url, archivedUrl }: Pick<Source, "url" | "archivedUrl">,
): Promise<SourceLinks> {
	const rows = await database.$queryRawUnsafe<(Omit<LinkState, "checkedAt" | "failingSince"> & Row)[]>(
		`SELECT c."url", c."outcome", coalesce(c."httpStatus"::text, c."detail", '') AS answer, c."checkedAt",
			c."failingSince", coalesce(${CONFIRMED_FAILURE}, false) AS "isGone"
		FROM "LinkCheck" c WHERE c."url" IN (SELECT unnest($1::text::text[]))`,
		arrayLiteral([url, ...(archivedUrl === null ? [] : [archivedUrl])]),
	);
	const states = new Map(
		rows.map(({ url: address, checkedAt, failingSince, ...row }) => [
			address,
			{ ...row, checkedAt: checkedAt.toISOString(), failingSince: failingSince?.toISOString() ?? null },
		]),
	);
	return { url: states.get(url) ?? null, archivedUrl: states.get(archivedUrl ?? "") ?? null };
}

type Row = { url: string; checkedAt: Date; failingSince: Date | null };
