import { newestEvidence } from "@/lib/domain/evidence/ageing";
import {
	type CursorPlace,
	comparePlaces,
	defaultSort,
	PAGE_SIZE,
	type ProjectLine,
	placeOf,
	projectLines,
	sortLines,
} from "@/lib/domain/figures/project-line";
import type { Dataset, ProjectRow } from "@/lib/domain/record/dataset";
import { type Selection, select } from "@/lib/domain/view/select";
import { type View, withChange } from "@/lib/domain/view/view";
import { formatView } from "@/lib/domain/view/view-url";
import { type ApiResult, apiResult } from "../core/api-result";
import { apiHref } from "../core/links";
import { type Meta, metaOf } from "../core/meta";
import type { ParamError } from "../core/problem";
import { formatCursor, parseCursor } from "./cursor";
import { type ProjectSummary, toSummary } from "./project-summary";
import { readView } from "./read-view";

const MAX_LIMIT = 500;

/** A page of the projects of a view. `total` is the number of projects in the view, `next` the address behind it. */
export type ProjectList = { data: ProjectSummary[]; meta: Meta & { total: number; next: string | null } };

/** The projects of a view in its order, whole. `today` is the day that evidence counts until. */
export function listLines(dataset: Dataset, view: View, today: string): { selection: Selection; lines: ProjectLine[] } {
	const selection = select(dataset, view, today);
	return { selection, lines: sortLines(projectLines(selection), sortOf(view), evidenceIn(selection, today)) };
}

/** Answers `GET /api/v1/projects`. */
export function listProjects(dataset: Dataset, params: URLSearchParams, today: string): ApiResult<ProjectList> {
	const { view, errors } = readView(params, dataset, ["limit", "cursor"]);
	const limit = readLimit(params.get("limit"), errors);
	const scope = formatView(withChange(view, { sort: sortOf(view), page: 1 }));
	const cursor = params.get("cursor");
	const after = cursor === null ? null : parseCursor(scope, cursor);
	if (cursor !== null && after === null) {
		const detail = "“cursor” is broken or belongs to a list with other filters or another order.";
		errors.push({ param: "cursor", value: cursor, problem: "invalidCursor", detail });
	}
	if (cursor !== null && view.page > 1) {
		const detail = "“page” and “cursor” both say where to begin: give one of them.";
		errors.push({ param: "page", value: String(view.page), problem: "notApplicable", detail });
	}
	const own = { limit: limit === PAGE_SIZE ? null : String(limit) };
	const url = apiHref("/projects", view, { ...own, cursor });

	return apiResult(errors, url, () => {
		const { selection, lines } = listLines(dataset, view, today);
		const start = after === null ? (view.page - 1) * limit : startAfter(selection, lines, after, today);
		const page = lines.slice(start, start + limit);
		const last = page.at(-1);
		const hasMore = last !== undefined && start + limit < lines.length;
		const next = hasMore
			? apiHref("/projects", withChange(view, { page: 1 }), {
					...own,
					cursor: formatCursor(scope, placeOf(last, sortOf(view).key, evidenceIn(selection, today))),
				})
			: null;
		return {
			data: page.map((line) => toSummary(line, selection, today)),
			meta: { total: lines.length, ...metaOf(dataset, view, url), next },
		};
	});
}

function sortOf(view: View) {
	return view.sort ?? defaultSort(view);
}

function evidenceIn(selection: Selection, today: string) {
	return (project: ProjectRow) => newestEvidence(project, selection.prepared.dataset.sources, today);
}

/** Position of the first line behind a place, whether or not its project is still in the list. */
function startAfter(selection: Selection, lines: readonly ProjectLine[], after: CursorPlace, today: string): number {
	const { key, descending } = sortOf(selection.view);
	const evidence = evidenceIn(selection, today);
	let low = 0;
	let high = lines.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const line = lines[middle] as ProjectLine;
		if (comparePlaces(placeOf(line, key, evidence), after, descending) > 0) high = middle;
		else low = middle + 1;
	}
	return low;
}

function readLimit(text: string | null, errors: ParamError[]): number {
	if (text === null || text === "") return PAGE_SIZE;
	const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
	if (limit >= 1 && limit <= MAX_LIMIT) return limit;
	const detail = `“limit” is a whole number from 1 to ${MAX_LIMIT}.`;
	errors.push({ param: "limit", value: text, problem: "outOfRange", detail });
	return PAGE_SIZE;
}
