import { numberFormat } from "./format";
import type { Locale } from "./vocabulary";

/** How the numbers of one column are written, without their unit, which stands in its head. */
export type ColumnFormat = (value: number) => string;

/** Numbers to the last digit (three decimals at most): all have as many decimals as the one that needs most. */
export function exactColumn(values: readonly number[], locale: Locale): ColumnFormat {
	return decimals(Math.max(0, ...values.map((value) => decimalsOf(value, 3))), locale);
}

/** Numbers to be compared: whole ones where the largest has three digits, else with one decimal, or two below one. */
export function shortColumn(values: readonly number[], locale: Locale): ColumnFormat {
	const most = fewDecimals(values);
	// None has decimals for the looks of it.
	return roundedTo(Math.max(0, ...values.map((value) => decimalsOf(value, most))), locale);
}

/** Numbers up to one that is known: as a short column, whatever decimals that one has itself. */
export function sizedTo(largest: number, locale: Locale): ColumnFormat {
	return roundedTo(fewDecimals([largest]), locale);
}

/** Ratios (MW per million inhabitants): one decimal more than a short column has. */
export function ratioColumn(values: readonly number[], locale: Locale): ColumnFormat {
	return roundedTo(fewDecimals(values) + 1, locale);
}

/** Shares as percentages: one decimal for all where one of them is below ten percent. */
export function shareColumn(values: readonly number[], locale: Locale): ColumnFormat {
	const least = values.some((value) => value !== 0 && Math.abs(value) < 0.0995) ? 1 : 0;
	const format = numberFormat(locale, {
		style: "percent",
		minimumFractionDigits: least,
		maximumFractionDigits: least,
	});
	const tiny = numberFormat(locale, { style: "percent", maximumSignificantDigits: 1 });
	return (value) => (value !== 0 && Math.abs(value) < 0.0005 ? tiny : format).format(value);
}

/** Numbers with a fixed count of decimals; what would be written as zero and isn't keeps its first digit. */
export function roundedTo(most: number, locale: Locale): ColumnFormat {
	const format = decimals(most, locale);
	const tiny = numberFormat(locale, { maximumSignificantDigits: 1 });
	return (value) => (value !== 0 && Math.abs(value) < 0.5 / 10 ** most ? tiny.format(value) : format(value));
}

function decimals(count: number, locale: Locale): ColumnFormat {
	const format = numberFormat(locale, {
		minimumFractionDigits: count,
		maximumFractionDigits: count,
	});
	return (value) => format.format(value);
}

function fewDecimals(values: readonly number[]): number {
	const largest = Math.max(0, ...values.map(Math.abs));
	return largest >= 100 ? 0 : largest >= 1 ? 1 : 2;
}

function decimalsOf(value: number, most: number): number {
	for (let count = 0; count < most; count++) {
		if (Math.abs(value * 10 ** count - Math.round(value * 10 ** count)) < 1e-6) return count;
	}
	return most;
}
