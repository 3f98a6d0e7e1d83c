import { drilldown, formatOpening } from "@/lib/domain/figures/drilldown";
import type { Dataset } from "@/lib/domain/record/dataset";
import { PORTIONS } from "@/lib/domain/view/portions";
import { select } from "@/lib/domain/view/select";
import type { Measure } from "@/lib/domain/view/view";
import { readRows } from "../answers/rows-answer";
import { type CapacityDetail, type FactRow, type MoneyDetail, toFactRow } from "../api/fact-row";
import { type ApiResult, apiResult } from "../core/api-result";
import { apiHref } from "../core/links";
import type { Column, CsvTable, CsvValue } from "./csv";
import { PORTION_NAMES, sourceColumns, statusColumns } from "./csv-columns";
import { csvTable, currencyUnit } from "./csv-table";

/** Answers `GET /api/v1/rows.csv`: the rows behind one number, those that are not added with their reason. */
export function rowsCsv(dataset: Dataset, params: URLSearchParams, today: string): ApiResult<CsvTable> {
	const { view, opening, errors } = readRows(dataset, params);
	const url = apiHref("/rows.csv", view, formatOpening(opening));
	return apiResult(errors, url, () => {
		const selection = select(dataset, view, today);
		const rows = drilldown(selection, opening).rows.map((row) => toFactRow(row, selection));
		const { currency } = selection.prepared;
		const columns = columnsOf(view.measure, currency.toLowerCase());
		const title = `Rows behind a figure of ${view.measure}`;
		const unit = { capacity: "MW", investment: currencyUnit(currency), projects: "projects" }[view.measure];
		return csvTable({ name: `${view.measure}-rows`, title, unit, url, view, dataset, today }, columns, rows);
	});
}

function columnsOf(measure: Measure, currency: string): Column<FactRow>[] {
	const facts = { capacity: capacityColumns(), investment: moneyColumns(currency), projects: projectColumns() };
	return [
		{ name: "project", of: (row) => row.project.slug },
		{ name: "project_name", of: (row) => row.project.name },
		{ name: "country", of: (row) => row.project.country },
		{ name: "project_status", of: (row) => row.project.status },
		...facts[measure],
	];
}

function projectColumns(): Column<FactRow>[] {
	return [
		...statusColumns<FactRow>("project_status", ({ fact }) => (fact.type === "project" ? fact : null)),
		{ name: "announced_on", of: ({ fact }) => (fact.type === "project" ? fact.announcedOn : null) },
		...portionColumns(),
	];
}

function capacityColumns(): Column<FactRow>[] {
	const of = (read: (fact: CapacityDetail) => CsvValue) => (row: FactRow) =>
		row.fact.type === "capacity" ? read(row.fact) : null;
	return [
		{ name: "phase", of: of((fact) => fact.phase.en) },
		{ name: "phase_status", of: of((fact) => fact.status) },
		...statusColumns<FactRow>("phase_status", ({ fact }) => (fact.type === "capacity" ? fact : null)),
		{ name: "operational_on", of: of((fact) => fact.operationalOn) },
		{ name: "capacity_kind", of: of((fact) => fact.kind) },
		{ name: "capacity_mw", of: (row) => row.value },
		{ name: "capacity_mw_low", of: of((fact) => fact.mwLow) },
		{ name: "capacity_mw_high", of: of((fact) => fact.mwHigh) },
		{ name: "assertion", of: of((fact) => fact.assertion) },
		...standingColumns(),
	];
}

function moneyColumns(currency: string): Column<FactRow>[] {
	const of = (read: (fact: MoneyDetail) => CsvValue) => (row: FactRow) =>
		row.fact.type === "money" ? read(row.fact) : null;
	const converted: Column<FactRow>[] = [
		{ name: `amount_${currency}`, of: (row) => row.value },
		{ name: "conversion_rate", of: of((fact) => fact.conversion?.rate ?? null) },
		{ name: "conversion_first_month", of: of((fact) => fact.conversion?.firstMonth ?? null) },
		{ name: "conversion_last_month", of: of((fact) => fact.conversion?.lastMonth ?? null) },
		{ name: "conversion_origins", of: of((fact) => originsOf(fact)) },
	];
	return [
		{ name: "money_column", of: of((fact) => fact.column) },
		{ name: "basis", of: of((fact) => fact.basis) },
		{ name: "stage", of: of((fact) => fact.stage) },
		{ name: "announced_on", of: of((fact) => fact.announcedOn) },
		{ name: "amount_original", of: of((fact) => fact.amount) },
		{ name: "amount_qualifier", of: of((fact) => fact.qualifier) },
		{ name: "amount_low", of: of((fact) => fact.amountLow) },
		{ name: "amount_high", of: of((fact) => fact.amountHigh) },
		{ name: "currency_original", of: of((fact) => fact.currency) },
		...(currency === "original" ? [] : converted),
		...standingColumns(),
	];
}

/** "EUR federal_reserve; AED peg". */
function originsOf({ conversion }: MoneyDetail): string | null {
	return conversion?.origins.map(({ currency, origin }) => `${currency} ${origin}`).join("; ") ?? null;
}

function portionColumns(): Column<FactRow>[] {
	return PORTIONS.map((portion) => ({ name: PORTION_NAMES[portion], of: (row) => row.of.includes(portion) }));
}

function standingColumns(): Column<FactRow>[] {
	return [
		{ name: "is_added", of: (row) => row.isAdded },
		{ name: "not_added_reason", of: (row) => row.reason },
		...portionColumns(),
		{ name: "independent_sources", of: (row) => row.evidence?.independent ?? null },
		{ name: "is_first_hand", of: (row) => row.evidence?.isFirstHand ?? null },
		...sourceColumns<FactRow>("source", (row) => row.citations),
	];
}
