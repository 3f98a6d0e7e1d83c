import { foldedSql } from "./search-words";

/**
 * SQL for what a text is sorted by, the same in every database whatever its language: without capitals, accents,
 * quotation marks and other signs, and numbers by their value. "Étoile" stands between "Eton" and "Ettal", "Site 10"
 * after "Site 2".
 */
export function sortedSql(expression: string): string {
	const joined = `replace(${foldedSql(expression)}, '''', '')`;
	const plain = `btrim(regexp_replace(${joined}, '[${SIGNS}]+', ' ', 'g'))`;
	const padded = `regexp_replace(${plain}, '([0-9]+)', '${"0".repeat(LONGEST_NUMBER)}\\1', 'g')`;
	return `(regexp_replace(${padded}, '0*([0-9]{${LONGEST_NUMBER}})(?![0-9])', '\\1', 'g') COLLATE "C")`;
}

/** Digits of the longest number that is sorted by its value. */
const LONGEST_NUMBER = 10;
/** All of ASCII and Latin-1 that is no digit and no small letter, and printers' marks. */
const SIGNS = "\\u0001-/:-@\\[-`{-\\u00bf\\u2010-\\u203a";
