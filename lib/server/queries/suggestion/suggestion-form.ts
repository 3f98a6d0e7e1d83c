import type { Source } from "@/lib/domain/record/project-document";
import { guessSource, sourceHost } from "@/lib/domain/source/source-guess";
import { type DocumentFacts, type FilledForm, fillFromSuggestion } from "@/lib/domain/suggestion/suggestion-form";
import type { Locale } from "@/lib/domain/values/vocabulary";
import type { PrismaClient } from "../../db/client";
import { getSourceLinks } from "../source/source-links";
import { findSourcesByUrl, knownAddresses, searchSources } from "../source/source-search";
import { readSuggestedRecord, type SuggestedRecord } from "./suggested-record";
import type { StoredSuggestion } from "./suggestion";

/** A suggestion's record, and its form filled from the suggestion; `locale` is the form's language. */
export async function readFilledForm(
	client: PrismaClient,
	suggestion: StoredSuggestion,
	locale: Locale,
): Promise<{ record: SuggestedRecord; filled: FilledForm }> {
	const record = await readSuggestedRecord(client, suggestion);
	const addresses = [suggestion.sourceUrl, ...suggestion.newSources.map(({ url }: Source) => url)];
	const known = await knownAddresses(
		client,
		addresses.filter((address) => address !== null),
	);
	const { base, now } = record;
	const proposal = { ...suggestion, sentOn: suggestion.createdAt.slice(0, "2026-11-24".length) };
	const facts = await readDocumentFacts(client, suggestion.sourceUrl);
	return { record, filled: fillFromSuggestion({ proposal, base, now, known, facts, locale }) };
}

/**
 * What is known of the document at an address: as the stored source says, else as the page said of itself when it was
 * asked, and as its address and the sources of the same host let one expect. Somebody looks at it before it is kept.
 */
async function readDocumentFacts(client: PrismaClient, url: string | null): Promise<DocumentFacts | undefined> {
	if (url === null) return undefined;
	const [stored] = [...(await findSourcesByUrl(client, [url])).values()].flat();
	if (stored) return stored;
	const { page } = await getSourceLinks(client, { url, archivedUrl: null });
	const guess = guessSource(url, await searchSources(client, sourceHost(url) ?? url));
	return {
		title: page?.title ?? null,
		publisher: guess.publisher,
		publishedOn: page?.publishedOn ?? guess.publishedOn,
		language: page?.language ?? guess.language,
	};
}
