import { type Conversion, inCurrency } from "../money/money";
import type { ClaimRow, Dataset, InvestmentRow, PhaseRow, ProjectRow, SourceRow } from "../record/dataset";
import { type Announced, qualifierOf } from "../values/announced";
import { lastDay, yearOf } from "../values/partial-date";
import {
	type Assertion,
	CAPACITY_KINDS,
	type CapacityKind,
	type InvestmentBasis,
	type MoneyColumn,
	type Qualifier,
	type Status,
} from "../values/vocabulary";
import { dueBy, PORTION, phasePortions, projectPortions } from "./portions";
import type { DisplayCurrency } from "./view";

/** One phase's capacity of one kind: the claim that totals use. `project` and `phase` are positions in the dataset. */
export type CapacityFact = {
	project: number;
	phase: number;
	claim: number;
	kind: CapacityKind;
	mw: number;
	status: Status;
	/** Year of entry into service, actual or targeted. */
	year: number | null;
	assertion: Assertion;
	/** What it is a portion of on any day, as bits. */
	portions: number;
	/** The day after which it is overdue; null where nothing is due. */
	dueBy: string | null;
};

/** Whether an amount is added to its column, or only shown, and why. */
export const MONEY_STANDINGS = ["added", "disputed", "uncounted", "deprecated"] as const;
export type MoneyStanding = (typeof MONEY_STANDINGS)[number];

/** One amount of money. `project` and `investment` are positions in the dataset. */
export type MoneyFact = {
	project: number;
	investment: number;
	column: MoneyColumn;
	standing: MoneyStanding;
	/** Whole units of the display currency; null where no conversion is possible and in original currencies. */
	value: number | null;
	/** Set where the value is converted. */
	conversion: Conversion | null;
	amount: number;
	qualifier: Qualifier;
	amountLow: number | null;
	amountHigh: number | null;
	currency: string;
	/** Year of announcement. */
	year: number | null;
	/** What it is a portion of, as bits. */
	portions: number;
};

/**
 * The claim of a kind that totals use: the preferred one, else the newest normal one by the latest publication date of
 * its sources (an undated source counts as oldest; of equals, the first listed). -1 if there is none.
 */
function claimInUse(phase: Pick<PhaseRow, "claims">, kind: CapacityKind, sources: readonly SourceRow[]): number {
	let best = -1;
	let bestKey = "";
	phase.claims.forEach((claim, index) => {
		if (claim.kind !== kind || claim.rank === "deprecated") return;
		const key = `${claim.rank === "preferred" ? 1 : 0}${newestPublication(claim, sources)}`;
		if (best < 0 || key > bestKey) {
			best = index;
			bestKey = key;
		}
	});
	return best;
}

function newestPublication(claim: ClaimRow, sources: readonly SourceRow[]): string {
	let newest = "";
	for (const index of claim.citations) {
		const publishedOn = sources[index]?.publishedOn;
		if (publishedOn && lastDay(publishedOn) > newest) newest = lastDay(publishedOn);
	}
	return newest;
}

/**
 * The capacity facts of a project: one a phase and kind, in the order of the kinds; none for a kind without a usable
 * claim. Claims of different kinds measure different things, and all count; those of one kind are alternatives.
 */
export function capacityFacts(
	project: Pick<ProjectRow, "phases" | "status">,
	position: number,
	sources: readonly SourceRow[],
): CapacityFact[] {
	const facts: CapacityFact[] = [];
	project.phases.forEach((phase, index) => {
		for (const kind of CAPACITY_KINDS) {
			const chosen = claimInUse(phase, kind, sources);
			const claim = phase.claims[chosen];
			if (!claim) continue;
			facts.push({
				project: position,
				phase: index,
				claim: chosen,
				kind,
				mw: claim.mw,
				status: phase.status,
				year: phase.operationalOn === null ? null : yearOf(phase.operationalOn),
				assertion: claim.assertion,
				portions:
					phasePortions(phase, project.status) | upTo({ value: claim.mw, low: claim.mwLow, high: claim.mwHigh }),
				dueBy: dueBy(phase, project.status),
			});
		}
	});
	return facts;
}

/** The portion of what is "up to", as a bit: by the rule that prints it. */
function upTo(figure: Announced): number {
	return qualifierOf(figure) === "up_to" ? PORTION.upTo : 0;
}

const COLUMN_OF_BASIS: Record<InvestmentBasis, MoneyColumn> = {
	capex: "announced",
	"capex+chips": "announced",
	unspecified: "announced",
	financing: "financing",
	lease: "lease",
	public: "public",
};

/** The column of money that a basis belongs to. */
export function columnOf(basis: InvestmentBasis): MoneyColumn {
	return COLUMN_OF_BASIS[basis];
}

/**
 * Whether an amount is added. `counted` says whether it is part of "investment announced"; financing, leases and
 * public aid never are, and are added in the columns of their own unless they are disputed or outdated.
 */
export function standingOf(investment: Pick<InvestmentRow, "basis" | "rank" | "disputed" | "counted">): MoneyStanding {
	if (investment.rank === "deprecated") return "deprecated";
	if (investment.disputed) return "disputed";
	return columnOf(investment.basis) !== "announced" || investment.counted ? "added" : "uncounted";
}

/** The date that an amount is converted and grouped by: its own, else its project's announcement. */
export function moneyDate(investment: Pick<InvestmentRow, "announcedOn">, project: Pick<ProjectRow, "announcedOn">) {
	return investment.announcedOn ?? project.announcedOn;
}

/** The money facts of a project in a display currency, added or not. */
export function moneyFacts(
	project: Pick<ProjectRow, "investments" | "announcedOn" | "status">,
	position: number,
	currency: DisplayCurrency,
	fx: Dataset["fx"],
): MoneyFact[] {
	return project.investments.map((investment, index) => {
		const date = moneyDate(investment, project);
		const { amount, qualifier, amountLow: low, amountHigh: high } = investment;
		const converted = currency === "original" ? null : inCurrency(amount, investment.currency, currency, date, fx);
		return {
			project: position,
			investment: index,
			column: columnOf(investment.basis),
			standing: standingOf(investment),
			value: converted?.amount ?? null,
			conversion: converted?.conversion ?? null,
			amount,
			qualifier,
			amountLow: low,
			amountHigh: high,
			currency: investment.currency,
			year: date === null ? null : yearOf(date),
			portions: projectPortions(project.status) | upTo({ value: amount, low, high, qualifier }),
		};
	});
}
