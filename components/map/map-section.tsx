import { useLocale, useTranslations } from "next-intl";
import { memo, type ReactNode, useMemo } from "react";
import { ChartFiles } from "@/components/charts/chart-files";
import { useChartWords } from "@/components/charts/use-chart-words";
import { mapFiles } from "@/lib/charts/files/figure-files";
import { kindsOnMap } from "@/lib/charts/map/map-layout";
import { MAP_SIZES, type MapModel, type MapSize } from "@/lib/charts/map/map-model";
import { extentOf, zoomed } from "@/lib/charts/map/map-transform";
import { type MapPage, mapHref, prepareMap } from "@/lib/charts/map/prepare-map";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { type InSight, inSight } from "@/lib/domain/figures/in-sight";
import { LOAD_KINDS } from "@/lib/domain/values/vocabulary";
import type { Selection } from "@/lib/domain/view/select";
import { type View, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import { LiveMap } from "./live-map";
import { MapDrawing } from "./map-drawing";
import { MapLegend } from "./map-legend";
import { MapList } from "./map-list";
import { MarkFills } from "./mark-fills";
import { useMapSizes } from "./use-map-sizes";

/** Whether this drawing is made in a browser, where the map can be moved. */
const IN_BROWSER = typeof window !== "undefined";
/** So many projects are listed beside a map as there is room for beside its picture; the others are a link away. */
const LISTED = { wide: 6, tall: 9 } as const;
const STEP = 2;
const NOTHING_FIXED: Partial<View> = {};

/**
 * The map of an answer with all that belongs to it: what areas mean, the picture, what is in sight as a list, what is
 * elsewhere or nowhere, the legend. Without scripts its marks, its zoom and its filter are links; in the browser the
 * picture can be moved, too.
 */
export const MapSection = memo(function MapSection({
	path,
	answer,
	fixed = NOTHING_FIXED,
	ground,
	about,
	isAlone = false,
	isTall = isAlone,
}: {
	/** Path of the page. */
	path: string;
	answer: ViewAnswer;
	/** What the page's own address says of the view, which its links leave out. */
	fixed?: Partial<View>;
	/** What the pictures of several answers, seen one after the other, have in common. */
	ground?: Selection;
	/** What it shows, where there is another map beside it. */
	about?: ReactNode;
	/** Whether the rest of its page is drawn by the server: what changes the figures is then asked of that. */
	isAlone?: boolean;
	/** Whether it takes more of its page, as where it stands for itself. */
	isTall?: boolean;
}) {
	const t = useTranslations("map");
	const kindName = useTranslations("vocabulary.kind");
	const words = useChartWords();
	const sizes = useMapSizes();
	const page: MapPage = useMemo(() => ({ path, fixed }), [path, fixed]);
	const selection = answer.selection();
	const { view } = answer;
	const models = sizes.map((shown) => {
		const size: MapSize = shown === "wide" && isTall ? "tall" : shown;
		return [shown, prepareMap(selection, { ...page, ...MAP_SIZES[size], ground }, words)] as const;
	});
	const model = models[0]?.[1] as MapModel;
	const seen = inSight(answer);
	const kinds = view.measure === "capacity" ? kindsOnMap(ground ?? selection) : [];
	const label = t("label", { title: model.title, unit: model.unit });
	const zoom = <ZoomLinks model={model} page={page} view={view} />;
	const pictures = models.map(([size, own]) => (
		<div key={size} className={`map-${size}`}>
			<MapDrawing model={own} label={label} isMoved={IN_BROWSER} />
		</div>
	));
	return (
		<section id="map" aria-labelledby="map-title" className={isTall ? "map-part map-tall" : "map-part"}>
			<svg className="map-fills" aria-hidden="true">
				<MarkFills />
			</svg>
			<div className="map-head">
				<h2 id="map-title">{model.title}</h2>
				{kinds.length > 1 ? (
					<nav className="chart-ranking" aria-label={t("kinds")}>
						{t("areaBy")}{" "}
						{LOAD_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => (
							<a
								key={kind}
								href={mapHref(page, view, { rank: kind })}
								aria-current={kind === kinds[0] ? "true" : undefined}
								data-in-place=""
							>
								{kindName(kind)}
							</a>
						))}
					</nav>
				) : (
					<p>{model.unit}</p>
				)}
				{about && <p className="map-about">{about}</p>}
			</div>
			<div className="map-body">
				<div>
					{IN_BROWSER ? (
						<LiveMap model={model} page={page} answer={answer} isAlone={isAlone}>
							{pictures}
							{zoom}
						</LiveMap>
					) : (
						<div className="map-views" data-by-hand="">
							{pictures}
							{zoom}
						</div>
					)}
					<MapLegend model={model} />
					<ChartFiles title={model.title} files={mapFiles(view, words.locale)} className="map-files" />
				</div>
				<div className="map-beside">
					<MapList
						answer={answer}
						seen={seen}
						listed={LISTED[isTall ? "tall" : "wide"]}
						isSaid={ground === undefined}
					/>
					<Elsewhere seen={seen} page={page} view={view} isAlone={isAlone} />
				</div>
			</div>
		</section>
	);
});

/** Zoom without scripts; with them the same links move the picture. */
function ZoomLinks({ model, page, view }: { model: MapModel; page: MapPage; view: View }) {
	const t = useTranslations("map");
	const by = (times: number) => ({ extent: extentOf(zoomed(model.transform, times, model), model) });
	const links = [
		{ zoom: "in", name: t("zoomIn"), text: "+", change: by(STEP) },
		{ zoom: "out", name: t("zoomOut"), text: "−", change: by(1 / STEP) },
		{ zoom: "fit", name: t("fit"), text: "⤢", change: { extent: null, sight: null } },
	];
	return (
		<nav className="map-zoom" aria-label={t("zoom")}>
			{links.map(({ zoom, name, text, change }) => (
				<a
					key={zoom}
					href={mapHref(page, view, change)}
					rel="nofollow"
					title={name}
					aria-label={name}
					data-zoom={zoom}
					data-in-place=""
				>
					{text}
				</a>
			))}
		</nav>
	);
}

/** What the picture doesn't show, each with the way to it; and whether only what it shows is counted. */
function Elsewhere({ seen, page, view, isAlone }: { seen: InSight; page: MapPage; view: View; isAlone: boolean }) {
	const t = useTranslations("map");
	const locale = useLocale();
	// All figures have to follow what is counted: where the map isn't in their region, they are the dashboard's, or the server's.
	const onlyHref = isAlone
		? mapHref({ path: `/${locale}` }, view, { sight: "only" })
		: mapHref(page, view, { sight: "only" });
	return (
		<ul className="map-elsewhere">
			{view.extent !== null && view.sight === null && (
				<li>
					<a href={onlyHref} rel="nofollow" data-in-place="">
						{t("only")}
					</a>
				</li>
			)}
			{view.sight === "only" && (
				<li>
					{t("onlyNow")}{" "}
					<a
						href={mapHref(page, view, { sight: null })}
						rel="nofollow"
						{...(isAlone ? { "data-whole-page": "" } : { "data-in-place": "" })}
					>
						{t("everywhere")}
					</a>
				</li>
			)}
			{seen.beyond > 0 && (
				<li>
					<a href={mapHref(page, view, { extent: null })} rel="nofollow" data-in-place="">
						{t("beyond", { count: seen.beyond })}
					</a>
				</li>
			)}
			{seen.unplaced > 0 && (
				<li>
					<a href={viewHref(`/${locale}/projects`, withChange(view, { sight: "unplaced", extent: null }))}>
						{t("unplaced", { count: seen.unplaced })}
					</a>
				</li>
			)}
		</ul>
	);
}
