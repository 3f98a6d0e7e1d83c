import type { Investment, ProjectDocument } from "../../record/project-document";
import { firstDay, lastDay } from "../../values/partial-date";
import { columnOf, standingOf } from "../../view/facts";
import type { FormWarning } from "../form-warning";

/** Amounts whose standing deserves a look: an older estimate that is called a dispute, money of what was given up. */
export function standingWarnings({ investments, status }: ProjectDocument): FormWarning[] {
	return investments.flatMap((money, at): FormWarning[] => {
		if (money.disputed && investments.some((other) => isNewer(other, money))) {
			return [{ path: ["investments", at, "disputed"], code: "olderDisputed", values: {} }];
		}
		const isGivenUp = status === "cancelled" || status === "paused";
		const isAdded = columnOf(money.basis) === "announced" && standingOf(money) === "added";
		if (!isGivenUp || !isAdded || money.note !== null || money.countedNote !== null) return [];
		return [{ path: ["investments", at, "note"], code: "countedThoughGivenUp", values: { status } }];
	});
}

/** A sum so many times another is of something wider, not an estimate of the same. */
const WIDER = 5;

/** A later amount of the same sort that is added: the earlier one is an older estimate of it. */
function isNewer(other: Investment, money: Investment): boolean {
	if (other === money || standingOf(other) !== "added" || other.currency !== money.currency) return false;
	if (columnOf(other.basis) !== columnOf(money.basis) || money.amount >= other.amount * WIDER) return false;
	return (
		other.announcedOn !== null && money.announcedOn !== null && lastDay(money.announcedOn) < firstDay(other.announcedOn)
	);
}
