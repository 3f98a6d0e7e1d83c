import { projectLines } from "../figures/project-line";
import { mostOfAKind } from "../figures/tally";
import type { ProjectRow } from "../record/dataset";
import { groupsOf, groupsOfRow } from "../view/grouping";
import type { Selection } from "../view/select";
import { atRiskOn, type CurveStep, kaplanMeier, type Median, medianOf, stepOn, type Wait } from "./kaplan-meier";
import {
	announcedSpan,
	isVague,
	MILESTONES,
	type Milestone,
	READINGS,
	type Reached,
	type Reading,
	reachedBy,
	type Span,
	waitOf,
} from "./milestones";

/** Fewer than that make no curve, and a curve ends where fewer are still at risk. */
export const LEAST_AT_RISK = 10;
/** After so many years the share that still waits is said in words and tables. */
export const MARKED_YEARS = [1, 2, 3, 5] as const;
const DAYS_OF_YEAR = 365.25;
/** The longest that a curve is followed, in years: what lies beyond rests on a handful of early projects. */
export const MOST_YEARS = 10;

/** By what curves are told apart. */
export const SPLITS = ["none", "country", "company", "size"] as const;
export type Split = (typeof SPLITS)[number];

/** Classes of size, by the MW of the kind of load that a project has most of. */
const SIZES = ["under-50", "50-200", "200-1000", "from-1000", "unknown"] as const;
export type Size = (typeof SIZES)[number];

/** A project with the days on which it may have been announced, and what it has reached since. */
type Course = {
	project: ProjectRow;
	size: Size;
	announced: Span;
	reached: Record<Milestone, Reached | null>;
	/** With every date at its middle. */
	waits: Record<Milestone, Wait>;
};

/** The share that still waits after a number of years; null where too few were watched for so long. */
type Marked = { years: number; atRisk: number; step: CurveStep | null };

/** How long some projects wait for a milestone. */
export type WaitingCurve = {
	projects: number;
	reached: number;
	/** Empty where the projects, or those that reached it, are too few. */
	steps: CurveStep[];
	/** The day up to which at least LEAST_AT_RISK projects were watched; 0 without a curve. */
	until: number;
	median: Median | null;
	/** The median if vague dates are read so that the wait is as short, or as long, as they allow. */
	medianIf: Record<Exclude<Reading, "middle">, number | null>;
	marked: Marked[];
	/** How many are at risk after 0, 1, 2 … years: what is printed under the curve. */
	atRisk: number[];
	/** How many have a date that may mean more than a month, and of how many it is only known that they reached it. */
	vague: number;
	undated: number;
};

/** The waits of a group; the key of the whole is null. */
export type WaitingGroup = { key: string | null; milestones: Record<Milestone, WaitingCurve> };

export type Waiting = {
	courses: Course[];
	/** Projects of the view that have no date of announcement: they are in no curve. */
	withoutDate: number;
	whole: WaitingGroup;
	/** The largest first; those of companies overlap. */
	groups: WaitingGroup[];
};

/** Days as whole years or parts of them. */
export function inYears(days: number): number {
	return days / DAYS_OF_YEAR;
}

/**
 * How long the projects of a view wait for works and for service, on a day. Everything that isn't reached waits until
 * that day, what is paused or given up as well: taking it out would flatter what is left.
 */
export function waitingOf(selection: Selection, day: string, split: Split): Waiting {
	const { projects } = selection.prepared.dataset;
	const groups = new Map<string, Course[]>();
	const courses: Course[] = [];
	const keysOf = groupKeys(selection, split);
	const sizes = sizesOf(selection);
	for (const [index, position] of selection.projects.entries()) {
		const project = projects[position] as ProjectRow;
		const announced = announcedSpan(project, day);
		if (!announced) continue;
		const reached = byMilestone((milestone) => reachedBy(project, milestone, day));
		const course: Course = {
			project,
			size: sizes[index] ?? "unknown",
			announced,
			reached,
			waits: byMilestone((milestone) => waitOf(announced, reached[milestone]?.span ?? null, day, "middle")),
		};
		courses.push(course);
		for (const key of keysOf(position, course)) {
			const group = groups.get(key);
			if (group) group.push(course);
			else groups.set(key, [course]);
		}
	}
	const groupOf = (key: string | null, own: readonly Course[]): WaitingGroup => ({
		key,
		milestones: byMilestone((milestone) => curveOf(own, milestone, day)),
	});
	const lines = [...groups].map(([key, own]) => groupOf(key, own));
	if (split === "size") lines.sort((a, b) => SIZES.indexOf(a.key as Size) - SIZES.indexOf(b.key as Size));
	else lines.sort((a, b) => b.milestones.works.projects - a.milestones.works.projects || compare(a.key, b.key));
	return {
		courses,
		withoutDate: selection.projects.length - courses.length,
		whole: groupOf(null, courses),
		groups: lines,
	};
}

function compare(one: string | null, other: string | null): number {
	return (one ?? "") < (other ?? "") ? -1 : 1;
}

function byMilestone<T>(make: (milestone: Milestone) => T): Record<Milestone, T> {
	return Object.fromEntries(MILESTONES.map((milestone) => [milestone, make(milestone)])) as Record<Milestone, T>;
}

function groupKeys(selection: Selection, split: Split): (position: number, course: Course) => string[] {
	if (split === "none") return () => [];
	if (split === "size") return (_, course) => [course.size];
	const groups = groupsOf(selection, split);
	return (position) => Array.from(groupsOfRow(groups.ofProject, position), groups.keyOf);
}

/** The size of each project of a selection, in its order. */
function sizesOf(selection: Selection): Size[] {
	return projectLines(selection).map(({ tally }) => {
		const mw = mostOfAKind(tally);
		if (mw === 0) return "unknown";
		return mw < 50 ? "under-50" : mw < 200 ? "50-200" : mw < 1000 ? "200-1000" : "from-1000";
	});
}

function curveOf(courses: readonly Course[], milestone: Milestone, day: string): WaitingCurve {
	const waitsIf = (reading: Reading) =>
		courses.map(({ announced, reached }) => waitOf(announced, reached[milestone]?.span ?? null, day, reading));
	const trusted = (waits: readonly Wait[]) =>
		waits.length < LEAST_AT_RISK ? [] : kaplanMeier(waits).filter(({ atRisk }) => atRisk >= LEAST_AT_RISK);
	const [middle = [], shortest = [], longest = []] = READINGS.map(waitsIf);
	const steps = trusted(middle);
	const until =
		courses.length < LEAST_AT_RISK ? 0 : (middle.map(({ days }) => days).sort(descending)[LEAST_AT_RISK - 1] ?? 0);
	const medianIf = (waits: readonly Wait[]) => medianOf(trusted(waits))?.days ?? null;
	return {
		projects: courses.length,
		reached: middle.filter((wait) => wait.isReached).length,
		steps,
		until,
		median: medianOf(steps),
		medianIf: { shortest: medianIf(shortest), longest: medianIf(longest) },
		marked: MARKED_YEARS.map((years) => {
			const days = years * DAYS_OF_YEAR;
			return { years, atRisk: atRiskOn(middle, days), step: days > until ? null : stepOn(steps, days) };
		}),
		atRisk: Array.from({ length: MOST_YEARS + 1 }, (_, years) => atRiskOn(middle, years * DAYS_OF_YEAR)),
		vague: courses.filter(({ announced, reached }) => {
			return isVague(announced) || (reached[milestone] !== null && isVague(reached[milestone].span));
		}).length,
		undated: courses.filter(({ reached }) => reached[milestone]?.isDated === false).length,
	};
}

function descending(a: number, b: number): number {
	return b - a;
}
