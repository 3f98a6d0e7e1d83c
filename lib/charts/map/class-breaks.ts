const MOST_CLASSES = 5;
/** Round numbers are multiples of these, in each power of ten, from the roundest. */
const STEPS = [10, 5, 2, 1];
/** Digits of a double. */
const MOST_POWERS = 17;

/**
 * Where the classes of some numbers above zero begin, the first at the least of them: round numbers that part them into
 * about equally many, with no class empty. Few numbers have few classes.
 */
export function classBreaks(values: readonly number[], most = MOST_CLASSES): number[] {
	const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
	const [least] = sorted;
	if (least === undefined) return [];
	const count = Math.min(most, new Set(sorted).size);
	const breaks = [least];
	for (let index = 1; index < count; index++) {
		const at = Math.floor((index * sorted.length) / count);
		const [below, value] = [sorted[at - 1] as number, sorted[at] as number];
		// Equal numbers are in one class.
		const round = below < value ? roundest(below, value) : null;
		if (round !== null && round > (breaks.at(-1) as number)) breaks.push(round);
	}
	return breaks;
}

/** The class of a number above zero, from 0. */
export function classOf(value: number, breaks: readonly number[]): number {
	return Math.max(
		0,
		breaks.findLastIndex((from) => value >= from),
	);
}

/** The roundest number above `below` and up to `value`. */
function roundest(below: number, value: number): number {
	const highest = Math.floor(Math.log10(value));
	for (let power = highest; power > highest - MOST_POWERS; power--) {
		for (const step of STEPS) {
			const unit = step * 10 ** (power - 1);
			const round = Number((Math.floor(value / unit) * unit).toPrecision(12));
			if (round > below && round <= value) return round;
		}
	}
	return value;
}
