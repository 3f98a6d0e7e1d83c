import type { Dataset } from "@/lib/domain/record/dataset";
import { type Bridge, bridgeOf, type ProjectPast } from "@/lib/domain/time/bridge";
import { BRIDGE_PARAMS, type BridgeDays, parseBridgeDays } from "@/lib/domain/time/bridge-request";
import type { View } from "@/lib/domain/view/view";
import { type ApiResult, apiResult } from "../core/api-result";
import { apiHref } from "../core/links";
import { type Meta, metaOf } from "../core/meta";
import type { ParamError } from "../core/problem";
import { OF_SUMS, readView } from "./read-view";

/** Capacity is in kW, so that it adds up exactly; money in whole units, projects in number. */
type BridgeAnswer = { data: Bridge; meta: Meta & BridgeDays & { unit: "kW" | "projects" | "money" } };

/** Gives what projects said at the end of a day and since; null where that is too much. */
export type ReadPasts = (day: string) => Promise<ProjectPast[] | null>;

/** What a bridge is asked, with what it is made from. */
type BridgeQuestion = {
	view: View;
	days: BridgeDays;
	pasts: ProjectPast[];
	unit: "kW" | "projects" | "money";
	errors: ParamError[];
};

/** Reads the parameters of a bridge and, where they can be used, the versions that it is made from. */
export async function readBridge(
	dataset: Dataset,
	params: URLSearchParams,
	today: string,
	read: ReadPasts,
): Promise<BridgeQuestion> {
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
	const unit = ({ capacity: "kW", investment: "money", projects: "projects" } as const)[view.measure];
	return { view, days, pasts: pasts ?? [], unit, errors };
}

/** Answers `GET /api/v1/bridge`: what changed in the sums of a view between the ends of two days, by reason. */
export async function answerBridge(
	dataset: Dataset,
	params: URLSearchParams,
	today: string,
	read: ReadPasts,
): Promise<ApiResult<BridgeAnswer>> {
	const { view, days, pasts, unit, errors } = await readBridge(dataset, params, today, read);
	const url = apiHref("/bridge", view, days);
	return apiResult(errors, url, () => ({
		data: bridgeOf(dataset, view, pasts, days.until, today),
		meta: { ...days, unit, ...metaOf(dataset, view, url) },
	}));
}
