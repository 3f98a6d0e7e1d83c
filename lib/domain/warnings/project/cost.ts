import { projectAccount } from "../../figures/project-account";
import type { ProjectDocument } from "../../record/project-document";
import type { FormWarning } from "../form-warning";
import type { WarningContext } from "../warning-context";
import { citedSources } from "./cited-sources";
import { costOf, rangeFor } from "./cost-ranges";

/** Money per MW far from what it usually is. What a factor of a thousand would put right is a slip of millions and billions. */
export function costWarnings(document: ProjectDocument, context: WarningContext): FormWarning[] {
	const account = projectAccount(document, citedSources(document, context), "EUR", context.fx, context.today);
	const bases = document.investments.map(({ basis }) => basis);
	const cost = costOf(account.capacity.flat(), account.money, bases);
	const range = cost && rangeFor(cost, context.costRanges);
	if (!cost || !range || (cost.euroPerMw >= range.low && cost.euroPerMw <= range.high)) return [];
	const first = account.money.findIndex(({ column, standing }) => column === "announced" && standing === "added");
	const values = {
		euroPerMw: Math.round(cost.euroPerMw),
		lowEuroPerMw: Math.round(range.low),
		highEuroPerMw: Math.round(range.high),
		count: range.count,
	};
	const isLow = cost.euroPerMw < range.low;
	const meant = isLow ? cost.euroPerMw * 1000 : cost.euroPerMw / 1000;
	const isSlip = meant >= range.low && meant <= range.high;
	const code = isSlip ? (isLow ? "costThousandLow" : "costThousandHigh") : isLow ? "costLow" : "costHigh";
	return [{ path: ["investments", first, "amount"], code, values }];
}
