import { knownDataset } from "../../queries/dataset/known-dataset";
import { answerCompanies } from "../answers/companies-answer";
import { answerCompare } from "../answers/compare-answer";
import { answerCountries } from "../answers/countries-answer";
import { answerDataset } from "../answers/dataset-answer";
import { answerFacets } from "../answers/facets-answer";
import { answerIndex } from "../answers/index-answer";
import { answerOutcome } from "../answers/outcome-answer";
import { answerProgrammes } from "../answers/programmes-answer";
import { answerRollup } from "../answers/rollup-answer";
import { answerRows } from "../answers/rows-answer";
import { answerSearch, answerSearchData } from "../answers/search-answer";
import { jsonRead, type Read, readOf } from "./api-route";
import { listProjects } from "./projects-list";

/**
 * The addresses of the API that are answered as JSON from the dataset in memory alone, by their path. The server in
 * front answers them: Next adds nothing to them but time. What streams, or asks the database or for a key, is in app/api.
 */
export const PUBLIC_READS: ReadonlyMap<string, Read> = new Map([
	["/api/v1", jsonRead(({ dataset, params }) => answerIndex(dataset, params), knownDataset)],
	["/api/v1/projects", jsonRead(({ dataset, params, today }) => listProjects(dataset, params, today))],
	["/api/v1/rollup", jsonRead(({ dataset, params, today }) => answerRollup(dataset, params, today))],
	["/api/v1/rows", jsonRead(({ dataset, params, today }) => answerRows(dataset, params, today))],
	["/api/v1/facets", jsonRead(({ dataset, params, today }) => answerFacets(dataset, params, today))],
	["/api/v1/countries", jsonRead(({ dataset, params, today }) => answerCountries(dataset, params, today))],
	["/api/v1/companies", jsonRead(({ dataset, params, today }) => answerCompanies(dataset, params, today))],
	["/api/v1/compare", jsonRead(({ dataset, params, today }) => answerCompare(dataset, params, today))],
	["/api/v1/programmes", jsonRead(({ dataset, params, today }) => answerProgrammes(dataset, params, today))],
	["/api/v1/search", jsonRead(answerSearch, knownDataset)],
	["/api/v1/search/data", readOf(answerSearchData, knownDataset)],
	["/api/v1/outcome", jsonRead(({ dataset, params, today }) => answerOutcome(dataset, params, today))],
	["/api/v1/dataset", readOf(answerDataset)],
]);
