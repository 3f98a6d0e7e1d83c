import { FOLDED_LETTERS, FOLDED_SIGNS, foldedWords, foldText } from "@/lib/domain/values/fold-text";

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
	return foldedWords(foldText(query)).slice(0, MOST_WORDS);
}

/** SQL for a text as `foldText` makes it. */
export function foldedSql(expression: string): string {
	const plain = `regexp_replace(lower(normalize(${expression}, NFD)), '[\\u0300-\\u036f]', '', 'g')`;
	const one = FOLDS.filter(([, folded]) => folded.length === 1);
	const translated = `translate(${plain}, ${literal(one.map(([sign]) => sign))}, ${literal(one.map(([, folded]) => folded))})`;
	return FOLDS.filter(([, folded]) => folded.length > 1).reduce(
		(sql, [sign, folded]) => `replace(${sql}, ${literal([sign])}, ${literal([folded])})`,
		translated,
	);
}

/** Capitals too: `lower` of a database without a language knows those of English only. */
const FOLDS = Object.entries({ ...FOLDED_LETTERS, ...FOLDED_SIGNS }).flatMap(([sign, folded]) => {
	const capital = sign.toUpperCase();
	const isOther = capital.length === 1 && capital !== sign && capital > "\u007f";
	return isOther ? [[sign, folded] as const, [capital, folded] as const] : [[sign, folded] as const];
});

function literal(texts: readonly string[]): string {
	return `'${texts.join("").replaceAll("'", "''")}'`;
}
