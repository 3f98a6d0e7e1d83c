import { COMPARED_NOUNS } from "@/lib/domain/compare/compare-request";
import type { Dataset } from "@/lib/domain/record/dataset";
import { OF_SUMS, readView } from "../api/read-view";
import { type ApiResult, apiResult } from "../core/api-result";
import { API } from "../core/links";
import { LICENSE } from "../core/meta";
import { COMPANY_PARAMS, ONE_COMPANY_PARAMS } from "./companies-answer";
import { COMPARE_PARAMS } from "./compare-answer";

/** The addresses of the API, by name; `{…}` stands for a name, `{?…}` for parameters (RFC 6570). */
export type IndexAnswer = { data: Record<string, string>; meta: { datasetVersion: number; license: typeof LICENSE } };

const VIEW =
	"country,status,company,role,subsidiaries,from,to,kind,programme,cohort,age,evidence,q,sight,extent,measure,by,scale,currency,asof,recorded";
const COMPANIES = COMPANY_PARAMS.join(",");
const COMPARED = [...COMPARED_NOUNS, ...COMPARE_PARAMS].join(",");
const OUTCOME = OF_SUMS.join(",");

/** Answers `GET /api/v1`. */
export function answerIndex(dataset: Dataset, params: URLSearchParams): ApiResult<IndexAnswer> {
	const { errors } = readView(params, dataset, [], []);
	return apiResult(errors, API, () => ({
		data: {
			projects: `${API}/projects{?${VIEW},sort,page,limit,cursor}`,
			projectsCsv: `${API}/projects.csv{?${VIEW},sort}`,
			project: `${API}/projects/{slug}{?recorded}`,
			rollup: `${API}/rollup{?${VIEW},split,each}`,
			rollupCsv: `${API}/rollup.csv{?${VIEW},split,each}`,
			rows: `${API}/rows{?${VIEW},at,part,state,of}`,
			rowsCsv: `${API}/rows.csv{?${VIEW},at,part,state,of}`,
			facets: `${API}/facets{?${VIEW}}`,
			outcome: `${API}/outcome{?${OUTCOME},split}`,
			outcomeCsv: `${API}/outcome.csv{?${OUTCOME},split,table}`,
			bridge: `${API}/bridge{?${OUTCOME},since,until}`,
			bridgeCsv: `${API}/bridge.csv{?${OUTCOME},since,until}`,
			changed: `${API}/changed`,
			countries: `${API}/countries{?currency,asof,recorded}`,
			companies: `${API}/companies{?${COMPANIES}}`,
			companiesCsv: `${API}/companies.csv{?${COMPANIES}}`,
			company: `${API}/companies/{slug}{?${ONE_COMPANY_PARAMS.join(",")}}`,
			compare: `${API}/compare{?${COMPARED}}`,
			compareCsv: `${API}/compare.csv{?${COMPARED},table}`,
			programmes: `${API}/programmes{?q,programme,currency,asof,recorded}`,
			programmesCsv: `${API}/programmes.csv{?q,programme,currency,asof,recorded}`,
			programme: `${API}/programmes/{slug}{?currency,asof,recorded}`,
			search: `${API}/search{?q,limit}`,
			searchData: `${API}/search/data`,
			dataset: `${API}/dataset{?recorded}`,
			// With a key.
			me: `${API}/me`,
			queue: `${API}/queue`,
			document: `${API}/{collection}/{slug}/document`,
			revisions: `${API}/{collection}/{slug}/revisions{?limit,before}`,
			organization: `${API}/organizations/{slug}`,
			source: `${API}/sources/{id}`,
		},
		meta: { datasetVersion: dataset.version, license: LICENSE },
	}));
}
