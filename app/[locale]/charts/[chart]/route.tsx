import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { routing } from "@/app/i18n/routing";
import { ChartSheet } from "@/components/charts/chart-sheet";
import { MapSheet } from "@/components/map/map-picture";
import { chartView } from "@/lib/charts/chart-view";
import { MAP } from "@/lib/charts/map/map-files";
import { prepareMapSheet } from "@/lib/charts/map/prepare-map-sheet";
import { prepareChart } from "@/lib/charts/prepare/prepare-chart";
import { prepareSheet } from "@/lib/charts/prepare/prepare-sheet";
import { CHART_IDS, chartOf } from "@/lib/charts/registry";
import { filterNames } from "@/lib/charts/words/filter-names";
import type { Dataset } from "@/lib/domain/record/dataset";
import { formatPartialDate } from "@/lib/domain/values/format";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { figuresHref } from "@/lib/domain/view/figures-page";
import { select } from "@/lib/domain/view/select";
import { activeFilters, type View, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import { problemOf } from "@/lib/server/http/api/api-route";
import { readView } from "@/lib/server/http/api/read-view";
import { invalidParameters, notFound } from "@/lib/server/http/core/problem";
import {
	entityTag,
	isNotModified,
	problemAnswer,
	SHORT_CACHE,
	taggedAnswer,
	toResponse,
	withStaleSince,
} from "@/lib/server/http/core/response";
import { mapOutlines } from "@/lib/server/pictures/map-outlines";
import { svgToPng } from "@/lib/server/pictures/svg-to-png";
import { knownDatasetAskedFor } from "@/lib/server/queries/dataset/recorded-dataset";
import { siteUrl } from "@/lib/server/site-url";
import { today } from "@/lib/server/today";

const TYPES = { svg: "image/svg+xml; charset=utf-8", png: "image/png" } as const;
type Format = keyof typeof TYPES;

/**
 * React's server renderer, which Next refuses as a plain import since it is meant for pages: loaded with this file, at
 * the start, not by the first request.
 */
const renderer = import("react-dom/server");

/** What can be had as a picture: the charts, and the map. */
const PICTURES = [...CHART_IDS, MAP] as const;
type PictureId = (typeof PICTURES)[number];

/** `capacity-by-country.svg` as a picture and a format, or null. */
function parseName(name: string): { id: PictureId; format: Format } | null {
	const [, stem, format] = /^([a-z-]+)\.(svg|png)$/.exec(name) ?? [];
	const id = PICTURES.find((candidate) => candidate === stem);
	return id && format ? { id, format: format as Format } : null;
}

/** A chart of a view as a picture: `/en/charts/capacity-by-country.svg?country=SE`. */
export async function GET(request: Request, { params }: RouteContext<"/[locale]/charts/[chart]">) {
	try {
		const { dataset, staleSince } = await knownDatasetAskedFor(new URL(request.url).searchParams);
		return toResponse(withStaleSince(staleSince, await answer(request, await params, dataset)));
	} catch (error) {
		return toResponse(problemOf(error));
	}
}

async function answer(request: Request, { locale, chart }: { locale: string; chart: string }, dataset: Dataset) {
	const file = parseName(chart);
	if (!hasLocale(routing.locales, locale) || file === null) {
		return problemAnswer(
			notFound(`There is no chart “${chart}”. The charts are ${PICTURES.join(", ")}, as svg or png.`),
		);
	}
	const { id, format } = file;
	const { view: asked, errors } = readView(new URL(request.url).searchParams, dataset);
	if (errors.length > 0) return problemAnswer(invalidParameters(errors));
	const view = id === MAP ? withChange(asked, { sort: null }) : chartView(id, asked);
	const tag = entityTag({ dataset, today: today() }, viewHref(`/${locale}/charts/${chart}`, view));
	const known = request.headers.get("if-none-match");
	const body = isNotModified(known, tag) ? null : await picture(id, format, locale, dataset, view);
	return taggedAnswer(known, tag, SHORT_CACHE, () => ({
		headers: {
			"Content-Type": TYPES[format],
			"Content-Disposition": `inline; filename="gigacampus-${id}-v${dataset.version}.${format}"`,
		},
		body,
	}));
}

async function picture(id: PictureId, format: Format, locale: Locale, dataset: Dataset, view: View) {
	const t = await getTranslations({ locale });
	const words = { locale, t: (key: string, values?: Record<string, string | number>) => t(key, values) };
	const { renderToStaticMarkup } = await renderer;
	const { valuesOf } = filterNames(dataset, words);
	const filters = activeFilters(view)
		.map((name) => t("view.pair", { name: t(`view.param.${name}`), value: valuesOf(name, view) }))
		.join(" · ");
	const said = { filters, day: formatPartialDate(today(), locale) };
	const address = new URL(`/${locale}${figuresHref(view)}`, siteUrl()).href;
	const draw = async () => {
		if (id === MAP) {
			const { model, sheet } = prepareMapSheet(select(dataset, view, today()), address, words, said);
			return <MapSheet sheet={sheet} model={model} outlines={await mapOutlines(model.isDetailed)} />;
		}
		const model = prepareChart(id, dataset, view, words, (own) => select(dataset, own, today()));
		const sheet = prepareSheet(model, address, chartOf(id).isFull ? "full" : "wide", said);
		return <ChartSheet sheet={sheet} title={model.title} />;
	};
	const svg = renderToStaticMarkup(await draw());
	return format === "svg" ? svg : await svgToPng(svg);
}
