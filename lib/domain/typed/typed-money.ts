import { currencyMeant, currencyNamed } from "../values/currencies";
import type { Locale, Qualifier } from "../values/vocabulary";
import type { FormProblem } from "./form-problem";
import { readTypedAmount } from "./typed-amount";

/** The fields that say an amount, as they are typed; the currency's is read already. */
export type MoneyTexts = {
	amount: unknown;
	qualifier: unknown;
	amountLow: unknown;
	amountHigh: unknown;
	currency: unknown;
};

/** Where it stands: what is known of it from elsewhere. */
export type MoneyPlace = { locale: Locale; country: string | null };

/**
 * The values of an amount's fields. What the amount says of its currency, of its ends and of how it is put stands for
 * fields that say nothing; where they say otherwise, the amount stays a text, for the schema to refuse.
 */
export function readTypedMoney(texts: MoneyTexts, place: MoneyPlace): MoneyTexts {
	const { currency, qualifier } = texts;
	const context = { currency: typeof currency === "string" ? currency : null, country: place.country };
	const of = (text: unknown, within = context) =>
		typeof text === "string" && text.trim() !== "" ? readTypedAmount(text, place.locale, within) : null;
	const amount = of(texts.amount, context)?.read ?? null;
	const inside = { ...context, currency: context.currency ?? amount?.currency ?? null };
	const end = (text: unknown) => {
		const read = of(text, inside)?.read;
		return read ? read.amount : text;
	};
	const ends = { amountLow: end(texts.amountLow), amountHigh: end(texts.amountHigh) };
	if (amount === null || contradicts(amount.qualifier, qualifier)) return { ...texts, ...ends };
	return {
		amount: amount.amount,
		qualifier: amount.qualifier ?? qualifier,
		amountLow: ends.amountLow ?? amount.amountLow,
		amountHigh: ends.amountHigh ?? amount.amountHigh,
		currency: currency ?? amount.currency ?? undefined,
	};
}

/** What is wrong with an amount that stayed a text, in a field of those that say it. */
export function moneyProblem(field: string, texts: MoneyTexts, place: MoneyPlace): FormProblem {
	const text = String(texts[field as keyof MoneyTexts]);
	const currency = typeof texts.currency === "string" ? texts.currency : null;
	const { problem } = readTypedAmount(text, place.locale, { currency, country: place.country });
	return problem ?? { code: "otherQualifier" };
}

/** Whether an amount says how it is put, and its field says otherwise. */
function contradicts(said: Qualifier | null, chosen: unknown): boolean {
	return said !== null && typeof chosen === "string" && chosen !== "exact" && chosen !== said;
}

/** The code of a currency that was typed by its code, its name or its sign; null if it may be another as well. */
export function readTypedCurrency(text: string, country: string | null): string | null {
	const named = currencyNamed(text);
	if (named === null) return null;
	const [code, ...others] = currencyMeant(named, { country });
	return code !== undefined && others.length === 0 ? code : null;
}
