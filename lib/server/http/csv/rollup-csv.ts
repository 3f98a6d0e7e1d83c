import { type Series, seriesByStatus } from "@/lib/domain/figures/series";
import type { Tally } from "@/lib/domain/figures/tally";
import type { Dataset } from "@/lib/domain/record/dataset";
import { STATUSES, type Status } from "@/lib/domain/values/vocabulary";
import type { DisplayCurrency, View } from "@/lib/domain/view/view";
import {
	type Rolled,
	type RollupQuestion,
	readRollup,
	roll,
	rollParts,
	type Values,
	valuesByKey,
} from "../answers/rollup-answer";
import { localizedGroupLabel } from "../api/group-label";
import { type ApiResult, apiResult } from "../core/api-result";
import { apiHref } from "../core/links";
import type { Column, CsvTable } from "./csv";
import { capacityColumns, moneyCsvColumns, portionCsvColumns } from "./csv-columns";
import { csvTable, currencyUnit } from "./csv-table";

/** A row: a group, or where groups are told apart a group's part with one status, company or country. */
type Row = { key: string; part: string; tally: Tally; values: Values };

/** Answers `GET /api/v1/rollup.csv`: the numbers behind a chart, a row for each of its groups. */
export function rollupCsv(dataset: Dataset, params: URLSearchParams, today: string): ApiResult<CsvTable> {
	const { view, apart, errors } = readRollup(dataset, params);
	const url = apiHref("/rollup.csv", view);
	return apiResult(errors, url, () => {
		const rolled = roll(dataset, view, today);
		const rows =
			apart === null
				? wholeRows(rolled)
				: apart === "status"
					? splitRows(rolled, seriesByStatus(rolled.rolled, view, dataset.countries))
					: partRows(rollParts(dataset, rolled, apart, today));
		const columns = columnsOf(dataset, view, rolled, apart);
		const name = `${view.measure}-by-${view.by}`;
		const unit = unitOf(view, rolled.selection.prepared.currency);
		return csvTable({ name, title: titleOf(view), unit, url, view, dataset, today }, columns, rows);
	});
}

/** "Capacity by company (developer)". */
function titleOf({ measure, by, role }: View): string {
	const who = by === "company" && role !== null ? ` (${role})` : "";
	return `${measure.charAt(0).toUpperCase()}${measure.slice(1)} by ${by}${who}`;
}

/** What the values that a chart draws are in. */
function unitOf({ measure, scale }: View, display: DisplayCurrency): string {
	const currency = currencyUnit(display);
	if (scale === "share") return "share of the total";
	return {
		capacity: { "per-head": "MW per million inhabitants", "per-gdp": "MW per billion USD of GDP", plain: "MW" },
		investment: { "per-head": `${currency} per inhabitant`, "per-gdp": "share of GDP", plain: currency },
		projects: { "per-head": "projects", "per-gdp": "projects", plain: "projects" },
	}[measure][scale === "per-head" || scale === "per-gdp" ? scale : "plain"];
}

function wholeRows({ rolled, drawn }: Rolled): Row[] {
	const values = valuesByKey(drawn);
	return rolled.groups.map(({ key, tally }) => ({ key, part: "", tally, values: values.get(key) ?? {} }));
}

function splitRows({ rolled }: Rolled, drawn: Map<Status, Series>): Row[] {
	const values = new Map([...drawn].map(([status, numbers]) => [status, valuesByKey(numbers)]));
	return rolled.groups.flatMap(({ key, byStatus }) =>
		STATUSES.flatMap((status) => {
			const tally = byStatus[status];
			return tally ? [{ key, part: status, tally, values: values.get(status)?.get(key) ?? {} }] : [];
		}),
	);
}

function partRows(parts: ReturnType<typeof rollParts>): Row[] {
	return parts.flatMap(({ key: part, rolled, drawn }) => {
		const values = valuesByKey(drawn);
		return rolled.groups.map(({ key, tally }) => ({ key, part, tally, values: values.get(key) ?? {} }));
	});
}

function columnsOf(
	dataset: Dataset,
	view: View,
	{ selection, drawn }: Rolled,
	apart: RollupQuestion["apart"],
): Column<Row>[] {
	const hasNames = view.by === "country" || view.by === "company";
	const name: Column<Row> = {
		name: `${view.by}_name`,
		of: ({ key }) => localizedGroupLabel(dataset, view.by, key)?.en ?? null,
	};
	const part: Column<Row> = { name: `${apart}_part`, of: (row) => row.part };
	return [
		{ name: view.by, of: (row) => row.key },
		...(hasNames ? [name] : []),
		...(apart === null ? [] : [part]),
		{ name: "projects", of: (row) => row.tally.projects },
		{ name: "projects_with_capacity", of: (row) => row.tally.withCapacity },
		{ name: "projects_with_investment", of: (row) => row.tally.withInvestment },
		...capacityColumns<Row>((row) => row.tally),
		...moneyCsvColumns<Row>(selection.prepared.currency, (row) => row.tally),
		...portionCsvColumns<Row>(selection.prepared.currency, (row) => row.tally),
		...(view.scale === "absolute" ? [] : scaledColumns(view, drawn.parts, drawn.currency)),
	];
}

/** The values that the chart draws when they aren't the sums themselves. */
function scaledColumns(view: View, parts: readonly string[], currency: string | null): Column<Row>[] {
	const money = currency === null ? "" : `_${currency.toLowerCase()}`;
	const suffix = {
		capacity: { share: "share", "per-head": "mw_per_million_inhabitants", "per-gdp": "mw_per_billion_usd_of_gdp" },
		investment: { share: "share", "per-head": `per_inhabitant${money}`, "per-gdp": "share_of_gdp" },
		projects: { share: "share", "per-head": "", "per-gdp": "" },
	}[view.measure];
	const unit = { capacity: "_mw", investment: money, projects: "" }[view.measure];
	const end = view.scale === "absolute" ? "" : view.scale === "cumulative" ? `cumulative${unit}` : suffix[view.scale];
	const start = { capacity: "capacity_", investment: "investment_", projects: "" }[view.measure];
	return parts.map((part) => ({
		name: `${part === "generation" ? "" : start}${part.toLowerCase()}_${end}`,
		of: (row) => row.values[part] ?? null,
	}));
}
