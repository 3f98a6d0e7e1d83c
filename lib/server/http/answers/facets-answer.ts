import type { Dataset } from "@/lib/domain/record/dataset";
import { type Facets, facets } from "@/lib/domain/view/facets";
import { select } from "@/lib/domain/view/select";
import { withChange } from "@/lib/domain/view/view";
import { readView } from "../api/read-view";
import { type ApiResult, apiResult } from "../core/api-result";
import { apiHref } from "../core/links";
import { type Meta, metaOf } from "../core/meta";

/** Numbers of projects under each value of each filter; each ignores its own filter. `total` respects them all. */
export type FacetsAnswer = { data: Facets; meta: Meta & { total: number } };

/** Answers `GET /api/v1/facets`. */
export function answerFacets(dataset: Dataset, params: URLSearchParams, today: string): ApiResult<FacetsAnswer> {
	const { view: asked, errors } = readView(params, dataset);
	const view = withChange(asked, { sort: null });
	const url = apiHref("/facets", view);
	return apiResult(errors, url, () => ({
		data: facets(dataset, view, today),
		meta: { total: select(dataset, view, today).projects.length, ...metaOf(dataset, view, url) },
	}));
}
