import { ageing } from "../evidence/ageing";
import { EVIDENCE_BIT } from "../evidence/strength";
import type { Dataset, ProjectRow } from "../record/dataset";
import { lastDay } from "../values/partial-date";
import { CAPACITY_KINDS } from "../values/vocabulary";
import { columnOf } from "../view/facts";
import { prepare } from "../view/prepared";
import { DEFAULT_VIEW } from "../view/view";
import { probableDuplicates } from "./duplicates";
import { type EntryOf, pairKey, type QueueProject, type SingleFigure } from "./queue";
import { byWeight, type UncitedCount } from "./uncited";

/** Projects without news for 24 months or more; those that may be given up first, the longest silent first. */
export function ageingEntries({ projects, sources }: Dataset, today: string): EntryOf<"ageing">[] {
	const entries = projects.flatMap((project): EntryOf<"ageing">[] => {
		const { isStale, newestEvidenceOn, inferred } = ageing(project, sources, today);
		if (!isStale || newestEvidenceOn === null) return [];
		return [{ kind: "ageing", key: project.slug, project: toQueueProject(project), newestEvidenceOn, inferred }];
	});
	const order = (entry: EntryOf<"ageing">) =>
		`${entry.inferred === "cancelled" ? 0 : 1} ${lastDay(entry.newestEvidenceOn)}`;
	return entries.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** Pairs of projects that may be one, the likeliest first. */
export function duplicateEntries(dataset: Dataset): EntryOf<"duplicate">[] {
	const named = new Map(dataset.projects.map((project) => [project.slug, toQueueProject(project)]));
	return probableDuplicates(dataset).flatMap(({ slugs, similarity, distanceKm }): EntryOf<"duplicate">[] => {
		const [first, second] = [named.get(slugs[0]), named.get(slugs[1])];
		if (!first || !second) return [];
		return [{ kind: "duplicate", key: pairKey(slugs), projects: [first, second], similarity, distanceKm }];
	});
}

/** Projects in which values disagree and nobody has said which to prefer: of one phase and kind, or of the money. */
export function disputedEntries({ projects }: Dataset): EntryOf<"disputed">[] {
	return projects.flatMap((project): EntryOf<"disputed">[] => {
		const entry = { kind: "disputed", key: project.slug, project: toQueueProject(project) } as const;
		for (const [at, { name, claims }] of project.phases.entries()) {
			const open = claims.filter(({ rank }) => rank !== "deprecated");
			const values = CAPACITY_KINDS.map((kind) => open.filter((claim) => claim.kind === kind)).find(
				(alike) => new Set(alike.map(({ mw }) => mw)).size > 1 && alike.every(({ rank }) => rank !== "preferred"),
			);
			const [first] = values ?? [];
			if (!values || !first) continue;
			const path = ["phases", at, "claims", claims.indexOf(first), "rank"];
			return [{ ...entry, phase: name, values: values.length, path }];
		}
		const columns = new Set(project.investments.filter(isPreferred).map(({ basis }) => columnOf(basis)));
		const disputed = project.investments.filter((money) => isOpen(money) && !columns.has(columnOf(money.basis)));
		if (disputed.length === 0) return [];
		const at = project.investments.findIndex((money) => disputed.includes(money));
		return [{ ...entry, phase: null, values: disputed.length, path: ["investments", at, "rank"] }];
	});
}

type Money = ProjectRow["investments"][number];

function isPreferred({ rank }: Money): boolean {
	return rank === "preferred";
}

function isOpen({ rank, disputed }: Money): boolean {
	return disputed && rank === "normal";
}

/** Above this much a figure weighs in every total that it is in: 1 GW, or €10bn. */
const LARGE_MW = 1000;
const LARGE_EUR = 10_000_000_000;

/**
 * Projects with figures that totals use, above 1 GW or €10bn, with one independent source; those with the largest, by
 * how far it lies above, first.
 */
export function singleEntries(dataset: Dataset): EntryOf<"single">[] {
	const { capacity, money } = prepare(dataset, { ...DEFAULT_VIEW, currency: "EUR" });
	const found = new Map<number, { figure: SingleFigure; size: number }[]>();
	const add = (project: number, figure: SingleFigure, size: number) =>
		found.set(project, [...(found.get(project) ?? []), { figure, size }]);
	for (const [row, { project, phase, claim, mw, kind }] of capacity.facts.entries()) {
		const name = dataset.projects[project]?.phases[phase]?.name;
		if (!name || mw <= LARGE_MW || !rests(capacity.evidence[row])) continue;
		add(project, { mw, kind, phase: name, path: ["phases", phase, "claims", claim, "citations"] }, mw / LARGE_MW);
	}
	for (const [row, { project, investment, value, amount, currency, standing }] of money.facts.entries()) {
		if (standing !== "added" || value === null || value <= LARGE_EUR || !rests(money.evidence[row])) continue;
		add(project, { amount, currency, path: ["investments", investment, "citations"] }, value / LARGE_EUR);
	}
	const largest = (figures: { size: number }[]) => Math.max(...figures.map(({ size }) => size));
	return [...found]
		.sort(([, a], [, b]) => largest(b) - largest(a))
		.map(([position, figures]) => {
			const project = toQueueProject(dataset.projects[position] as ProjectRow);
			const sorted = figures.sort((a, b) => b.size - a.size).map(({ figure }) => figure);
			return { kind: "single", key: project.slug, project, figures: sorted };
		});
}

function rests(evidence: number | undefined): boolean {
	return ((evidence ?? 0) & EVIDENCE_BIT.one) !== 0;
}

/** Projects with facts that name no source, which a dataset doesn't know of all: `bare` has them by slug. */
export function uncitedEntries(
	{ projects }: Dataset,
	bare: ReadonlyMap<string, readonly UncitedCount[]>,
): EntryOf<"uncited">[] {
	const entries = projects.flatMap((project): EntryOf<"uncited">[] => {
		const facts = bare.get(project.slug) ?? [];
		if (facts.length === 0) return [];
		return [{ kind: "uncited", key: project.slug, project: toQueueProject(project), facts: [...facts] }];
	});
	return entries.sort(byWeight);
}

function toQueueProject({ slug, name, country }: ProjectRow): QueueProject {
	return { slug, name, country };
}
