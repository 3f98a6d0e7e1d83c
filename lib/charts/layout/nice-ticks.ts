const STEPS = [1, 2, 5, 10];

/** A round distance (1, 2 or 5 times a power of ten) that divides a length into at most `most` parts. */
export function niceStep(length: number, most: number): number {
	const rough = length / most;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = STEPS.find((candidate) => candidate * power >= rough * 0.999_999) ?? 10;
	return step * power;
}

/** Round values from 0 to the largest one, at most `most` steps; `[0]` when there is nothing above 0. */
export function niceTicks(largest: number, most: number): number[] {
	if (!(largest > 0)) return [0];
	const step = niceStep(largest, most);
	const count = Math.floor(largest / step + 1e-9);
	return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}
