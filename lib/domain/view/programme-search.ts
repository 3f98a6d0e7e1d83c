import type { ProgrammeRow } from "../record/dataset";
import { foldAmounts } from "../values/fold-amount";
import { foldText, searchedText, withoutApostrophes } from "../values/fold-text";
import { cleanText } from "./view";

type Named = Pick<ProgrammeRow, "slug" | "name" | "amount">;

/** What a search looks into of a programme: its names in both languages and its slug, folded, and its amounts. */
export type SearchedProgramme<T extends Named = ProgrammeRow> = {
	programme: T;
	text: string;
	amounts: ReadonlySet<number>;
};

/** A programme laid out for searches. */
export function searchedProgramme<T extends Named>(programme: T): SearchedProgramme<T> {
	const { name, slug, amount } = programme;
	const whole = [name.en, name.fr, slug].join(" \n ");
	const named = foldAmounts(foldText(whole)).amounts.flat();
	return { programme, text: searchedText(whole), amounts: new Set(amount === null ? named : [amount, ...named]) };
}

/**
 * The programmes that a typed text finds, in their own order: each of its words stands in a name, each of its amounts is
 * the envelope or stands in a name, however it is written. Nothing typed finds nothing.
 */
export function programmesFound<T extends Named>(searched: readonly SearchedProgramme<T>[], typed: string): T[] {
	const { words, amounts } = foldAmounts(foldText(cleanText(typed)));
	if (words.length + amounts.length === 0) return [];
	return searched
		.filter(
			(one) =>
				words.every((word) => one.text.includes(withoutApostrophes(word))) &&
				amounts.every((readings) => readings.some((amount) => one.amounts.has(amount))),
		)
		.map(({ programme }) => programme);
}
