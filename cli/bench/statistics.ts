/** A median with the lowest and highest of its values. */
export type Figure = { median: number; low: number; high: number };

/** The median of `values` and their spread; NaN without values. */
export function figure(values: readonly number[]): Figure {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	const median = ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
	return { median, low: sorted[0] ?? Number.NaN, high: sorted.at(-1) ?? Number.NaN };
}

/** The ratios of two series that were measured in turns, round by round. */
export function ratios(ours: readonly number[], yardstick: readonly number[]): Figure {
	return figure(ours.map((value, round) => value / (yardstick[round] ?? Number.NaN)));
}
