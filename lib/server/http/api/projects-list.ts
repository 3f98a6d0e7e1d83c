import { newestEvidence } from "@/lib/domain/evidence/ageing";
import {
	defaultSort,
	PAGE_SIZE,
	type ProjectLine,
	placesOfPart,
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
import type { ProjectSummary } from "./project-summary";
import { readView } from "./read-view";
import { summaryTexts } from "./summary-texts";

const MAX_LIMIT = 500;

/** A page of the projects of a view. `total` is the number of projects in the view, `next` the address behind it. */
export type ProjectList = { data: ProjectSummary[]; meta: Meta & { total: number; next: string | null } };

/** The projects of a view in its order, whole. `today` is the day that evidence counts until. */
export function listLines(dataset: Dataset, view: View, today: string): { selection: Selection; lines: ProjectLine[] } {
	const selection = select(dataset, view, today);
	return { selection, lines: sortLines(projectLines(selection), sortOf(view), evidenceIn(selection, today)) };
}

/** Answers `GET /api/v1/projects`, as the JSON of a `ProjectList`. */
export function listProjects(
	dataset: Dataset,
	params: URLSearchParams,
	today: string,
): ApiResult<Uint8Array<ArrayBuffer>> {
	const { view, errors } = readView(params, dataset, ["limit", "cursor"]);
	const limit = readLimit(params.get("limit"), errors);
	const scope = () => formatView(withChange(view, { sort: sortOf(view), page: 1 }));
	const cursor = params.get("cursor");
	const after = cursor === null ? null : parseCursor(scope(), cursor);
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
		const selection = select(dataset, view, today);
		const part = { skip: after === null ? (view.page - 1) * limit : 0, count: limit, after };
		const { positions, last, hasMore } = placesOfPart(
			selection,
			sortOf(view),
			evidenceIn(selection, today),
			null,
			part,
		);
		const next =
			last !== null && hasMore
				? apiHref("/projects", withChange(view, { page: 1 }), { ...own, cursor: formatCursor(scope(), last) })
				: null;
		const meta: ProjectList["meta"] = { total: selection.projects.length, ...metaOf(dataset, view, url), next };
		return toJson(summaryTexts(selection, positions, today), meta);
	});
}

/** A list as JSON, from its rows as they are written already. */
function toJson(rows: readonly Uint8Array[], meta: ProjectList["meta"]): Uint8Array<ArrayBuffer> {
	const parts: Uint8Array[] = [BEFORE_ROWS];
	rows.forEach((row, index) => void (index === 0 ? parts.push(row) : parts.push(BETWEEN_ROWS, row)));
	parts.push(Buffer.from(`],"meta":${JSON.stringify(meta)}}`));
	return Buffer.concat(parts);
}

const BEFORE_ROWS = Buffer.from('{"data":[');
const BETWEEN_ROWS = Buffer.from(",");

function sortOf(view: View) {
	return view.sort ?? defaultSort(view);
}

function evidenceIn(selection: Selection, today: string) {
	return (project: ProjectRow) => newestEvidence(project, selection.prepared.dataset.sources, today);
}

function readLimit(text: string | null, errors: ParamError[]): number {
	if (text === null || text === "") return PAGE_SIZE;
	const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
	if (limit >= 1 && limit <= MAX_LIMIT) return limit;
	const detail = `“limit” is a whole number from 1 to ${MAX_LIMIT}.`;
	errors.push({ param: "limit", value: text, problem: "outOfRange", detail });
	return PAGE_SIZE;
}
