import { hasLocale } from "next-intl";
import { routing } from "@/app/i18n/routing";
import { PagePictureDrawing, preparePagePicture } from "@/components/share/page-picture";
import { sharedHref } from "@/lib/charts/share/shared-page";
import type { Dataset } from "@/lib/domain/record/dataset";
import { problemOf } from "@/lib/server/http/api/api-route";
import { notFound } from "@/lib/server/http/core/problem";
import {
	type Answer,
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
import { sharedFrom } from "../../shared-from";

/** As in the pictures of charts: loaded with this file, not by the first request. */
const renderer = import("react-dom/server");

/** The picture that stands for a page elsewhere, at the page's own address under `og`: `/en/og/projects?country=SE`. */
export async function GET(request: Request, { params }: RouteContext<"/[locale]/og/[[...page]]">) {
	try {
		const { dataset, staleSince } = await knownDatasetAskedFor(new URL(request.url).searchParams);
		return toResponse(withStaleSince(staleSince, await answer(request, await params, dataset)));
	} catch (error) {
		return toResponse(problemOf(error));
	}
}

async function answer(
	request: Request,
	{ locale, page: path = [] }: { locale: string; page?: string[] },
	dataset: Dataset,
): Promise<Answer> {
	const isLocale = hasLocale(routing.locales, locale);
	const shared = isLocale ? await sharedFrom(path, new URL(request.url).searchParams, locale) : null;
	if (!isLocale || !shared) return problemAnswer(notFound("There is no such page to make a picture of."));
	const { page, from, words } = shared;
	const asked = request.headers.get("if-none-match");
	const tag = entityTag({ dataset, today: from.today }, sharedHref(page, locale, "/og"));
	const body = isNotModified(asked, tag) ? null : await png(preparePagePicture(page, from, words));
	return taggedAnswer(asked, tag, SHORT_CACHE, () => ({
		headers: { "Content-Type": "image/png", "Content-Disposition": `inline; filename="gigacampus.png"` },
		body,
	}));
}

async function png(picture: ReturnType<typeof preparePagePicture>): Promise<Uint8Array<ArrayBuffer>> {
	const outlines = picture.map && (await mapOutlines(picture.map.isDetailed));
	const { renderToStaticMarkup } = await renderer;
	return svgToPng(renderToStaticMarkup(<PagePictureDrawing picture={picture} outlines={outlines} />), 1);
}
