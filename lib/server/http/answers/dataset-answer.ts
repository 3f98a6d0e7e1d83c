import { readDate } from "@/lib/domain/values/typed-date";
import type { ApiCall } from "../api/api-route";
import { datasetText } from "../api/dataset-text";
import { invalidParameters, type ParamError, type Problem } from "../core/problem";
import { type Answer, SHORT_CACHE, taggedAnswer } from "../core/response";

const FOREVER = "public, max-age=31536000, immutable";

/**
 * Answers `GET /api/v1/dataset`: everything that views are answered from, as it is now or, with `recorded`, as it
 * stood at the end of a day. Under the address of `datasetHref` it may be kept for ever; under any other `v` (an older page, a bare number) it is asked for again.
 */
export function answerDataset({
	known,
	params,
	dataset,
}: Pick<ApiCall, "known" | "params" | "dataset">): Answer | Problem {
	const errors = errorsIn(params);
	if (errors.length > 0) return invalidParameters(errors);
	const { json, name } = datasetText(dataset);
	const cache = params.get("v") === name ? FOREVER : SHORT_CACHE;
	return taggedAnswer(known, `W/"${name}"`, cache, () => ({
		headers: { "Content-Type": "application/json; charset=utf-8" },
		body: json,
	}));
}

function errorsIn(params: URLSearchParams): ParamError[] {
	return [...params].flatMap(([param, value]): ParamError[] => {
		if (param === "recorded" && readDate(value.trim()) !== null) return [];
		if (param === "recorded") {
			return [
				{ param, value, problem: "unknownValue", detail: "“recorded” is a date, such as 2026-03-01 or 2026-03." },
			];
		}
		if (param !== "v") {
			return [{ param, value, problem: "unknownParameter", detail: `“${param}” is not a parameter of this address.` }];
		}
		if (/^\d+(-[\w-]{1,40})?$/.test(value)) return [];
		return [{ param, value, problem: "unknownValue", detail: "“v” is a version of the dataset, as a number." }];
	});
}
