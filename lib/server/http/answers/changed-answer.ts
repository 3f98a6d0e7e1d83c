import type { Dataset } from "@/lib/domain/record/dataset";
import type { ChangedRecord } from "../../queries/history/changed-records";
import { readView } from "../api/read-view";
import { type ApiResult, apiResult } from "../core/api-result";
import { API } from "../core/links";
import { LICENSE } from "../core/meta";

type ChangedAnswer = { data: ChangedRecord[]; meta: { datasetVersion: number; license: typeof LICENSE } };

/**
 * Answers `GET /api/v1/changed`: the records that changed last. It takes no parameters: whoever asks what has changed since
 * they were here compares by themselves, and tells nobody when that was.
 */
export function answerChanged(
	dataset: Dataset,
	params: URLSearchParams,
	records: ChangedRecord[],
): ApiResult<ChangedAnswer> {
	const { errors } = readView(params, dataset, [], []);
	return apiResult(errors, `${API}/changed`, () => ({
		data: records,
		meta: { datasetVersion: dataset.version, license: LICENSE },
	}));
}
