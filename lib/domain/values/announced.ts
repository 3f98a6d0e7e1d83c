import type { Qualifier } from "./vocabulary";

/** A figure with the ends of the range that its source gives, if it gives one. */
export type Announced = { value: number; low: number | null; high: number | null; qualifier?: Qualifier };

/**
 * How a figure was put: "up to" and "at least" are also said by a range whose one end is the figure itself. What lies
 * inside of a whole range is no "up to".
 */
export function qualifierOf({ value, low, high, qualifier = "exact" }: Announced): Qualifier {
	if (qualifier !== "exact") return qualifier;
	if (low === null && high === value) return "up_to";
	return high === null && low === value ? "at_least" : "exact";
}

/** Whether the source gives two ends, so that the figure is one of many that it may be. */
export function isRange({ low, high }: Pick<Announced, "low" | "high">): boolean {
	return low !== null && high !== null && low < high;
}
