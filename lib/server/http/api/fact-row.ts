import { type Strength, strengthIn } from "@/lib/domain/evidence/strength";
import type { DrilldownRow } from "@/lib/domain/figures/drilldown";
import type { Conversion } from "@/lib/domain/money/money";
import type { ClaimRow, Dataset, InvestmentRow, PhaseRow, ProjectRow } from "@/lib/domain/record/dataset";
import type { LocalizedText } from "@/lib/domain/record/project-document";
import type {
	Assertion,
	CapacityKind,
	InvestmentBasis,
	InvestmentStage,
	MoneyColumn,
	Qualifier,
	Rank,
	Status,
} from "@/lib/domain/values/vocabulary";
import type { CapacityFact, MoneyFact } from "@/lib/domain/view/facts";
import type { Portion } from "@/lib/domain/view/portions";
import type { Selection } from "@/lib/domain/view/select";
import { type Links, linksOf } from "../core/links";
import { type CitedSource, citedSources } from "./cited-sources";
import { type StatusOrigin, statusOrigin } from "./status-origin";

/** Why a row is shown and not added. `notConverted`: no rate or no date for a conversion. */
type NotAddedReason = "disputed" | "uncounted" | "deprecated" | "notConverted";

export type CapacityDetail = {
	type: "capacity";
	phase: LocalizedText;
	kind: CapacityKind;
	/** Ends of the range that the source gives; "up to 600 MW" has the upper one alone. */
	mwLow: number | null;
	mwHigh: number | null;
	/** The phase's, with where it is from. */
	status: Status;
	operationalOn: string | null;
	assertion: Assertion;
	rank: Rank;
} & StatusOrigin;

export type MoneyDetail = {
	type: "money";
	column: MoneyColumn;
	basis: InvestmentBasis;
	stage: InvestmentStage;
	rank: Rank;
	announcedOn: string | null;
	/** As announced, in its own currency. */
	amount: number;
	qualifier: Qualifier;
	/** Ends of the range that the source gives. */
	amountLow: number | null;
	amountHigh: number | null;
	currency: string;
	conversion: Conversion | null;
};

type ProjectDetail = { type: "project"; announcedOn: string | null } & StatusOrigin;

/** One row behind a number. `value` is in `unit`; null where an amount has no value in the display currency. */
export type FactRow = {
	project: { slug: string; name: string; country: string; status: Status; links: Links };
	fact: CapacityDetail | MoneyDetail | ProjectDetail;
	value: number | null;
	/** "MW", "projects" or an ISO 4217 code. */
	unit: string;
	citations: CitedSource[];
	/** What stands behind the figure: sources, those that speak for themselves, and whether one is first-hand. */
	evidence: Strength | null;
	isAdded: boolean;
	reason: NotAddedReason | null;
	/** What is said beside a sum that holds this row: that it has stopped, is "up to", is overdue, or under way. */
	of: Portion[];
};

/** A row of a drilldown with its project, its fact and its sources written out. */
export function toFactRow(row: DrilldownRow, selection: Selection): FactRow {
	const { dataset, currency } = selection.prepared;
	const project = dataset.projects[row.project] as ProjectRow;
	const { slug, name, country, status } = project;
	const about = { slug, name, country, status, links: linksOf("projects", slug) };
	const { of } = row;
	switch (row.type) {
		case "project": {
			const origin = statusOrigin(dataset, project);
			const fact: ProjectDetail = { type: "project", announcedOn: project.announcedOn, ...origin };
			return {
				project: about,
				fact,
				value: 1,
				unit: "projects",
				citations: [],
				evidence: null,
				isAdded: true,
				reason: null,
				of,
			};
		}
		case "capacity": {
			const { fact, citations } = capacityDetail(dataset, project, row.fact);
			const cited = citedSources(dataset, citations);
			return {
				project: about,
				fact,
				value: row.fact.mw,
				unit: "MW",
				citations: cited,
				evidence: citations.length === 0 ? null : strengthIn(dataset)(project, citations),
				isAdded: row.isAdded,
				reason: null,
				of,
			};
		}
		case "money": {
			const investment = project.investments[row.fact.investment] as InvestmentRow;
			const isOriginal = currency === "original";
			return {
				project: about,
				fact: moneyDetail(investment, row.fact),
				value: isOriginal ? row.fact.amount : row.fact.value,
				unit: isOriginal ? row.fact.currency : currency,
				citations: citedSources(dataset, investment.citations),
				evidence: investment.citations.length === 0 ? null : strengthIn(dataset)(project, investment.citations),
				isAdded: row.isAdded,
				reason: reasonOf(row.fact, row.isAdded),
				of,
			};
		}
	}
}

function capacityDetail(dataset: Dataset, project: ProjectRow, capacity: CapacityFact) {
	const { phase: index, claim: chosen, kind, status, assertion } = capacity;
	const phase = project.phases[index] as PhaseRow;
	const claim = phase.claims[chosen] as ClaimRow;
	const { name, operationalOn } = phase;
	const fact: CapacityDetail = {
		type: "capacity",
		phase: name,
		kind,
		mwLow: claim.mwLow,
		mwHigh: claim.mwHigh,
		status,
		operationalOn,
		assertion,
		rank: claim.rank,
		...statusOrigin(dataset, phase),
	};
	return { fact, citations: claim.citations };
}

function moneyDetail(investment: InvestmentRow, fact: MoneyFact): MoneyDetail {
	const { basis, stage, rank, announcedOn, amount, qualifier, amountLow, amountHigh, currency } = investment;
	const { column, conversion } = fact;
	const announced = { announcedOn, amount, qualifier, amountLow, amountHigh, currency };
	return { type: "money", column, basis, stage, rank, ...announced, conversion };
}

function reasonOf(fact: MoneyFact, isAdded: boolean): NotAddedReason | null {
	if (isAdded) return null;
	return fact.standing === "added" ? "notConverted" : fact.standing;
}
