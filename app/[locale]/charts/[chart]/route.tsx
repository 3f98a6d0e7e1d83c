import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { routing } from "@/app/i18n/routing";
import { filterNames } from "@/lib/charts/words/filter-names";
import type { Dataset } from "@/lib/domain/record/dataset";
import { formatPartialDate } from "@/lib/domain/values/format";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { activeFilters } from "@/lib/domain/view/view";
import { problemOf } from "@/lib/server/http/api/api-route";
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
import { svgToPng } from "@/lib/server/pictures/svg-to-png";
import { knownDatasetAskedFor } from "@/lib/server/queries/dataset/recorded-dataset";
import { siteUrl } from "@/lib/server/site-url";
import { today } from "@/lib/server/today";
import { askPicture, PICTURES, type PictureId, type Question } from "./pictures";

const TYPES = { svg: "image/svg+xml; charset=utf-8", png: "image/png" } as const;
type Format = keyof typeof TYPES;

/**
 * React's server renderer, which Next refuses as a plain import since it is meant for pages: loaded with this file, at
 * the start, not by the first request.
 */
const renderer = import("react-dom/server");

/** `capacity-by-country.svg` as a picture and a format, or null. */
function parseName(name: string): { id: PictureId; format: Format } | null {
	const [, stem, format] = /^([a-z-]+)\.(svg|png)$/.exec(name) ?? [];
	const id = PICTURES.find((candidate) => candidate === stem);
	return id && format ? { id, format: format as Format } : null;
}

/** A figure of a view as a picture: `/en/charts/capacity-by-country.svg?country=SE`. */
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
	const question = await askPicture(id, { params: new URL(request.url).searchParams, dataset, today: today() });
	if (question.errors.length > 0) return problemAnswer(invalidParameters(question.errors));
	const tag = entityTag({ dataset, today: today() }, `/${locale}/charts/${chart}${question.key}`);
	const known = request.headers.get("if-none-match");
	const body = isNotModified(known, tag) ? null : await picture(question, format, locale, dataset);
	return taggedAnswer(known, tag, SHORT_CACHE, () => ({
		headers: {
			"Content-Type": TYPES[format],
			"Content-Disposition": `inline; filename="gigacampus-${id}-v${dataset.version}.${format}"`,
		},
		body,
	}));
}

async function picture(question: Question, format: Format, locale: Locale, dataset: Dataset) {
	const t = await getTranslations({ locale });
	const words = { locale, t: (key: string, values?: Record<string, string | number>) => t(key, values) };
	const { renderToStaticMarkup } = await renderer;
	const { valuesOf } = filterNames(dataset, words);
	const filters = activeFilters(question.narrowed)
		.map((name) => t("view.pair", { name: t(`view.param.${name}`), value: valuesOf(name, question.narrowed) }))
		.join(" · ");
	const said = { filters, day: formatPartialDate(today(), locale) };
	const address = new URL(`/${locale}${question.page}`, siteUrl()).href;
	const svg = renderToStaticMarkup(await question.draw(address, words, said));
	return format === "svg" ? svg : await svgToPng(svg);
}
