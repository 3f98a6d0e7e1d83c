import type { ProjectRow } from "@/lib/domain/record/dataset";
import { countryName } from "@/lib/domain/values/format";
import { isWithin } from "@/lib/domain/view/extent";
import type { View } from "@/lib/domain/view/view";
import { recordHref } from "@/lib/domain/view/view-url";
import type { ChartContext } from "../model/chart-context";
import { roundToTenth } from "../model/lines";
import type { MapMark, MapModel } from "./map-model";
import { type Box, extentOf, fitted, kept, type PictureSize, pixelOf, worldsIn } from "./map-transform";
import { kmPerUnit, toPoint } from "./mercator";
import { DETAILED, SHAPES, spreadPx } from "./prepare-map";

/** So far around a place there is nearly always a coast or a border to know it by. */
const AROUND_KM = 300;
/** Around a region, its own size and a bit. */
const AROUND_REGION = 1.6;
const RADIUS = { own: 7, other: 3 };

/** The map of one project: its place, and the others near it as quiet marks; null without coordinates. */
export function preparePlace(
	project: ProjectRow,
	others: readonly ProjectRow[],
	{ recorded, ...size }: PictureSize & Pick<View, "recorded">,
	{ locale, t }: ChartContext,
): MapModel | null {
	const { latitude, longitude } = project;
	if (latitude === null || longitude === null) return null;
	const place = { latitude, longitude };
	const unit = spreadPx(project, 1) ?? 0;
	const half = Math.max(AROUND_KM / kmPerUnit(latitude), unit * AROUND_REGION);
	const [x, y] = toPoint(place);
	const box: Box = [
		[x - half, y - half / 2],
		[x + half, y + half / 2],
	];
	const transform = kept(fitted(box, size), size);
	const extent = extentOf(transform, size);
	const markOf = (of: ProjectRow, at: { x: number; y: number }, isOwn: boolean): MapMark => ({
		key: of.slug,
		x: roundToTenth(at.x),
		y: roundToTenth(at.y),
		r: isOwn ? RADIUS.own : RADIUS.other,
		shape: SHAPES[of.locationPrecision],
		spread: isOwn ? spreadPx(of, transform.k) : null,
		isQuiet: !isOwn,
		value: 1,
		statuses: [{ status: of.status, count: 1 }],
		count: 1,
		name: `${of.name} (${[of.locality, countryName(of.country, locale)].filter(Boolean).join(", ")}) · ${t(`vocabulary.status.${of.status}`)}`,
		href: recordHref(`/${locale}/projects/${of.slug}`, { recorded }),
	});
	const near = others.flatMap((other): MapMark[] => {
		const { slug, latitude, longitude } = other;
		if (slug === project.slug || latitude === null || longitude === null) return [];
		// Degrees are compared, since to place every project of the world on the map is slow.
		if (!isWithin(extent, latitude, longitude)) return [];
		return [markOf(other, pixelOf({ latitude, longitude }, transform, size), false)];
	});
	return {
		...size,
		transform,
		extent,
		isDetailed: transform.k > DETAILED,
		worlds: worldsIn(transform, size),
		frame: null,
		title: t("map.project.title"),
		unit: "",
		marks: [...near, markOf(project, pixelOf(place, transform, size), true)],
		sizes: [],
		statuses: [project.status],
		precisions: [project.locationPrecision],
		hasRings: false,
		hasWidths: spreadPx(project, transform.k) !== null,
	};
}
