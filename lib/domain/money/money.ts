import type { FxTable } from "../record/dataset";
import { own } from "../values/own";
import { monthOf } from "../values/partial-date";

/** Currencies with a fixed rate, in units per US dollar, as their central banks keep it. */
const PEGGED_PER_USD: Readonly<Record<string, number>> = {
	AED: 3.6725,
	BHD: 0.376,
	JOD: 0.709,
	OMR: 0.3845,
	QAR: 3.64,
	SAR: 3.75,
};

/** Currencies whose months in the table are means of the European Central Bank's daily reference rates. */
const MEANS_OF_ECB: ReadonlySet<string> = new Set([
	"BGN",
	"CZK",
	"HUF",
	"IDR",
	"ILS",
	"ISK",
	"PHP",
	"PLN",
	"RON",
	"TRY",
]);

/** Where the rate of a currency to the US dollar is from. */
export type RateOrigin = "federal_reserve" | "ecb" | "peg";

/** Where the rate of a currency is from; null for the US dollar, which all rates are given in. */
export function rateOrigin(currency: string): RateOrigin | null {
	if (currency === "USD") return null;
	if (own(PEGGED_PER_USD, currency) !== undefined) return "peg";
	return MEANS_OF_ECB.has(currency) ? "ecb" : "federal_reserve";
}

/** How many months back a rate may be taken from when the month itself has none. */
const MAX_MONTHS_BACK = 12;

/** A converted amount and how it was converted. */
export type Conversion = {
	/** In whole units of the target currency, rounded half up. */
	amount: number;
	/** Units of the target currency per unit of the original one. */
	rate: number;
	/** First and last month whose averages the rate comes from: the same unless the date is known to the year only. */
	firstMonth: string;
	lastMonth: string;
	/** Where the rates of the original and of the target currency are from; the US dollar has none. */
	origins: { currency: string; origin: RateOrigin }[];
};

/**
 * Converts an amount at the monthly average of its month; a month without a rate takes the nearest earlier one, at
 * most 12 months back; a date known to the year only uses the mean of that year's months in the table. Both legs
 * go through the US dollar in the same months. Null if there is no date or no rate.
 */
export function convert(amount: number, from: string, to: string, date: string | null, fx: FxTable): Conversion | null {
	if (date === null) return null;
	const months = monthsFor(from, to, date, fx);
	const first = months[0];
	const last = months.at(-1);
	if (first === undefined || last === undefined) return null;
	const rate = mean(months, to, fx) / mean(months, from, fx);
	const origins = [from, to].flatMap((currency) => {
		const origin = rateOrigin(currency);
		return origin === null ? [] : [{ currency, origin }];
	});
	return { amount: Math.round(amount * rate), rate, firstMonth: first, lastMonth: last, origins };
}

/** The amount in a currency, with the conversion if one was needed; null where none is possible. */
export function inCurrency(
	amount: number,
	from: string,
	to: string,
	date: string | null,
	fx: FxTable,
): { amount: number; conversion: Conversion | null } | null {
	if (from === to) return { amount, conversion: null };
	const conversion = convert(amount, from, to, date, fx);
	return conversion && { amount: conversion.amount, conversion };
}

/** Positions in the table would be faster, but amounts are converted once per dataset. */
function monthsFor(from: string, to: string, date: string, fx: FxTable): string[] {
	const usable = (month: string) => unitsPerUsd(month, from, fx) !== null && unitsPerUsd(month, to, fx) !== null;
	const month = monthOf(date);
	if (month === null) {
		const ofYear = fx.months.filter((candidate) => candidate.startsWith(date) && usable(candidate));
		if (ofYear.length > 0) return ofYear;
	}
	let candidate = month ?? `${date}-01`;
	for (let back = 0; back <= MAX_MONTHS_BACK; back++) {
		if (usable(candidate)) return [candidate];
		candidate = previousMonth(candidate);
	}
	return [];
}

function unitsPerUsd(month: string, currency: string, fx: FxTable): number | null {
	const index = fx.months.indexOf(month);
	if (index < 0) return null;
	if (currency === "USD") return 1;
	return own(PEGGED_PER_USD, currency) ?? own(fx.unitsPerUsd, currency)?.[index] ?? null;
}

function mean(months: string[], currency: string, fx: FxTable): number {
	return months.reduce((sum, month) => sum + (unitsPerUsd(month, currency, fx) ?? 0), 0) / months.length;
}

function previousMonth(month: string): string {
	const year = Number(month.slice(0, 4));
	const number = Number(month.slice(5));
	return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, "0")}`;
}
