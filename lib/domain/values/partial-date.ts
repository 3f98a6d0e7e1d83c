import { z } from "zod";

/** The years that a date may be of. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2200;

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True for `2027`, `2027-03` or `2026-02-11`, where month and day exist in the calendar. */
export function isPartialDate(text: string): boolean {
	const match = PATTERN.exec(text);
	if (!match) return false;
	const [, year, month, day] = match;
	if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return false;
	if (month === undefined) return true;
	if (Number(month) < 1 || Number(month) > 12) return false;
	return day === undefined || (Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month)));
}

/**
 * A date with the precision that it has: year, month or day. The text is kept as it is through storage,
 * forms, exports and pages, so that "2027" never becomes 1 January 2027.
 */
export const PartialDate = z.string().refine(isPartialDate, { error: "partialDate" });
export type PartialDate = z.infer<typeof PartialDate>;

/** Number of days of a month (1–12) of a year in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Year of a partial date. */
export function yearOf(date: PartialDate): number {
	return Number(date.slice(0, 4));
}

/** `2026-02` of a date known to the month or the day, else null. */
export function monthOf(date: PartialDate): string | null {
	return date.length >= 7 ? date.slice(0, 7) : null;
}

/** First day that a partial date may mean, as a full date. */
export function firstDay(date: PartialDate): string {
	if (date.length === 4) return `${date}-01-01`;
	return date.length === 7 ? `${date}-01` : date;
}

/** Last day that a partial date may mean, as a full date. */
export function lastDay(date: PartialDate): string {
	if (date.length === 4) return `${date}-12-31`;
	if (date.length === 7) {
		const days = daysInMonth(yearOf(date), Number(date.slice(5, 7)));
		return `${date}-${String(days).padStart(2, "0")}`;
	}
	return date;
}

/** True if the whole of the date lies on or before the day: what was surely so by then. */
export function isSurelyBy(date: PartialDate, day: string): boolean {
	return lastDay(date) <= day;
}

/** The earliest of some dates by their last possible day, or null if there is none. */
export function earliest(dates: Iterable<PartialDate | null>): PartialDate | null {
	let best: PartialDate | null = null;
	for (const date of dates) if (date !== null && (best === null || lastDay(date) < lastDay(best))) best = date;
	return best;
}

/**
 * The latest of some dates by their first possible day, the more precise of equals, or null if there is none:
 * "2026" may be as early as January, so "2026-02-12" is surely later news.
 */
export function latest(dates: Iterable<PartialDate | null>): PartialDate | null {
	let best: PartialDate | null = null;
	const isLater = (date: PartialDate, than: PartialDate) =>
		firstDay(date) > firstDay(than) || (firstDay(date) === firstDay(than) && date.length > than.length);
	for (const date of dates) if (date !== null && (best === null || isLater(date, best))) best = date;
	return best;
}

/** Days from one full date to another; negative if the other is earlier. */
export function daysBetween(from: string, to: string): number {
	return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** The day after a full date. */
export function dayAfter(day: string): string {
	return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** The day (YYYY-MM-DD) a number of calendar months before another; the 31st becomes the month's last day. */
export function monthsBefore(day: string, months: number): string {
	const total = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
	const year = Math.floor(total / 12);
	const month = (total % 12) + 1;
	const date = Math.min(Number(day.slice(8, 10)), daysInMonth(year, month));
	return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** The day (YYYY-MM-DD) a number of days before another. */
export function daysBefore(day: string, days: number): string {
	return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}
