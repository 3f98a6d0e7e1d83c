import { matchItems } from "../history/list-items";
import type { ProjectRow, TargetRow } from "../record/dataset";
import type { LocalizedText } from "../record/project-document";
import { daysBetween, firstDay, lastDay } from "../values/partial-date";
import type { ReasonKind, Status } from "../values/vocabulary";
import { isOverdue } from "../view/portions";

/** What the history of targets is read from: the phases of one saved version of a project. */
export type SavedPhases = {
	/** The day on which it was saved. */
	savedOn: string;
	reasonKind: ReasonKind;
	phases: readonly { name: LocalizedText; status: Status; operationalOn: string | null }[];
};

/** A phase whose date has moved: the first one that was recorded, and the newest. */
export type Moved = {
	project: string;
	name: LocalizedText;
	first: TargetRow;
	newest: TargetRow;
	/** True if the newest date is that of its entry into service. */
	isInService: boolean;
	/** From the middle of the first date to the middle of the newest, and at the least and at the most; negative: earlier. */
	days: number;
	least: number;
	most: number;
};

export type Delays = {
	/** Phases with a date of service in the record, now or before: what could have moved. */
	dated: number;
	later: Moved[];
	earlier: Moved[];
	/** Days from the first to the newest date, of those that moved; null if none did. */
	median: number | null;
};

/**
 * What became of the dates of service that a project's versions had, the oldest version first. A date that a correction
 * or a change of definition put right was never a target: the right one takes its place. One that was made more precise,
 * or vaguer, hasn't moved.
 */
export function targetsOf(versions: readonly SavedPhases[]): TargetRow[][] {
	let targets: TargetRow[][] = [];
	let before: SavedPhases["phases"] = [];
	for (const { phases, savedOn, reasonKind } of versions) {
		const origin = originsIn(before, phases);
		targets = phases.map(({ operationalOn }, index) => {
			const at = origin.get(index);
			const known = (at === undefined ? undefined : targets[at]) ?? [];
			const last = known.at(-1);
			if (operationalOn === null || last?.on === operationalOn) return known;
			const isRepair = last !== undefined && reasonKind !== "fact";
			return isRepair
				? [...known.slice(0, -1), { on: operationalOn, savedOn: last.savedOn }]
				: [...known, { on: operationalOn, savedOn }];
		});
		before = phases;
	}
	return targets;
}

/** Which phase of a version each phase of the next one was. Most versions have the same ones in the same order. */
function originsIn(before: SavedPhases["phases"], after: SavedPhases["phases"]): ReadonlyMap<number, number> {
	const isSame = before.length === after.length && after.every(({ name }, at) => name.en === before[at]?.name.en);
	if (isSame) return new Map(after.map((_, at) => [at, at]));
	return new Map(matchItems("phases", before, after).map((pair) => [pair.after, pair.before]));
}

/** How far the dates of service of some projects have moved in the record, by a day. */
export function delaysOf(projects: readonly Pick<ProjectRow, "slug" | "phases">[], day: string): Delays {
	let dated = 0;
	const moved: Moved[] = [];
	for (const { slug, phases } of projects) {
		for (const { name, status, operationalOn, targets } of phases) {
			const known = targets.filter(({ savedOn }) => savedOn <= day);
			if (operationalOn !== null || known.length > 0) dated++;
			const [first, newest] = [known[0], known.at(-1)];
			const shift = first && newest && shiftOf(first.on, newest.on);
			if (shift) moved.push({ project: slug, name, first, newest, isInService: status === "operational", ...shift });
		}
	}
	moved.sort((a, b) => b.days - a.days || (a.project < b.project ? -1 : 1));
	return {
		dated,
		later: moved.filter(({ days }) => days > 0),
		earlier: moved.filter(({ days }) => days < 0).reverse(),
		median: medianDays(moved.map(({ days }) => days)),
	};
}

/** How far one date lies from another; null where they may mean the same day. */
function shiftOf(from: string, to: string): { days: number; least: number; most: number } | null {
	const [a, b] = [from, to].map((date) => ({ first: firstDay(date), last: lastDay(date) })) as [Ends, Ends];
	if (a.first <= b.last && b.first <= a.last) return null;
	const middle = ({ first, last }: Ends) => daysBetween("1970-01-01", first) + daysBetween(first, last) / 2;
	const ends = [daysBetween(a.last, b.first), daysBetween(a.first, b.last)].sort((x, y) => Math.abs(x) - Math.abs(y));
	return { days: Math.round(middle(b) - middle(a)), least: ends[0] as number, most: ends[1] as number };
}

type Ends = { first: string; last: string };

/** The median of some numbers of days, the mean of the two in the middle of an even number; null of none. */
export function medianDays(days: readonly number[]): number | null {
	if (days.length === 0) return null;
	const sorted = [...days].sort((a, b) => a - b);
	const half = sorted.length / 2;
	return ((sorted[Math.ceil(half) - 1] as number) + (sorted[Math.floor(half)] as number)) / 2;
}

/** A phase whose date has passed, by its last possible day. */
export type OverduePhase = { project: ProjectRow; phase: number; name: LocalizedText; dueOn: string; days: number };

/** The phases of some projects that are overdue on a day, the longest overdue first. */
export function overduePhases(projects: readonly ProjectRow[], day: string): OverduePhase[] {
	return projects
		.flatMap((project) =>
			project.phases.flatMap((phase, index) => {
				const { operationalOn, name } = phase;
				if (operationalOn === null || !isOverdue(phase, project.status, day)) return [];
				return [{ project, phase: index, name, dueOn: operationalOn, days: daysBetween(lastDay(operationalOn), day) }];
			}),
		)
		.sort((a, b) => b.days - a.days || (a.project.slug < b.project.slug ? -1 : 1));
}
