// The map of a view: its projects by place, as marks in the pixels of a picture.

import { partSums } from "@/lib/domain/figures/part-sums";
import type { Tally } from "@/lib/domain/figures/tally";
import type { ProjectRow } from "@/lib/domain/record/dataset";
import type { Place } from "@/lib/domain/typed/typed-place";
import { COLON, countryName, formatCount, formatMoney, formatMw } from "@/lib/domain/values/format";
import { LOAD_KINDS, LOCATION_PRECISIONS, type LocationPrecision, STATUSES } from "@/lib/domain/values/vocabulary";
import { EVERYWHERE, type Extent, formatExtent } from "@/lib/domain/view/extent";
import type { Selection } from "@/lib/domain/view/select";
import { type View, withChange } from "@/lib/domain/view/view";
import { recordHref, viewHref } from "@/lib/domain/view/view-url";
import { niceTicks } from "../layout/nice-ticks";
import { type ChartContext, fill, remembering } from "../model/chart-context";
import { roundToTenth } from "../model/lines";
import type { MarkedPlace, PlacedProject } from "./clusters";
import countries from "./countries.json";
import { type CountryOnMap, widthKm } from "./countries-on-map";
import { type Figure, isPlaced, mapLayout, marksOnGround } from "./map-layout";
import type { MapMark, MapModel } from "./map-model";
import {
	type Box,
	boxAround,
	boxOfExtent,
	extentOf,
	fitted,
	kept,
	type PictureSize,
	pixelOf,
	withMargin,
	worldsIn,
} from "./map-transform";
import { kmPerUnit, toPoint, WORLD } from "./mercator";

/** What a map knows of each country, by its code. */
export const COUNTRIES = countries as unknown as Readonly<Record<string, CountryOnMap>>;

/** The part of the world that is shown of projects all over it: where there are datacenters. */
const WHOLE = boxOfExtent({ west: -170, south: -50, east: 180, north: 72 });
/** What is wider than this is all over the world. */
const WORLD_WIDE = WORLD / 2;
/** From so many pixels to a unit of the map on, the coarse outlines would look it. */
export const DETAILED = 2;
/** A picture on a phone is narrower. */
const NARROW = 480;
/** Radius in px of the largest mark (on a phone, where a picture is narrow, too), of the least that can still be told apart, of one without a figure, and of a number. */
const RADIUS = { most: 20, mostOfNarrow: 15, least: 3.5, none: 3.5, cluster: 9 };
/** Around what a map is fitted to, and what a cluster opens to, so much of its size is left free; they are at least so many units wide. */
const FIT = { margin: 0.08, least: 12 };
const OPENED = { margin: 0.15, least: 0.1 };
/** Circles in the legend. */
const LEGEND_STEPS = 3;

/** A page with a map on it: what its own address says of a view needn't stand in its links. */
export type MapPage = { path: string; fixed?: Partial<View> };

/**
 * The map of a selection as a picture of a size. `ground` is for a picture of several that are seen one after the other: what
 * all of them lie on, which shows what it does however few a picture has, its places where they are and areas of one scale.
 */
export function prepareMap(
	selection: Selection,
	{ path, fixed = {}, width, height, ground = selection }: MapPage & PictureSize & { ground?: Selection },
	{ locale, t }: ChartContext,
): MapModel {
	const context = { locale, t: remembering(t) };
	const size = { width, height };
	const { view } = selection;
	const { figure, placed, clusters } = mapLayout(ground);
	const transform = kept(fitted(boxOf(ground, placed), size), size);
	const inSightOf = (marks: readonly MarkedPlace[], of: Selection) =>
		marks.flatMap((mark) => {
			const { x, y } = pixelOf(mark, transform, size);
			const spread = spreadOf(mark, of, transform.k);
			const reach = Math.max(RADIUS.most, spread ?? 0);
			const isSeen = x > -reach && y > -reach && x < width + reach && y < height + reach;
			return isSeen ? [{ mark, x: roundToTenth(x), y: roundToTenth(y), spread }] : [];
		});
	const whole = clusters.marks(transform.k);
	const onGround = inSightOf(whole, ground);
	const inPicture =
		ground === selection ? onGround : inSightOf(marksOnGround(selection, ground, figure, whole), selection);
	const scale = {
		largest: Math.max(0, ...[...onGround, ...inPicture].map(({ mark }) => mark.weight)),
		most: width < NARROW ? RADIUS.mostOfNarrow : RADIUS.most,
	};
	const shown = inPicture
		.map((seen) => ({ ...seen, r: radiusOf(seen.mark, scale) }))
		.sort(
			(a, b) =>
				(b.spread ?? 0) - (a.spread ?? 0) ||
				b.r - a.r ||
				(a.mark.projects[0] as number) - (b.mark.projects[0] as number),
		);
	const sums = sumsOfMarks(
		selection,
		shown.map(({ mark }) => mark),
	);
	const legend = ground === selection ? shown : [...shown, ...onGround];
	const precisionsOf = (seen: typeof inPicture, { prepared: { dataset } }: Selection) =>
		seen.flatMap(({ mark }) => mark.projects.map((at) => dataset.projects[at]?.locationPrecision));
	const precisions = new Set([
		...precisionsOf(shown, selection),
		...(ground === selection ? [] : precisionsOf(onGround, ground)),
	]);
	const everywhere = mapHref({ path, fixed }, view, { extent: EVERYWHERE });
	const describe = { selection, figure, everywhere, size, context };
	return {
		width,
		height,
		transform,
		extent: extentOf(transform, size),
		isDetailed: transform.k > DETAILED,
		worlds: worldsIn(transform, size),
		frame: frameOf(ground.view.extent, transform, size),
		title: t("map.title"),
		unit: figure === null ? t("map.severalCurrencies") : unitOf(figure, context),
		marks: shown.map(({ mark, x, y, r, spread }, index) => ({
			x,
			y,
			r,
			spread,
			...markOf(mark, sums[index], describe),
		})),
		sizes:
			view.measure === "projects" || figure === null ? [] : legendOf(scale, (value) => textOf(figure, value, context)),
		statuses: STATUSES.filter((_, index) => legend.some(({ mark }) => (mark.statuses[index] ?? 0) > 0)),
		precisions: LOCATION_PRECISIONS.filter((one) => precisions.has(one)),
		hasRings: legend.some(({ mark }) => mark.isCluster),
		hasWidths: legend.some(({ spread }) => spread !== null),
	};
}

function unitOf(figure: Figure, { t }: ChartContext): string {
	switch (figure.measure) {
		case "projects":
			return t("map.area.projects");
		case "capacity":
			return t("map.area.capacity", { kind: t(`vocabulary.kind.${figure.kind}`) });
		case "investment":
			return t("map.area.investment", { currency: figure.currency });
	}
}

function textOf(figure: Figure, value: number, { locale }: ChartContext): string {
	switch (figure.measure) {
		case "projects":
			return formatCount(value, locale);
		case "capacity":
			return formatMw(value, locale);
		case "investment":
			return formatMoney(value, figure.currency, locale);
	}
}

/**
 * The part of the map that is shown: the one that was asked for, else where the projects and the chosen countries are. Of
 * several countries those without a project are left out where others have some: with Greenland the north is far away.
 */
function boxOf({ view, prepared }: Selection, placed: readonly PlacedProject[]): Box {
	if (view.extent) return boxOfExtent(view.extent);
	const { projects } = prepared.dataset;
	const withProjects = new Set(placed.map(({ position }) => projects[position]?.country));
	const chosen = view.countries.filter((code) => withProjects.size === 0 || withProjects.has(code));
	const boxes = chosen.flatMap((code) => {
		const [west, south, east, north] = COUNTRIES[code]?.box ?? [];
		const isKnown = west !== undefined && south !== undefined && east !== undefined && north !== undefined;
		return isKnown ? [boxOfExtent({ west, south, east, north })] : [];
	});
	const around = boxAround([...boxes, ...boxOfPlaces(placed)]);
	if (around === null) return WHOLE;
	if (around[1][0] - around[0][0] > WORLD_WIDE) return boxAround([around, WHOLE]) as Box;
	return withMargin(around, FIT.margin, FIT.least);
}

/** The rectangle that holds some places; none without any. Degrees are compared, since to place each on the map is slow. */
function boxOfPlaces(places: readonly Place[]): Box[] {
	const [first] = places;
	if (!first) return [];
	let [west, east, south, north] = [first.longitude, first.longitude, first.latitude, first.latitude];
	for (const { longitude, latitude } of places) {
		west = Math.min(west, longitude);
		east = Math.max(east, longitude);
		south = Math.min(south, latitude);
		north = Math.max(north, latitude);
	}
	return [[toPoint({ latitude: north, longitude: west }), toPoint({ latitude: south, longitude: east })]];
}

/** The extent in the picture, if there is more around it than rounding. */
function frameOf(extent: Extent | null, { k, x, y }: MapModel["transform"], { width, height }: PictureSize) {
	if (extent === null) return null;
	const [[left, top], [right, bottom]] = boxOfExtent(extent);
	const shift = Math.round((width / 2 - (((left + right) / 2) * k + x)) / (WORLD * k)) * WORLD * k;
	const frame = {
		x: roundToTenth(left * k + x + shift),
		y: roundToTenth(top * k + y),
		width: roundToTenth((right - left) * k),
		height: roundToTenth((bottom - top) * k),
	};
	return width - frame.width > 2 || height - frame.height > 2 ? frame : null;
}

/** The radius in px of the region or the country that all that is known of a project's place. */
function spreadOf(mark: MarkedPlace, { prepared }: Selection, k: number): number | null {
	const project = mark.isCluster ? undefined : prepared.dataset.projects[mark.projects[0] as number];
	return project ? spreadPx(project, k) : null;
}

/** The radius of a project's region or country where a unit of the map is `k` px; null for what is known more exactly. */
export function spreadPx(
	{ country: code, latitude, locationPrecision: precision }: ProjectRow,
	k: number,
): number | null {
	const country = COUNTRIES[code];
	if (!country || latitude === null || (precision !== "region" && precision !== "country")) return null;
	return roundToTenth((widthKm(country, code, precision) / 2 / kmPerUnit(latitude)) * k);
}

/** The largest value of a picture's marks, and the radius that it has. */
type Scale = { largest: number; most: number };

/** Areas are in proportion: the radius grows with the root. The number of a cluster has room in it. */
function radiusOf({ weight, isCluster }: MarkedPlace, scale: Scale): number {
	const own = weight > 0 ? radiusOfWeight(weight, scale) : RADIUS.none;
	return isCluster ? Math.max(RADIUS.cluster, own) : own;
}

function radiusOfWeight(weight: number, { largest, most }: Scale): number {
	return roundToTenth(Math.max(RADIUS.least, most * Math.sqrt(weight / largest)));
}

function legendOf(scale: Scale, textOf: (value: number) => string): MapModel["sizes"] {
	const ticks = niceTicks(scale.largest, LEGEND_STEPS).filter((value) => value > 0);
	return ticks.map((value) => ({ r: radiusOfWeight(value, scale), label: textOf(value) }));
}

function sumsOfMarks(selection: Selection, marks: readonly MarkedPlace[]): (Tally | undefined)[] {
	const partOf = new Int32Array(selection.prepared.dataset.projects.length).fill(-1);
	marks.forEach(({ projects }, part) => {
		for (const position of projects) partOf[position] = part;
	});
	return partSums(selection, partOf, marks.length);
}

type Describing = {
	selection: Selection;
	figure: Figure | null;
	/** The address of all of the map, in which a cluster puts its part: to write a view anew for each is slow. */
	everywhere: string;
	size: PictureSize;
	context: ChartContext;
};

function markOf(mark: MarkedPlace, sums: Tally | undefined, of: Describing): Omit<MapMark, "x" | "y" | "r" | "spread"> {
	const { selection, figure, everywhere, size, context } = of;
	const { t, locale } = context;
	const { projects } = selection.prepared.dataset;
	const first = projects[mark.projects[0] as number] as ProjectRow;
	const statuses = STATUSES.map((status, index) => ({ status, count: mark.statuses[index] ?? 0 })).filter(
		({ count }) => count > 0,
	);
	const isOne = !mark.isCluster;
	const figures = sums ? figuresOnMap(sums, selection, context) : "";
	const states = statuses.map(({ status, count }) =>
		isOne
			? t(`vocabulary.status.${status}`)
			: fill("map.ofStatus", { count: formatCount(count, locale), status: t(`vocabulary.status.${status}`) }, context),
	);
	const said = `${COLON[locale]}${figures || t("map.noFigure")} · ${states.join(", ")}`;
	const common = { value: (sums && figure?.of(sums)) ?? null, statuses, count: mark.projects.length };
	if (isOne) {
		const place = [first.locality ?? first.admin1, countryName(first.country, locale)].filter(Boolean).join(", ");
		return {
			...common,
			key: first.slug,
			shape: SHAPES[first.locationPrecision],
			name: `${first.name} (${place})${said}`,
			href: recordHref(`/${locale}/projects/${first.slug}`, selection.view),
		};
	}
	// All of the picture: it is as wide and high as the next one.
	const opened = kept(fitted(around(mark.projects.flatMap((at) => projects[at] ?? [])), size), size);
	return {
		...common,
		key: `${first.slug} ${mark.projects.length}`,
		shape: "cluster",
		name: `${t("map.projects", { count: mark.projects.length })}${said}`,
		href: everywhere.replace(formatExtent(EVERYWHERE), formatExtent(extentOf(opened, size))),
	};
}

/** The address of a page's map of another part of the world, or of what else a view has changed of it. */
export function mapHref({ path, fixed = {} }: MapPage, view: View, change: Partial<View>): string {
	return `${viewHref(path, withChange(view, { ...change, ...fixed }))}#map`;
}

/** How each precision is drawn. */
export const SHAPES: Record<LocationPrecision, MapMark["shape"]> = {
	site: "dot",
	locality: "ring",
	region: "disc",
	country: "disc",
};

/** "IT load 1.2 GW, grid connection 400 MW" or "€1.2bn": kinds side by side, each with its own sum; empty without any. */
export function figuresOnMap(sums: Tally, selection: Selection, { t, locale }: ChartContext): string {
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
function around(places: readonly ProjectRow[]): Box {
	const [box] = boxOfPlaces(places.filter(isPlaced));
	return withMargin(box ?? WHOLE, OPENED.margin, OPENED.least);
}
