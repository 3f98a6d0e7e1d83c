import type { Dataset } from "../../record/dataset";
import type { InvestmentBasis } from "../../values/vocabulary";
import { type CapacityFact, capacityFacts, type MoneyFact, moneyFacts } from "../../view/facts";
import { commonKinds } from "./common-kinds";

/** Where EUR per MW usually lies, for "<kind> <basis>", for "<basis>", and for "all"; absent where too few are known. */
export type CostRanges = Readonly<Record<string, CostRange>>;
export type CostRange = { low: number; high: number; count: number };

/** What a project says of its cost: the sum of its amounts over its load, both of one sort. */
export type Cost = { euroPerMw: number; mw: number; amount: number; kind: string; basis: InvestmentBasis | "mixed" };

/** Fewer than this say nothing of what is usual. */
const FEWEST = 12;
/** Tukey's fence, on logarithms: costs differ by factors, not by sums. */
const FENCE = 1.5;

/** The usual cost by kind and basis, over the projects of a dataset that have both a load of a common kind and an amount. */
export function costRanges(dataset: Dataset): CostRanges {
	const groups: Record<string, number[]> = {};
	dataset.projects.forEach((project, index) => {
		const capacity = capacityFacts(project, index, dataset.sources);
		const money = moneyFacts(project, index, "EUR", dataset.fx);
		const bases = project.investments.map(({ basis }) => basis);
		const cost = costOf(capacity, money, bases);
		if (!cost) return;
		for (const key of keysOf(cost)) {
			groups[key] ??= [];
			groups[key].push(cost.euroPerMw);
		}
	});
	const ranges = Object.entries(groups).filter(([, values]) => values.length >= FEWEST);
	return Object.fromEntries(ranges.map(([key, values]) => [key, rangeOf(values)]));
}

/** The range that a cost is held against: that of its kind and basis, else of its basis, else of all. */
export function rangeFor(cost: Cost, ranges: CostRanges): CostRange | null {
	for (const key of keysOf(cost)) {
		const range = ranges[key];
		if (range) return range;
	}
	return null;
}

/**
 * Cost of a project from its facts in EUR; `bases` stand beside the money. Null without a load, with phases that have
 * no kind in common, without an added amount, or with one that can't be converted.
 */
export function costOf(
	capacity: readonly CapacityFact[],
	money: readonly MoneyFact[],
	bases: readonly InvestmentBasis[],
): Cost | null {
	const [kind] = commonKinds(capacity);
	const added = money.filter(({ column, standing }) => column === "announced" && standing === "added");
	if (kind === undefined || added.length === 0) return null;
	let amount = 0;
	for (const { value } of added) {
		if (value === null) return null;
		amount += value;
	}
	const mw = capacity.filter((fact) => fact.kind === kind).reduce((sum, fact) => sum + fact.mw, 0);
	const used = [...new Set(added.map(({ investment }) => bases[investment]))];
	const basis = used.length === 1 ? (used[0] ?? "mixed") : "mixed";
	return { euroPerMw: amount / mw, mw, amount, kind, basis };
}

function keysOf({ kind, basis }: Cost): string[] {
	return basis === "mixed" ? ["all"] : [`${kind} ${basis}`, basis, "all"];
}

function rangeOf(values: readonly number[]): CostRange {
	const logs = values.map(Math.log).sort((a, b) => a - b);
	const [first, third] = [quantile(logs, 0.25), quantile(logs, 0.75)];
	const reach = FENCE * (third - first);
	return { low: Math.exp(first - reach), high: Math.exp(third + reach), count: values.length };
}

/** Of sorted values, between the two nearest. */
function quantile(sorted: readonly number[], share: number): number {
	const at = (sorted.length - 1) * share;
	const below = Math.floor(at);
	const low = sorted[below] ?? 0;
	return low + (at - below) * ((sorted[below + 1] ?? low) - low);
}
