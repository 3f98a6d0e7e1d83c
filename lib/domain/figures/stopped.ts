import type { Status } from "../values/vocabulary";
import type { Rollup } from "./rollup";

/** Statuses of what has stopped, for now or for good. It stays in the totals, and is said beside them. */
export const STOPPED: readonly Status[] = ["paused", "cancelled"];

/** The part of "investment announced" that belongs to paused or cancelled projects. */
export function stoppedMoney(rolled: Pick<Rollup, "byStatus">): {
	projects: number;
	amount: number;
	byCurrency: Record<string, number>;
} {
	const stopped = { projects: 0, amount: 0, byCurrency: {} as Record<string, number> };
	for (const status of STOPPED) {
		const tally = rolled.byStatus[status];
		if (!tally) continue;
		stopped.projects += tally.withInvestment;
		stopped.amount += tally.money.announced.amount;
		for (const [code, amount] of Object.entries(tally.money.announced.byCurrency)) {
			stopped.byCurrency[code] = (stopped.byCurrency[code] ?? 0) + amount;
		}
	}
	return stopped;
}

/** The MW of paused or cancelled phases, by kind. */
export function stoppedCapacity(
	rolled: Pick<Rollup, "byStatus">,
): Pick<NonNullable<Rollup["byStatus"][Status]>, "capacityMw" | "figures"> {
	const sum = { it: 0, facility: 0, grid: 0, unspecified: 0, generation: 0 };
	const stopped = { capacityMw: { ...sum }, figures: { ...sum } };
	for (const status of STOPPED) {
		const tally = rolled.byStatus[status];
		if (!tally) continue;
		for (const kind of Object.keys(sum) as (keyof typeof sum)[]) {
			stopped.capacityMw[kind] = Math.round((stopped.capacityMw[kind] + tally.capacityMw[kind]) * 1000) / 1000;
			stopped.figures[kind] += tally.figures[kind];
		}
	}
	return stopped;
}
