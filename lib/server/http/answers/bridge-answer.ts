import type { Dataset } from "@/lib/domain/record/dataset";
import type { Bridge } from "@/lib/domain/time/bridge";
import { BRIDGE_PARAMS, type BridgeDays, parseBridgeDays } from "@/lib/domain/time/bridge-request";
import { dayOf } from "@/lib/domain/view/ages";
import type { View } from "@/lib/domain/view/view";
import { OF_SUMS, readView } from "../api/read-view";
import { type ApiResult, apiResult } from "../core/api-result";
import { apiHref } from "../core/links";
import { type Meta, metaOf } from "../core/meta";
import type { ParamError } from "../core/problem";

/** Capacity is in kW, so that it adds up exactly; money in whole units, projects in number. */
type BridgeAnswer = { data: Bridge; meta: Meta & BridgeDays & { unit: "kW" | "projects" | "money" } };

/** Adds up what changed in a view between two days; null where that is too much. */
export type ReadBridge = (asked: {
	dataset: Dataset;
	view: View;
	days: BridgeDays & { end: string };
	today: string;
}) => Promise<Bridge | null>;

/** What a bridge is asked, with the answer where there are no errors. */
type BridgeQuestion = {
	view: View;
	days: BridgeDays;
	bridge: Bridge | null;
	unit: "kW" | "projects" | "money";
	errors: ParamError[];
};

/** Reads the parameters of a bridge and, where they can be used, adds it up. */
export async function askBridge(
	dataset: Dataset,
	params: URLSearchParams,
	today: string,
	read: ReadBridge,
): Promise<BridgeQuestion> {
	const { view, errors } = readView(params, dataset, BRIDGE_PARAMS, OF_SUMS);
	const asked = Object.fromEntries(BRIDGE_PARAMS.map((param) => [param, params.get(param) ?? ""]));
	const end = dayOf({ ...view, asOf: null }, today);
	const { notices, ...days } = parseBridgeDays(asked, end);
	for (const { param, value, problem } of notices) {
		const detail = `“${value}” can't be used as “${param}”: a date until ${end}, “since” before “until”.`;
		errors.push({ param, value, problem, detail });
	}
	const bridge = errors.length === 0 ? await read({ dataset, view, days: { ...days, end }, today }) : null;
	if (bridge === null && errors.length === 0) {
		const detail = "More was saved since that day than this address adds up: ask for a later one.";
		errors.push({ param: "since", value: days.since, problem: "unknownValue", detail });
	}
	const unit = ({ capacity: "kW", investment: "money", projects: "projects" } as const)[view.measure];
	return { view, days, bridge, unit, errors };
}

/** Answers `GET /api/v1/bridge`: what changed in the sums of a view between the ends of two days, by reason. */
export async function answerBridge(
	dataset: Dataset,
	params: URLSearchParams,
	today: string,
	read: ReadBridge,
): Promise<ApiResult<BridgeAnswer>> {
	const { view, days, bridge, unit, errors } = await askBridge(dataset, params, today, read);
	const url = apiHref("/bridge", view, days);
	return apiResult(errors, url, () => ({
		data: bridge ?? NOTHING,
		meta: { ...days, unit, ...metaOf(dataset, view, url) },
	}));
}

/** Stands where errors are answered instead. */
export const NOTHING: Bridge = { before: {}, after: {}, steps: [] };
