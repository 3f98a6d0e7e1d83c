import type { Status } from "../values/vocabulary";
import { type View, withChange } from "../view/view";

/**
 * How far the projects behind an amount have come. Money has no phases: an amount is counted whole, by the status of its
 * project, so that a campus of which one hall runs is still being built.
 */
export const MONEY_STAGES = ["building", "inService"] as const;
export type MoneyStage = (typeof MONEY_STAGES)[number];

const STATUSES_OF: Record<MoneyStage, readonly Status[]> = {
	building: ["construction", "partially_operational"],
	inService: ["operational"],
};

/** The view of the money at a stage; null where the view leaves no project at that stage in. */
export function moneyStageView(view: View, stage: MoneyStage): View | null {
	const statuses = STATUSES_OF[stage].filter((status) => view.statuses.length === 0 || view.statuses.includes(status));
	return statuses.length === 0 ? null : withChange(view, { measure: "investment", statuses: statuses.toSorted() });
}
