// What time does to what was announced: how long it takes, how much of it comes, what moves meanwhile.

/** How long something took, or how long it has been waited for so far. */
export type Wait = { days: number; isReached: boolean };

/** The curve from a number of days on, after all that were reached by then. */
export type CurveStep = {
	days: number;
	/** How many were still waited for, and watched, just before. */
	atRisk: number;
	/** How many were reached on that day. */
	reached: number;
	/** Share that still waits. */
	waiting: number;
	/** Standard error of that share by Greenwood's formula, and the ends of its 95 % interval; null where nothing waits. */
	error: number | null;
	low: number | null;
	high: number | null;
};

/** A day by which half was reached, with the ends of its 95 % interval; an end that isn't reached is null. */
export type Median = { days: number; low: number | null; high: number | null };

/** Two-sided 95 % of the normal distribution. */
const Z = 1.959_963_985;

/**
 * The Kaplan–Meier estimate of the share that still waits, a step for each day on which something was reached. What
 * still waits counts until its own last day and no longer: it is neither reached nor never to be. What was reached on a
 * day comes before what was watched until that day. Intervals are made on the log(−log) scale, so that they stay
 * between 0 and 1.
 */
export function kaplanMeier(waits: readonly Wait[]): CurveStep[] {
	const sorted = [...waits].sort((a, b) => a.days - b.days);
	const steps: CurveStep[] = [];
	let waiting = 1;
	let greenwood = 0;
	for (let at = 0; at < sorted.length; ) {
		const { days } = sorted[at] as Wait;
		const atRisk = sorted.length - at;
		let reached = 0;
		for (; sorted[at]?.days === days; at++) if (sorted[at]?.isReached) reached++;
		if (reached === 0) continue;
		waiting *= 1 - reached / atRisk;
		greenwood += reached / (atRisk * (atRisk - reached));
		steps.push({ days, atRisk, reached, waiting, ...spread(waiting, greenwood) });
	}
	return steps;
}

function spread(waiting: number, greenwood: number): Pick<CurveStep, "error" | "low" | "high"> {
	if (!Number.isFinite(greenwood)) return { error: null, low: null, high: null };
	const width = (Z * Math.sqrt(greenwood)) / Math.abs(Math.log(waiting));
	return {
		error: waiting * Math.sqrt(greenwood),
		low: waiting ** Math.exp(width),
		high: waiting ** Math.exp(-width),
	};
}

/** The day by which half was reached; null where more than half still waits. */
export function medianOf(steps: readonly CurveStep[]): Median | null {
	const firstBy = (of: (step: CurveStep) => number | null) =>
		steps.find((step) => {
			const share = of(step);
			return share !== null && share <= 0.5;
		})?.days ?? null;
	const days = firstBy((step) => step.waiting);
	return days === null ? null : { days, low: firstBy((step) => step.low), high: firstBy((step) => step.high) };
}

/** How many are still waited for, and watched, just before a number of days has passed. */
export function atRiskOn(waits: readonly Wait[], days: number): number {
	return waits.filter((wait) => wait.days >= days).length;
}

/** The step that holds after a number of days; null before the first. */
export function stepOn(steps: readonly CurveStep[], days: number): CurveStep | null {
	return steps.findLast((step) => step.days <= days) ?? null;
}
