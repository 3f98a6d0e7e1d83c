import { hasLocale } from "next-intl";
import { routing } from "@/app/i18n/routing";
import { pageCitation, shareSheet } from "@/lib/charts/share/share-sheet";
import { sharedHref } from "@/lib/charts/share/shared-page";
import { CITATION_FILES, CITATION_FORMATS } from "@/lib/domain/cite/citation";
import { LONGEST_SHOWN } from "@/lib/domain/view/view-url";
import { problemOf } from "@/lib/server/http/api/api-route";
import { invalidParameters, notFound } from "@/lib/server/http/core/problem";
import {
	type Answer,
	entityTag,
	problemAnswer,
	SHORT_CACHE,
	taggedAnswer,
	toResponse,
	withStaleSince,
} from "@/lib/server/http/core/response";
import { knownDatasetAskedFor } from "@/lib/server/queries/dataset/recorded-dataset";
import { sharedFrom } from "../../shared-from";

/** All formats, the address and the files as one JSON: what the dialog over a page is drawn from. */
const ALL = "all";

/** A page's citation as a file, at the page's own address under `cite`: `/en/cite/projects?country=SE&format=ris`. */
export async function GET(request: Request, { params }: RouteContext<"/[locale]/cite/[[...page]]">) {
	try {
		const { staleSince } = await knownDatasetAskedFor(new URL(request.url).searchParams);
		return toResponse(withStaleSince(staleSince, await answer(request, await params)));
	} catch (error) {
		return toResponse(problemOf(error));
	}
}

async function answer(
	request: Request,
	{ locale, page: path = [] }: { locale: string; page?: string[] },
): Promise<Answer> {
	const search = new URL(request.url).searchParams;
	const asked = search.get("format") ?? "text";
	const format = CITATION_FORMATS.find((one) => one === asked);
	if (!hasLocale(routing.locales, locale)) return problemAnswer(notFound("There is no such page to cite."));
	const shared = await sharedFrom(path, search, locale);
	if (!shared) return problemAnswer(notFound("There is no such page to cite."));
	if (!format && asked !== ALL) {
		const detail = `format: “${asked.slice(0, LONGEST_SHOWN)}” is none of ${[...CITATION_FORMATS, ALL].join(", ")}.`;
		return problemAnswer(
			invalidParameters([{ param: "format", value: asked.slice(0, LONGEST_SHOWN), problem: "unknownValue", detail }]),
		);
	}
	const { page, from, words } = shared;
	const { dataset, today } = from;
	const tag = entityTag({ dataset, today }, `${sharedHref(page, locale, "/cite")} ${asked}`);
	return taggedAnswer(request.headers.get("if-none-match"), tag, SHORT_CACHE, () => {
		if (!format) {
			const body = JSON.stringify(shareSheet(page, from, words));
			return { headers: { "Content-Type": "application/json; charset=utf-8" }, body };
		}
		const { ending, type } = CITATION_FILES[format];
		const disposition = `attachment; filename="gigacampus-v${dataset.version}.${ending}"`;
		const headers: Record<string, string> = { "Content-Type": type, "Content-Disposition": disposition };
		return { headers, body: pageCitation(format, page, from, words) };
	});
}
