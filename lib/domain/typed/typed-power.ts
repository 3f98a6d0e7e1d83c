import { LONGEST_TYPED } from "../values/longest-typed";
import { typedText } from "../values/typed-text";
import type { Locale } from "../values/vocabulary";
import { parseTypedMw } from "./typed-number";
import { phraseOf, textOf } from "./typed-phrase";

/** A power in MW as it was typed, with the ends of its range: "up to 600 MW" has the upper one, the figure itself. */
export type TypedPower = { mw: number; low: number | null; high: number | null };

/**
 * Reads "350", "1.4 GW", "up to 600 MW", « au moins 200 MW », "400–600 MW", of which the lower end is the figure. Null
 * for what can't be read for sure: nothing keeps that a power is "about" so much.
 */
export function readTypedPower(typed: string, locale: Locale): TypedPower | null {
	const plain = parseTypedMw(typed, locale);
	if (plain !== null) return { mw: plain, low: null, high: null };
	if (typed.length > LONGEST_TYPED.value) return null;
	const text = typedText(typed);
	const { qualifier, figures, contradiction } = phraseOf(text);
	if (contradiction !== null || qualifier === "about") return null;
	const [first = "", second] = figures.map((tokens) => textOf(tokens, text));
	if (second === undefined) {
		const mw = parseTypedMw(first, locale);
		if (mw === null) return null;
		return { mw, low: qualifier === "at_least" ? mw : null, high: qualifier === "up_to" ? mw : null };
	}
	const unit = /[a-z]/i.test(first) ? "" : (/[a-z]+$/i.exec(second)?.[0] ?? "");
	const [low, high] = [parseTypedMw(`${first} ${unit}`.trim(), locale), parseTypedMw(second, locale)];
	return low === null || high === null || low >= high || qualifier !== null ? null : { mw: low, low, high };
}
