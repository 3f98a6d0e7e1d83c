import type { Source } from "@/lib/domain/record/project-document";
import { type FilledForm, fillFromSuggestion } from "@/lib/domain/suggestion/suggestion-form";
import type { Locale } from "@/lib/domain/values/vocabulary";
import type { PrismaClient } from "../../db/client";
import { knownAddresses } from "../source/source-search";
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
	return { record, filled: fillFromSuggestion({ proposal: suggestion, base, now, known, locale }) };
}
