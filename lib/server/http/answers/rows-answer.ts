import {
	type Drilldown,
	drilldown,
	formatOpening,
	isGroup,
	OPENING_PARAMS,
	type Opening,
	PARTS_OF,
	parseOpening,
} from "@/lib/domain/figures/drilldown";
import type { Dataset } from "@/lib/domain/record/dataset";
import { MONEY_COLUMNS, STATUSES } from "@/lib/domain/values/vocabulary";
import { PORTIONS } from "@/lib/domain/view/portions";
import { type Selection, select } from "@/lib/domain/view/select";
import { type Measure, type View, withChange } from "@/lib/domain/view/view";
import { type FactRow, toFactRow } from "../api/fact-row";
import { type CapacityMw, capacityOf, type Money, moneyOf } from "../api/figures";
import { readView } from "../api/read-view";
import { type ApiResult, apiResult } from "../core/api-result";
import { apiHref } from "../core/links";
import { type Meta, metaOf } from "../core/meta";
import type { ParamError } from "../core/problem";

/** The sum of the rows that are added, in the measure's own form. */
type RowsSum =
	| { projects: number }
	| { withCapacity: number; capacityMw: CapacityMw }
	| ({ withInvestment: number } & Money);

/** The rows behind one number. `opening` says which number, `added` how many of the `count` rows are in `sum`. */
export type RowsAnswer = {
	data: FactRow[];
	meta: Meta & { measure: Measure; opening: Opening; count: number; added: number; sum: RowsSum };
};

/** What was asked to be opened. */
export type RowsQuestion = { view: View; opening: Opening; errors: ParamError[] };

/** Reads a view and the number of it to open: `at` a group, `part` a kind or column, `state` a status, `of` what is in it. */
export function readRows(dataset: Dataset, params: URLSearchParams): RowsQuestion {
	const { view, errors } = readView(params, dataset, OPENING_PARAMS);
	const given = (name: string) => params.get(name)?.trim() || undefined;
	const [at, part, state, of] = OPENING_PARAMS.map(given);
	const opening = parseOpening({ at, part, state, of }, view.measure);
	const refuse = (param: string, value: string, detail: string, allowed?: readonly string[]) =>
		errors.push({ param, value, problem: "unknownValue", detail, ...(allowed ? { allowed } : {}) });

	if (at !== undefined && !isGroup(dataset, view, at)) {
		refuse("at", at, `“${at}” is not a group of a view by ${view.by}.`);
	}
	if (part !== undefined && opening.part === null) {
		refuse("part", part, `“${part}” is not a part of the measure ${view.measure}.`, PARTS_OF[view.measure]);
	}
	if (state !== undefined && opening.status === null) {
		refuse("state", state, `“${state}” is not a status: ${STATUSES.join(", ")}.`, STATUSES);
	}
	if (of !== undefined && opening.of === null) {
		refuse("of", of, `“${of}” is not what a part of a number is of: ${PORTIONS.join(", ")}.`, PORTIONS);
	}
	return { view: withChange(view, { sort: null }), opening, errors };
}

/** Answers `GET /api/v1/rows` on a day. */
export function answerRows(dataset: Dataset, params: URLSearchParams, today: string): ApiResult<RowsAnswer> {
	const { view, opening, errors } = readRows(dataset, params);
	const url = apiHref("/rows", view, formatOpening(opening));
	return apiResult(errors, url, () => {
		const selection = select(dataset, view, today);
		const opened = drilldown(selection, opening);
		return {
			data: opened.rows.map((row) => toFactRow(row, selection)),
			meta: {
				measure: view.measure,
				opening,
				count: opened.rows.length,
				added: opened.rows.filter((row) => row.isAdded).length,
				sum: sumOf(opened, selection),
				...metaOf(dataset, view, url),
			},
		};
	});
}

function sumOf({ sum, opening }: Drilldown, { view, prepared }: Selection): RowsSum {
	switch (view.measure) {
		case "projects":
			return { projects: sum.projects };
		case "capacity":
			return { withCapacity: sum.withCapacity, capacityMw: capacityOf(sum) };
		case "investment": {
			const column = MONEY_COLUMNS.find((name) => name === opening.part) ?? "announced";
			return { withInvestment: sum.withInvestment, ...moneyOf(sum.money[column], prepared.currency) };
		}
	}
}
