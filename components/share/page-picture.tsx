import type { ReactNode } from "react";
import { CHART_FONTS, sheetStyles } from "@/components/charts/chart-sheet";
import { SvgPlot } from "@/components/charts/svg-plot";
import type { Outlines } from "@/components/map/map-drawing";
import { PictureContent } from "@/components/map/map-picture";
import type { MapModel } from "@/lib/charts/map/map-model";
import type { PictureSize } from "@/lib/charts/map/map-transform";
import { outlineInSight } from "@/lib/charts/map/outlines-in-sight";
import { prepareMap } from "@/lib/charts/map/prepare-map";
import { preparePlace } from "@/lib/charts/map/prepare-place";
import type { Words } from "@/lib/charts/model/chart-context";
import type { ChartModel, Plot } from "@/lib/charts/model/chart-model";
import { prepareChart } from "@/lib/charts/prepare/prepare-chart";
import { pictureOf } from "@/lib/charts/share/page-picture";
import { type PictureSheet, type PictureWords, pictureSheet } from "@/lib/charts/share/picture-sheet";
import type { SharedFrom } from "@/lib/charts/share/share-sheet";
import { headingOf, shareWords } from "@/lib/charts/share/share-words";
import { type SharedPage, sharedHref } from "@/lib/charts/share/shared-page";
import { statusToken, TOKENS, type Token } from "@/lib/charts/style/tokens";
import { viewWords } from "@/lib/charts/words/view-words";
import { formatCount, formatPartialDate } from "@/lib/domain/values/format";
import { select } from "@/lib/domain/view/select";
import { DEFAULT_VIEW } from "@/lib/domain/view/view";

/** What is asked of a view by default. */
const QUESTION = { measure: DEFAULT_VIEW.measure, by: DEFAULT_VIEW.by, scale: DEFAULT_VIEW.scale } as const;

/** Larger, a plot of few bars would shout. */
const LARGEST = 1.6;

const literal = (token: Token) => TOKENS.light[token];

/** The picture that stands for a page elsewhere, with everything decided. */
type PagePicture = { title: string; sheet: PictureSheet; chart: ChartModel | null; map: MapModel | null };

/** Lays out the picture of a page: its title and numbers beside its map or chart. */
export function preparePagePicture(page: SharedPage, from: SharedFrom, words: Words): PagePicture {
	const { dataset, changedOn, today, origin } = from;
	const { locale, t } = words;
	const shared = shareWords(page, dataset, today, words);
	const title = headingOf(shared, words);
	// What is drawn says its own measure.
	const narrowing = page.subject.kind === "page" ? viewWords({ ...page.view, ...QUESTION }, dataset, words) : "";
	const isOfNumbers = page.subject.kind !== "page" || page.subject.isOfNumbers === true;
	const { chart, mapIn, drawn } = drawingOf(page, from, words);
	const sheet = pictureSheet({
		site: t("common.siteName"),
		tagline: t("common.tagline"),
		kicker: narrowing === "" ? "" : shared.title,
		heading: narrowing === "" ? (page.subject.kind === "page" ? shared.title : title) : narrowing,
		drawing: drawn,
		count: isOfNumbers ? shared.count : "",
		figures: isOfNumbers ? shared.figures : [],
		about: isOfNumbers ? null : shared.description,
		state: t("share.state", {
			day: formatPartialDate(changedOn ?? today, locale),
			version: formatCount(dataset.version, locale),
		}),
		address: new URL(sharedHref(page, locale), origin).href.replace(/^https?:\/\//, ""),
	});
	const size = sheet.room && { width: Math.round(sheet.room.width), height: Math.round(sheet.room.height) };
	return { title, sheet, chart, map: (size && mapIn?.(size)) ?? null };
}

type Drawing = {
	chart: ChartModel | null;
	/** Makes the map as large as its room. */
	mapIn: ((size: PictureSize) => MapModel | null) | null;
	/** What is said above it; null where there is nothing to draw. */
	drawn: PictureWords["drawing"];
};

/** About as large as a map is beside the numbers. */
const USUAL_ROOM: PictureSize = { width: 632, height: 280 };
const NOTHING: Drawing = { chart: null, mapIn: null, drawn: null };

function drawingOf(page: SharedPage, { dataset, today }: SharedFrom, words: Words): Drawing {
	const drawing = pictureOf(page);
	if (drawing.kind === "chart") {
		const chart = prepareChart(drawing.id, dataset, drawing.view, words, (own) => select(dataset, own, today));
		// What a reader has asked is what the picture shows.
		const isWide = drawing.id === "view";
		return chart.message === null ? { chart, mapIn: null, drawn: { ...chart, isWide } } : NOTHING;
	}
	if (drawing.kind === "place" && page.subject.kind === "project") {
		const { record } = page.subject;
		const unit = words.t(`vocabulary.precision.${record.locationPrecision}`);
		const others = dataset.projects.filter(({ slug }) => slug !== record.slug);
		return {
			chart: null,
			mapIn: (size) => preparePlace(record, others, { recorded: page.view.recorded, ...size }, words),
			drawn: { title: words.t("share.place"), unit, legend: [] },
		};
	}
	if (drawing.kind !== "map") return NOTHING;
	const selection = select(dataset, page.view, today);
	const mapIn = (size: PictureSize) => prepareMap(selection, { path: "", ...size }, words);
	// How large it is follows from what is said above it.
	const { title, unit, statuses, marks } = mapIn(USUAL_ROOM);
	if (marks.length === 0) return NOTHING;
	const legend = statuses.map((status) => ({
		colour: statusToken(status),
		label: words.t(`vocabulary.status.${status}`),
	}));
	return { chart: null, mapIn, drawn: { title, unit, legend } };
}

/** The picture of a page, in light colours. */
export function PagePictureDrawing({ picture, outlines }: { picture: PagePicture; outlines: Outlines }) {
	const { title, sheet, chart, map } = picture;
	return (
		<Picture sheet={sheet} title={title}>
			{chart && sheet.room && <PlotInRoom plots={[chart.full, chart.wide]} room={sheet.room} title={chart.title} />}
			{map && outlines && (
				<PictureContent
					model={map}
					outlines={{ land: outlineInSight(outlines.land, map), borders: outlineInSight(outlines.borders, map) }}
				/>
			)}
		</Picture>
	);
}

function Picture({ sheet, title, children }: { sheet: PictureSheet; title: string; children: ReactNode }) {
	const { width, height, texts, rules, swatches, room } = sheet;
	return (
		<svg
			xmlns="http://www.w3.org/2000/svg"
			viewBox={`0 0 ${width} ${height}`}
			width={width}
			height={height}
			role="img"
			aria-label={title}
		>
			<style>{sheetStyles()}</style>
			<rect width={width} height={height} fill={literal("paper")} />
			{rules.map(({ x, y, width: across, thickness, colour }) => (
				<rect key={y} x={x} y={y} width={across} height={thickness} fill={literal(colour)} />
			))}
			{swatches.map(({ x, y, width: across, height: down, colour }) => (
				<rect key={y} x={x} y={y} width={across} height={down} fill={literal(colour)} />
			))}
			{texts.map(({ text, x, y, size, weight, colour, anchor }) => (
				<text
					key={`${x} ${y}`}
					x={x}
					y={y}
					fontFamily={CHART_FONTS}
					fontSize={size}
					fontWeight={weight}
					fill={literal(colour)}
					textAnchor={anchor}
				>
					{text}
				</text>
			))}
			{room && <g transform={`translate(${room.x} ${room.y})`}>{children}</g>}
		</svg>
	);
}

/** Of the plots of a chart the one that can be drawn largest in a room, from its upper left corner. */
function PlotInRoom({
	plots,
	room,
	title,
}: {
	plots: readonly Plot[];
	room: { width: number; height: number };
	title: string;
}) {
	const scaleOf = ({ width, height }: Plot) => Math.min(room.width / width, room.height / height, LARGEST);
	const [plot] = [...plots].sort((a, b) => scaleOf(b) - scaleOf(a));
	if (!plot) return null;
	return (
		<g transform={`scale(${Number(scaleOf(plot).toFixed(4))})`}>
			<SvgPlot plot={plot} label={title} paint={literal} links="none" />
		</g>
	);
}
