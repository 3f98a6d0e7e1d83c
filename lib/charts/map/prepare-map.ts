import { rankingKinds } from "@/lib/domain/figures/ranking-kinds";
// The map of a view: its projects by place, as marks in the pixels of a picture.

import { partSums } from "@/lib/domain/figures/part-sums";
import { type ProjectLine, projectLines } from "@/lib/domain/figures/project-line";
import { type Rollup, rollup } from "@/lib/domain/figures/rollup";
import type { Tally } from "@/lib/domain/figures/tally";
import { COLON, countryName, formatCount, formatMoney, formatMw } from "@/lib/domain/values/format";
import { LOAD_KINDS, LOCATION_PRECISIONS, type LocationPrecision, STATUSES } from "@/lib/domain/values/vocabulary";
import type { Extent } from "@/lib/domain/view/extent";
import type { Selection } from "@/lib/domain/view/select";
import { withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import { niceTicks } from "../layout/nice-ticks";
import type { ChartContext } from "../model/chart-context";
import { roundToTenth } from "../model/lines";
import { moneyScope } from "../prepare/money-scope";
import { Clusters, type MarkedPlace } from "./clusters";
import type { MapMark, MapModel, MapTransform } from "./map-model";
import { toPlace, toPoint, WORLD } from "./mercator";

/** The part of the world that is shown where nobody has chosen one: where there are datacenters. */
const WHOLE: Extent = { west: -170, south: -52, east: 180, north: 72 };
/** Radius in px of the largest mark, of the least that can still be told apart, and of one without a figure. */
const RADIUS = { most: 20, least: 3, none: 3 };
/** Of the size of what a cluster opens to, so much is left free on each side; never less than this in degrees. */
const MARGIN = 0.15;
const LEAST_DEGREES = 0.02;
/** Circles in the legend. */
const LEGEND_STEPS = 3;

/** What the area of a mark stands for. */
type Figure = {
	unit: string;
	of(tally: Tally | undefined): number | null;
	text(value: number): string;
};

type PlacedLine = ProjectLine & { project: { latitude: number; longitude: number } };

/** The map of a selection as a picture of `width` by `height` pixels of the view's part of the world. `path` is the page that it stands on. */
export function prepareMap(
	selection: Selection,
	{ path, width, height }: { path: string; width: number; height: number },
	context: ChartContext,
): MapModel {
	const { view } = selection;
	const positions = new Map<ProjectLine, number>();
	const lines = projectLines(selection);
	lines.forEach((line, index) => void positions.set(line, selection.projects[index] as number));
	const figure = figureOf(selection, rollup(selection), context);
	const transform = fitted(view.extent ?? WHOLE, width, height);
	const placed = lines.filter(isPlaced);
	const clusters = new Clusters(
		placed.map((line) => ({
			position: positions.get(line) as number,
			latitude: line.project.latitude,
			longitude: line.project.longitude,
			weight: figure?.of(line.tally) ?? 0,
			status: line.project.status,
		})),
	);
	const marks = clusters.marks(transform.k);
	const largest = Math.max(0, ...marks.map(({ weight }) => weight));
	const shown = marks
		.map((mark) => ({ mark, ...pixelOf(mark, transform), r: radiusOf(mark.weight, largest) }))
		.filter(({ x, y, r }) => x > -r && y > -r && x < width + r && y < height + r)
		.sort((a, b) => b.r - a.r || (a.mark.projects[0] as number) - (b.mark.projects[0] as number));
	const sums = sumsOfMarks(
		selection,
		shown.map(({ mark }) => mark),
	);
	const inSight = shown.flatMap(({ mark }) => mark.projects);
	const rows = inSight.map((position) => selection.prepared.dataset.projects[position]);
	const describe = { selection, figure, path, context };
	return {
		width,
		height,
		transform,
		title: context.t("map.title"),
		unit: figure === null ? context.t("map.severalCurrencies") : figure.unit,
		marks: shown.map(({ mark, x, y, r }, index) => ({ x, y, r, ...markOf(mark, sums[index], describe) })),
		sizes: view.measure === "projects" || figure === null ? [] : legendOf(largest, figure),
		statuses: STATUSES.filter((status) => rows.some((project) => project?.status === status)),
		precisions: LOCATION_PRECISIONS.filter((one) => rows.some((project) => project?.locationPrecision === one)),
		unplaced: lines.length - placed.length,
		beyond: placed.length - inSight.length,
	};
}

function isPlaced(line: ProjectLine): line is PlacedLine {
	return line.project.latitude !== null && line.project.longitude !== null;
}

/** The figure of the view's measure: of capacity the kind that charts rank by; null where no one currency fits. */
function figureOf(selection: Selection, rolled: Rollup, { locale, t }: ChartContext): Figure | null {
	const { view } = selection;
	switch (view.measure) {
		case "projects":
			return {
				unit: t("map.area.projects"),
				of: (tally) => tally?.projects ?? null,
				text: (n) => formatCount(n, locale),
			};
		case "capacity": {
			const kind = rankingKinds(rolled.total, view)[0] ?? "unspecified";
			return {
				unit: t("map.area.capacity", { kind: t(`vocabulary.kind.${kind}`) }),
				of: (tally) => (tally && tally.figures[kind] > 0 ? tally.capacityMw[kind] : null),
				text: (mw) => formatMw(mw, locale),
			};
		}
		case "investment": {
			const scope = moneyScope(selection, rolled);
			const { currency } = scope;
			if (currency === null) return null;
			return {
				unit: t("map.area.investment", { currency }),
				of: (tally) => (tally ? scope.valueOf(tally) : null),
				text: (amount) => formatMoney(amount, currency, locale),
			};
		}
	}
}

/** From units of the map to pixels, so that all of an extent is in the picture. */
function fitted(extent: Extent, width: number, height: number): MapTransform {
	const [left, top] = toPoint({ latitude: extent.north, longitude: extent.west });
	const [eastern, bottom] = toPoint({ latitude: extent.south, longitude: extent.east });
	const right = extent.east < extent.west ? eastern + WORLD : eastern;
	const k = Math.min(width / (right - left), height / (bottom - top));
	return { k, x: width / 2 - (k * (left + right)) / 2, y: height / 2 - (k * (top + bottom)) / 2 };
}

function pixelOf(place: { latitude: number; longitude: number }, { k, x, y }: MapTransform): { x: number; y: number } {
	const [across, down] = toPoint(place);
	return { x: roundToTenth(across * k + x), y: roundToTenth(down * k + y) };
}

/** Areas are in proportion: the radius grows with the root. */
function radiusOf(weight: number, largest: number): number {
	if (!(weight > 0)) return RADIUS.none;
	return roundToTenth(Math.max(RADIUS.least, RADIUS.most * Math.sqrt(weight / largest)));
}

function legendOf(largest: number, figure: Figure): MapModel["sizes"] {
	const ticks = niceTicks(largest, LEGEND_STEPS).filter((value) => value > 0);
	return ticks.map((value) => ({ r: radiusOf(value, largest), label: figure.text(value) }));
}

function sumsOfMarks(selection: Selection, marks: readonly MarkedPlace[]): (Tally | undefined)[] {
	const partOf = new Int32Array(selection.prepared.dataset.projects.length).fill(-1);
	marks.forEach(({ projects }, part) => {
		for (const position of projects) partOf[position] = part;
	});
	return partSums(selection, partOf, marks.length);
}

type Describing = { selection: Selection; figure: Figure | null; path: string; context: ChartContext };

function markOf(mark: MarkedPlace, sums: Tally | undefined, of: Describing): Omit<MapMark, "x" | "y" | "r"> {
	const { selection, figure, path, context } = of;
	const { t, locale } = context;
	const { projects, view } = { projects: selection.prepared.dataset.projects, view: selection.view };
	const [first] = mark.projects.map((position) => projects[position]);
	if (!first) throw new Error("a mark without a project");
	const statuses = STATUSES.map((status, index) => ({ status, count: mark.statuses[index] ?? 0 }))
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count);
	const hasFigure = (figure?.of(sums) ?? null) !== null;
	const colon = COLON[locale];
	const figures = sums ? figuresIn(sums, selection, context) : "";
	const states = statuses.map(({ status, count }) =>
		mark.projects.length === 1
			? t(`vocabulary.status.${status}`)
			: t("map.ofStatus", { count: formatCount(count, locale), status: t(`vocabulary.status.${status}`) }),
	);
	const said = [figures || t("map.noFigure"), states.join(", ")].join(" · ");
	if (mark.projects.length === 1) {
		const place = [first.locality ?? first.admin1, countryName(first.country, locale)].filter(Boolean).join(", ");
		return {
			key: first.slug,
			shape: SHAPES[first.locationPrecision],
			hasFigure,
			statuses,
			count: 1,
			name: `${first.name} (${place})${colon}${said}`,
			href: `/${locale}/projects/${first.slug}`,
		};
	}
	return {
		key: `${first.slug} ${mark.projects.length}`,
		shape: "cluster",
		hasFigure,
		statuses,
		count: mark.projects.length,
		name: `${t("map.projects", { count: mark.projects.length })}${colon}${said}`,
		href: `${viewHref(path, withChange(view, { extent: around(mark.projects.flatMap((at) => projects[at] ?? [])) }))}#map`,
	};
}

const SHAPES: Record<LocationPrecision, MapMark["shape"]> = {
	site: "dot",
	locality: "ring",
	region: "disc",
	country: "disc",
};

/** "IT load 1.2 GW, grid connection 400 MW" or "€1.2bn": kinds side by side, each with its own sum. */
function figuresIn(sums: Tally, selection: Selection, { t, locale }: ChartContext): string {
	if (selection.view.measure === "investment") {
		const { announced } = sums.money;
		const { currency } = selection.prepared;
		const own = Object.entries(announced.byCurrency).map(([code, amount]) => formatMoney(amount, code, locale));
		if (currency === "original") return own.join(", ");
		return announced.added > announced.notConverted ? formatMoney(announced.amount, currency, locale) : own.join(", ");
	}
	return LOAD_KINDS.filter((kind) => sums.figures[kind] > 0)
		.map((kind) => `${t(`vocabulary.kind.${kind}`)} ${formatMw(sums.capacityMw[kind], locale)}`)
		.join(", ");
}

/** The part of the map that has some places in it, with a margin. */
function around(places: readonly { latitude: number | null; longitude: number | null }[]): Extent {
	const points = places.flatMap(({ latitude, longitude }) =>
		latitude === null || longitude === null ? [] : [toPoint({ latitude, longitude })],
	);
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	const least = (LEAST_DEGREES / 360) * WORLD;
	const spread = (values: number[]): [number, number] => {
		const [low, high] = [Math.min(...values), Math.max(...values)];
		const free = Math.max(least, (high - low) * MARGIN);
		return [low - free, high + free];
	};
	const [[left, right], [top, bottom]] = [spread(xs), spread(ys)];
	const [northWest, southEast] = [toPlace([left, top]), toPlace([right, bottom])];
	const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;
	return {
		west: Math.max(-180, round(northWest.longitude)),
		south: round(southEast.latitude),
		east: Math.min(180, round(southEast.longitude)),
		north: round(northWest.latitude),
	};
}
