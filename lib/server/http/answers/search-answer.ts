import type { SearchHit, SearchKind } from "@/lib/domain/search/search-index";
import type { TypedView } from "@/lib/domain/search/typed-view";
import { LOCALES, type Locale } from "@/lib/domain/values/vocabulary";
import { select } from "@/lib/domain/view/select";
import { cleanText, type View } from "@/lib/domain/view/view";
import { knownSearch, searchText } from "../../queries/search/known-search";
import type { ApiCall } from "../api/api-route";
import { type ApiResult, apiResult } from "../core/api-result";
import { API, apiHref } from "../core/links";
import { LICENSE } from "../core/meta";
import { invalidParameters, type ParamError, type Problem } from "../core/problem";
import { type Answer, SHORT_CACHE, taggedAnswer } from "../core/response";

const LONGEST_QUERY = 100;
const USUAL_LIMIT = 20;
const MOST = 100;

/** Something found, and where it is; a source is at `url`, elsewhere. */
type FoundEntry = Omit<SearchHit, "path"> & { links: { html: Record<Locale, string> } };

/** A view that the words ask for, and how many projects it has. */
type FoundView = Pick<TypedView, "unknown" | "corrected"> & {
	view: View;
	projects: number;
	links: { self: string; html: Record<Locale, string> };
};

export type SearchResponse = {
	data: FoundEntry[];
	/** Null where the words ask for none. */
	view: FoundView | null;
	meta: {
		q: string;
		/** How many there are of each kind; `data` has the best. */
		total: Record<SearchKind, number>;
		/** Nothing has all of the words; these have most of them. */
		isNearest: boolean;
		datasetVersion: number;
		url: string;
		license: typeof LICENSE;
	};
};

/** Answers `GET /api/v1/search`: what the words find, and the view that they ask for. */
export async function answerSearch({
	dataset,
	params,
	today,
}: Pick<ApiCall, "dataset" | "params" | "today">): Promise<ApiResult<SearchResponse>> {
	const { q, limit, errors } = readSearch(params);
	if (errors.length > 0) return { ok: false, problem: invalidParameters(errors) };
	const search = await knownSearch(dataset);
	const own = new URLSearchParams({ q, ...(limit === USUAL_LIMIT ? {} : { limit: String(limit) }) });
	const url = `${API}/search?${own}`;
	return apiResult([], url, () => {
		const { hits, counts, isNearest, view } = search.answer(q, limit, limit);
		const meta = { q, total: counts, isNearest, datasetVersion: dataset.version, url, license: LICENSE };
		return {
			data: hits.map(({ path, ...hit }) => ({ ...hit, links: { html: pagesAt(path, hit.url) } })),
			view: view && {
				view: view.view,
				projects: select(dataset, view.view, today).projects.length,
				unknown: view.unknown,
				corrected: view.corrected,
				links: { self: apiHref("/projects", view.view), html: pagesAt(view.path, null) },
			},
			meta,
		};
	});
}

/** Answers `GET /api/v1/search/data`: all that a search looks into, for one in the browser. */
export async function answerSearchData({
	known,
	params,
	dataset,
}: Pick<ApiCall, "known" | "params" | "dataset">): Promise<Answer | Problem> {
	const errors = [...new Set(params.keys())].map((param) => unknownParameter(param, params.getAll(param).join(",")));
	if (errors.length > 0) return invalidParameters(errors);
	const { json, name } = await searchText(dataset);
	return taggedAnswer(known, `W/"${name}"`, SHORT_CACHE, () => ({
		headers: { "Content-Type": "application/json; charset=utf-8" },
		body: json,
	}));
}

function pagesAt(path: string | null, url: string | null): Record<Locale, string> {
	const address = (locale: Locale) => (path === null ? (url ?? "") : `/${locale}${path}`);
	return Object.fromEntries(LOCALES.map((locale) => [locale, address(locale)])) as Record<Locale, string>;
}

function readSearch(params: URLSearchParams): { q: string; limit: number; errors: ParamError[] } {
	const errors: ParamError[] = [];
	for (const param of new Set(params.keys())) {
		const values = params.getAll(param);
		if (param !== "q" && param !== "limit") errors.push(unknownParameter(param, values.join(",")));
		else if (values.length > 1) {
			const detail = `“${param}” is given ${values.length} times and takes one value.`;
			errors.push({ param, value: shown(values.join(",")), problem: "repeatedParameter", detail });
		}
	}
	const text = params.get("q") ?? "";
	if (text.replace(/\s+/g, " ").trim().length > LONGEST_QUERY) {
		const detail = `“q” takes at most ${LONGEST_QUERY} characters.`;
		errors.push({ param: "q", value: shown(text), problem: "tooLong", detail });
	}
	const given = params.get("limit");
	const limit = given === null || given === "" ? USUAL_LIMIT : /^\d{1,3}$/.test(given) ? Number(given) : 0;
	if (limit < 1 || limit > MOST) {
		const detail = `“limit” is a whole number from 1 to ${MOST}.`;
		errors.push({ param: "limit", value: shown(given ?? ""), problem: "outOfRange", detail });
	}
	return { q: cleanText(text), limit, errors };
}

function unknownParameter(param: string, value: string): ParamError {
	const detail = `“${shown(param)}” is not a parameter of this address.`;
	return { param: shown(param), value: shown(value), problem: "unknownParameter", detail };
}

/** As much of what was sent as says what it was. */
function shown(text: string): string {
	return text.slice(0, 2 * LONGEST_QUERY);
}
