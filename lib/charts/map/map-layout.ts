// What a map of a selection is made of, in no language and no size: which figure its areas stand for, and its places.

import { figuresByProject, projectLines } from "@/lib/domain/figures/project-line";
import { rankingKinds } from "@/lib/domain/figures/ranking-kinds";
import { rollup } from "@/lib/domain/figures/rollup";
import type { Tally } from "@/lib/domain/figures/tally";
import type { ProjectRow } from "@/lib/domain/record/dataset";
import type { Place } from "@/lib/domain/typed/typed-place";
import { type LoadKind, STATUSES } from "@/lib/domain/values/vocabulary";
import type { Selection } from "@/lib/domain/view/select";
import { asDrawnAtFirst, withChange } from "@/lib/domain/view/view";
import { formatView } from "@/lib/domain/view/view-url";
import { moneyScope } from "../prepare/money-scope";
import { Clusters, type MarkedPlace, type PlacedProject } from "./clusters";

/** What the area of a mark stands for, in no language: of capacity one kind, of money one currency. */
export type Figure = { of(tally: Tally): number | null } & (
	| { measure: "projects" }
	| { measure: "capacity"; kind: LoadKind }
	| { measure: "investment"; currency: string }
);

/**
 * The marks of a ground with only those projects of them that a selection has, by their slugs, since each has a dataset of its
 * own. A cluster stays one where it is, even with one of its projects; what the ground doesn't have is at its own place.
 */
export function marksOnGround(
	selection: Selection,
	ground: Selection,
	figure: Figure | null,
	marks: readonly MarkedPlace[],
): MarkedPlace[] {
	const slugOf = ({ prepared }: Selection, position: number) => prepared.dataset.projects[position]?.slug ?? "";
	const left = new Map(placedOf(selection, figure).map((place) => [slugOf(selection, place.position), place] as const));
	const taken = marks.flatMap((mark) => {
		const members = mark.projects.flatMap((position) => {
			const slug = slugOf(ground, position);
			const member = left.get(slug) ?? [];
			left.delete(slug);
			return member;
		});
		return members.length === 0 ? [] : [markedPlace(mark, members)];
	});
	return [...taken, ...Array.from(left.values(), (place) => markedPlace({ ...place, isCluster: false }, [place]))];
}

function markedPlace(
	{ latitude, longitude, isCluster }: Pick<MarkedPlace, "latitude" | "longitude" | "isCluster">,
	members: readonly PlacedProject[],
): MarkedPlace {
	return {
		latitude,
		longitude,
		isCluster,
		weight: members.reduce((sum, { weight }) => sum + weight, 0),
		projects: members.map(({ position }) => position).sort((a, b) => a - b),
		statuses: STATUSES.map((status) => members.filter((member) => member.status === status).length),
	};
}

type Layout = { figure: Figure | null; placed: readonly PlacedProject[]; clusters: Clusters };

/** The last layout of each dataset: while a map is moved, in each language and for its pictures of several sizes, it is the same. */
const layouts = new WeakMap<Selection["prepared"], { key: string; layout: Layout }>();

export function mapLayout(selection: Selection): Layout {
	const { view } = selection;
	// Nothing on a map is grouped or in an order; marks are as large as the kind that charts rank by.
	const drawn = withChange(asDrawnAtFirst(view), { rank: view.rank });
	// The part that is shown decides what is in the selection only where nothing else is wanted.
	const own = withChange(drawn, { extent: view.sight === "only" ? view.extent : null });
	const key = `${selection.day} ${formatView(own)}`;
	const known = layouts.get(selection.prepared);
	if (known?.key === key) return known.layout;
	const layout = makeLayout(selection);
	layouts.set(selection.prepared, { key, layout });
	return layout;
}

function makeLayout(selection: Selection): Layout {
	const figure = figureOf(selection);
	const placed = placedOf(selection, figure);
	return { figure, placed, clusters: new Clusters(placed) };
}

/** The projects of a selection that have a place, with their figures. */
function placedOf(selection: Selection, figure: Figure | null): PlacedProject[] {
	const weights = figure === null ? [] : weightsOf(selection, figure);
	const { projects } = selection.prepared.dataset;
	const placed: PlacedProject[] = [];
	selection.projects.forEach((position, index) => {
		const { latitude, longitude, status } = projects[position] as ProjectRow;
		if (latitude === null || longitude === null) return;
		placed.push({ position, latitude, longitude, status, weight: weights[index] ?? 0 });
	});
	return placed;
}

export function isPlaced(project: ProjectRow): project is ProjectRow & Place {
	return project.latitude !== null && project.longitude !== null;
}

/** The kind of load that marks are as large as, of a view of capacity. */
export function kindsOnMap(selection: Selection): LoadKind[] {
	return rankingKinds(rollup(selection).total, selection.view);
}

/** The figure of the view's measure: of capacity the kind that charts rank by; null where no one currency fits. */
function figureOf(selection: Selection): Figure | null {
	const { measure } = selection.view;
	switch (measure) {
		case "projects":
			return { measure, of: ({ projects }) => projects };
		case "capacity": {
			const kind = kindsOnMap(selection)[0] ?? "unspecified";
			return { measure, kind, of: ({ figures, capacityMw }) => (figures[kind] > 0 ? capacityMw[kind] : null) };
		}
		case "investment": {
			const scope = moneyScope(selection, rollup(selection));
			return scope.currency === null ? null : { measure, currency: scope.currency, of: scope.valueOf };
		}
	}
}

/** The figure of each project of a selection. */
function weightsOf(selection: Selection, figure: Figure): (number | null)[] {
	switch (figure.measure) {
		case "projects":
			return selection.projects.map(() => 1);
		case "capacity":
			return figuresByProject(selection, figure.kind);
		case "investment":
			return selection.prepared.currency === "original"
				? projectLines(selection).map(({ tally }) => figure.of(tally))
				: figuresByProject(selection, "investment");
	}
}
