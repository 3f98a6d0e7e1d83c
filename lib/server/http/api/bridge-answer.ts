import type { Dataset } from "@/lib/domain/record/dataset";
import { type Bridge, bridgeOf, type ProjectPast } from "@/lib/domain/time/bridge";
import { BRIDGE_PARAMS, type BridgeDays, parseBridgeDays } from "@/lib/domain/time/bridge-request";
import { type ApiResult, apiResult } from "../core/api-result";
import { apiHref } from "../core/links";
import { type Meta, metaOf } from "../core/meta";
import { OF_SUMS, readView } from "./read-view";

/** Capacity is in kW, so that it adds up exactly; money in whole units, projects in number. */
type BridgeAnswer = { data: Bridge; meta: Meta & BridgeDays & { unit: "kW" | "projects" | "money" } };

/**
 * Answers `GET /api/v1/bridge`: what changed in the sums of a view between the ends of two days, by reason. `read` gives
 * the versions since a day, null where they are too many.
 */
export async function answerBridge(
	dataset: Dataset,
	params: URLSearchParams,
	today: string,
	read: (day: string) => Promise<ProjectPast[] | null>,
): Promise<ApiResult<BridgeAnswer>> {
	const { view, errors } = readView(params, dataset, BRIDGE_PARAMS, OF_SUMS);
	const asked = Object.fromEntries(BRIDGE_PARAMS.map((param) => [param, params.get(param) ?? ""]));
	const { notices, ...days } = parseBridgeDays(asked, today);
	for (const { param, value, problem } of notices) {
		const detail = `“${value}” can't be used as “${param}”: a date until today, “since” before “until”.`;
		errors.push({ param, value, problem, detail });
	}
	const pasts = errors.length === 0 ? await read(days.since) : [];
	if (pasts === null) {
		const detail = "More was saved since that day than this address adds up: ask for a later one.";
		errors.push({ param: "since", value: days.since, problem: "unknownValue", detail });
	}
	const url = apiHref("/bridge", view, days);
	return apiResult(errors, url, () => {
		const unit = { capacity: "kW", investment: "money", projects: "projects" } as const;
		return {
			data: bridgeOf(dataset, view, pasts ?? [], days.until, today),
			meta: { ...days, unit: unit[view.measure], ...metaOf(dataset, view, url) },
		};
	});
}
