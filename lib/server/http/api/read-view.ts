import { EVIDENCE } from "@/lib/domain/evidence/strength";
import type { Dataset } from "@/lib/domain/record/dataset";
import { own } from "@/lib/domain/values/own";
import { AGES, CAPACITY_KINDS, LOAD_KINDS, ROLES, STATUSES } from "@/lib/domain/values/vocabulary";
import { knownNames } from "@/lib/domain/view/prepared";
import {
	AXES,
	CURRENCIES,
	DRAWN_BY,
	GROUPINGS,
	MEASURES,
	MULTIPLES,
	ORDER_KEYS,
	SCALES,
	SORT_KEYS,
	SPLITS,
	TABS,
	type View,
	type ViewNotice,
} from "@/lib/domain/view/view";
import { parseView, VIEW_PARAMS } from "@/lib/domain/view/view-url";
import type { ParamError } from "../core/problem";

/** Parameters of a view that take several values. */
const LISTS: readonly string[] = ["country", "status", "company", "kind", "programme", "cohort", "age", "evidence"];

const MAX_TEXT = 100;

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
	status: STATUSES,
	role: ROLES,
	subsidiaries: ["yes"],
	kind: CAPACITY_KINDS,
	age: AGES,
	evidence: EVIDENCE,
	tab: TABS,
	measure: MEASURES,
	by: GROUPINGS,
	scale: SCALES,
	split: SPLITS,
	each: MULTIPLES,
	axis: AXES,
	events: ["on"],
	rank: LOAD_KINDS,
	currency: CURRENCIES,
	sort: SORT_KEYS.flatMap((key) => [key, `-${key}`]),
	order: ORDER_KEYS.flatMap((key) => [key, `-${key}`]),
};

/** What sums answer to that go by no group and no scale, and by the order of no list. */
export const OF_SUMS = VIEW_PARAMS.filter((name) => !(DRAWN_BY as readonly string[]).includes(name));

/**
 * The view in a request's parameters, strictly: where a page shows a notice and goes on, the API refuses. `own` are
 * the further parameters of the endpoint (checked by it), `accepted` the ones of a view that it answers to.
 */
export function readView(
	params: URLSearchParams,
	dataset: Dataset,
	own: readonly string[] = [],
	accepted: readonly string[] = VIEW_PARAMS,
): { view: View; errors: ParamError[] } {
	// An endpoint's own parameter may have the name of one of a view.
	const ofView = new URLSearchParams([...params].filter(([name]) => !own.includes(name)));
	const { view, notices } = parseView(ofView, knownNames(dataset));
	const foreign = new Set(VIEW_PARAMS.filter((name) => ofView.has(name) && !accepted.includes(name)));
	const errors = notices.filter(({ param }) => !foreign.has(param as (typeof VIEW_PARAMS)[number])).map(toError);
	for (const param of foreign) {
		errors.push(toError({ param, value: params.getAll(param).join(","), problem: "unknownParameter" }));
	}
	for (const param of [...accepted, ...own]) {
		const values = params.getAll(param);
		if (values.length > 1 && !LISTS.includes(param)) {
			const detail = `“${param}” is given ${values.length} times and takes one value.`;
			errors.push({ param, value: values.join(","), problem: "repeatedParameter", detail });
		}
	}
	const text = params.get("q") ?? "";
	if (text.replace(/\s+/g, " ").trim().length > MAX_TEXT && accepted.includes("q")) {
		const detail = `“q” takes at most ${MAX_TEXT} characters.`;
		errors.push({ param: "q", value: text.slice(0, 2 * MAX_TEXT), problem: "tooLong", detail });
	}
	return { view, errors };
}

function toError({ param, value, problem }: ViewNotice): ParamError {
	const allowed = own(ALLOWED, param);
	switch (problem) {
		case "unknownParameter":
			return { param, value, problem, detail: `“${param}” is not a parameter of this address.` };
		case "unknownValue": {
			const detail = `“${value}” is not a value of “${param}”${allowed ? `, which takes ${allowed.join(", ")}` : ""}.`;
			return { param, value, problem, detail, ...(allowed ? { allowed } : {}) };
		}
		case "reversedYears":
			return { param, value, problem, detail: "“from” is a later year than “to”." };
		case "notApplicable":
			return {
				param,
				value,
				problem,
				detail: `“${param}=${value}” does not go with the measure and the grouping of this request.`,
			};
	}
}
