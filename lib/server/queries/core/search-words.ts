import { foldText } from "@/lib/domain/values/fold-text";

/** As many results as a list of suggestions has room for. */
export const MOST_RESULTS = 20;
/** Nobody types more into a field of suggestions; an address may be this long. */
export const LONGEST_QUERY = 2000;
const MOST_WORDS = 12;

/** A query without what no database holds (control characters, halves of characters), cut to a reasonable length. */
export function plainQuery(query: string): string {
	return query
		.slice(0, LONGEST_QUERY)
		.replace(/[\p{Cc}\p{Cs}]/gu, " ")
		.trim();
}

/** The words of a plain query without capitals and accents: each must be found somewhere. */
export function searchWords(query: string): string[] {
	return foldText(query)
		.split(/[\s,;]+/)
		.filter((word) => word !== "")
		.slice(0, MOST_WORDS);
}

/** SQL for a text without capitals and accents, as `foldText` makes it. */
export function foldedSql(expression: string): string {
	return `regexp_replace(lower(normalize(${expression}, NFD)), '[\\u0300-\\u036f]', '', 'g')`;
}
