import { STATUSES, type Status } from "../values/vocabulary";
import type { Selection } from "../view/select";
import { type View, withChange } from "../view/view";
import { partSums } from "./part-sums";
import type { MoneyTally } from "./tally";

/**
 * How far the projects behind an amount have come, from what is surest on. Money has no phases: an amount is counted
 * whole, by the status of its project, so that a campus of which one hall runs is still being built.
 */
export const MONEY_STAGES = ["inService", "building", "planned", "stopped"] as const;
export type MoneyStage = (typeof MONEY_STAGES)[number];

const STATUSES_OF: Record<MoneyStage, readonly Status[]> = {
	inService: ["operational"],
	building: ["construction", "partially_operational"],
	planned: ["rumoured", "announced", "permitting"],
	stopped: ["paused", "cancelled"],
};
const STAGE_OF = new Map(MONEY_STAGES.flatMap((stage, at) => STATUSES_OF[stage].map((status) => [status, at])));
const STAGE_OF_STATUS = STATUSES.map((status) => STAGE_OF.get(status) ?? -1);

/** What of a selection's investment announced is at each stage: together all of it, each project at one stage. */
export function moneyByStage(selection: Selection): Partial<Record<MoneyStage, MoneyTally>> {
	const { status } = selection.prepared;
	const sums = partSums(
		selection,
		status.map((of) => STAGE_OF_STATUS[of] ?? -1),
		MONEY_STAGES.length,
	);
	return Object.fromEntries(
		MONEY_STAGES.flatMap((stage, at) => {
			const money = sums[at]?.money.announced;
			return money === undefined ? [] : [[stage, money]];
		}),
	);
}

/** The view of the money at a stage, which its sum opens to; null where the view leaves no project at that stage in. */
export function moneyStageView(view: View, stage: MoneyStage): View | null {
	const statuses = STATUSES_OF[stage].filter((status) => view.statuses.length === 0 || view.statuses.includes(status));
	return statuses.length === 0 ? null : withChange(view, { measure: "investment", statuses: statuses.toSorted() });
}
