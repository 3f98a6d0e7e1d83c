import { invalidParameters, type ParamError, type Problem } from "../core/problem";
import { SHORT_CACHE, taggedResponse } from "../core/response";
import type { ApiCall } from "./api-route";
import { datasetText } from "./dataset-text";

const FOREVER = "public, max-age=31536000, immutable";

/**
 * Answers `GET /api/v1/dataset`: everything that views are answered from, as it is now. Under the address of
 * `datasetHref` it may be kept for ever; under any other `v` (an older page, a bare number) it is asked for again.
 */
export async function answerDataset({ request, params, dataset }: Pick<ApiCall, "request" | "params" | "dataset">) {
	const errors = errorsIn(params);
	if (errors.length > 0) return invalidParameters(errors) satisfies Problem;
	const { json, name } = datasetText(dataset);
	const cache = params.get("v") === name ? FOREVER : SHORT_CACHE;
	return taggedResponse(
		request,
		`W/"${name}"`,
		cache,
		(headers) => new Response(json, { headers: { ...headers, "Content-Type": "application/json; charset=utf-8" } }),
	);
}

function errorsIn(params: URLSearchParams): ParamError[] {
	return [...params].flatMap(([param, value]): ParamError[] => {
		if (param !== "v") {
			return [{ param, value, problem: "unknownParameter", detail: `“${param}” is not a parameter of this address.` }];
		}
		if (/^\d+(-[\w-]{1,40})?$/.test(value)) return [];
		return [{ param, value, problem: "unknownValue", detail: "“v” is a version of the dataset, as a number." }];
	});
}
