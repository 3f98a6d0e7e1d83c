import { niceTicks } from "./nice-ticks";

/** An axis: where a number stands on it, in units of its own from 0 on, and the round numbers that are written. */
export type AxisScale = {
	at(value: number): number;
	/** Round numbers in order, the first at the axis' start; at most about `most`. */
	ticks(most: number): number[];
};

/** An axis up to a number: by its length, or by the powers of ten from below the smallest one. */
export function axisScale(largest: number, smallest: number, isLog: boolean): AxisScale {
	if (!isLog || !(smallest > 0) || !Number.isFinite(smallest)) {
		return { at: (value) => value, ticks: (most) => niceTicks(largest, most) };
	}
	// The smallest number has some length, too.
	const lowest = Math.ceil(Math.log10(smallest) - 1e-9) - 1;
	return {
		at: (value) => (value > 0 ? Math.max(0, Math.log10(value) - lowest) : 0),
		ticks: (most) => logTicks(lowest, largest, most),
	};
}

/** Powers of ten up to a number, as many as there is room for; with halves of them (2, 5) where they are few. */
function logTicks(lowest: number, largest: number, most: number): number[] {
	const highest = Math.floor(Math.log10(largest) + 1e-9);
	const every = Math.max(1, Math.ceil((highest - lowest + 1) / Math.max(1, most)));
	const powers = Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index);
	const shown = powers.filter((_, index) => index % every === 0);
	const steps = shown.length * 3 <= most ? [1, 2, 5] : [1];
	return shown
		.flatMap((power) => steps.map((step) => Number((step * 10 ** power).toPrecision(3))))
		.filter((tick) => tick <= largest * (1 + 1e-9));
}
