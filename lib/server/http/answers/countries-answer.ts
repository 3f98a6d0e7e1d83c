import { rollup } from "@/lib/domain/figures/rollup";
import type { CountryRow, Dataset } from "@/lib/domain/record/dataset";
import type { LocalizedText } from "@/lib/domain/record/project-document";
import { own } from "@/lib/domain/values/own";
import { select } from "@/lib/domain/view/select";
import { withChange } from "@/lib/domain/view/view";
import { type Figures, figuresOf } from "../api/figures";
import { localizedCountryName } from "../api/group-label";
import { readView } from "../api/read-view";
import { type ApiResult, apiResult } from "../core/api-result";
import { apiHref } from "../core/links";
import { type Meta, metaOf } from "../core/meta";

/** A country with projects: its sums, and the reference figures that rates per head and per GDP are made with. */
type CountryEntry = { code: string; name: LocalizedText; reference: CountryRow | null } & Figures;

export type CountriesAnswer = { data: CountryEntry[]; meta: Meta & { total: number } };

/** Answers `GET /api/v1/countries`: every country with a project, by code. */
export function answerCountries(dataset: Dataset, params: URLSearchParams, today: string): ApiResult<CountriesAnswer> {
	const { view: asked, errors } = readView(params, dataset, [], ["currency", "asof", "recorded"]);
	const view = withChange(asked, { by: "country" });
	const url = apiHref("/countries", view);
	return apiResult(errors, url, () => {
		const selection = select(dataset, view, today);
		const data = rollup(selection).groups.map(({ key, tally }) => ({
			code: key,
			name: localizedCountryName(key),
			reference: own(dataset.countries, key) ?? null,
			...figuresOf(tally, selection.prepared.currency),
		}));
		return { data, meta: { total: data.length, ...metaOf(dataset, view, url) } };
	});
}
