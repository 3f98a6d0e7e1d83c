import { type CompanyLine, companyTable } from "@/lib/domain/figures/company-lines";
import type { Dataset } from "@/lib/domain/record/dataset";
import { LOAD_KINDS } from "@/lib/domain/values/vocabulary";
import type { DisplayCurrency } from "@/lib/domain/view/view";
import { readCompanies } from "../answers/companies-answer";
import { mwOf } from "../api/figures";
import { type ApiResult, apiResult } from "../core/api-result";
import { apiHref } from "../core/links";
import type { Column, CsvTable } from "./csv";
import { capacityColumns, moneyCsvColumns, portionCsvColumns } from "./csv-columns";
import { csvTable, currencyUnit } from "./csv-table";

/** Answers `GET /api/v1/companies.csv`: a row for each company in the role. They share projects: rows don't add up. */
export function companiesCsv(dataset: Dataset, params: URLSearchParams, today: string): ApiResult<CsvTable> {
	const { view, role, errors } = readCompanies(dataset, params);
	const url = apiHref("/companies.csv", view);
	return apiResult(errors, url, () => {
		const { lines } = companyTable(dataset, view, role, today);
		const unit = `projects; MW; ${currencyUnit(view.currency)}`;
		const file = { name: `companies-${role}`, title: `Companies (${role})`, unit, url, view, dataset, today };
		return csvTable(file, columnsOf(view.currency), lines);
	});
}

function columnsOf(currency: DisplayCurrency): Column<CompanyLine>[] {
	return [
		{ name: "company", of: ({ company }) => company?.slug ?? null },
		{ name: "company_name", of: ({ company }) => company?.name ?? null },
		{ name: "company_aliases", of: ({ company }) => company?.aliases.join(" | ") || null },
		{ name: "company_country", of: ({ company }) => company?.country ?? null },
		{ name: "belongs_to", of: ({ company }) => company?.parent ?? null },
		{ name: "role", of: ({ role }) => role },
		{ name: "projects", of: ({ tally }) => tally.projects },
		{ name: "projects_with_capacity", of: ({ tally }) => tally.withCapacity },
		{ name: "projects_with_investment", of: ({ tally }) => tally.withInvestment },
		...capacityColumns<CompanyLine>(({ tally }) => tally),
		...LOAD_KINDS.map((kind) => ({
			name: `in_service_capacity_${kind}_mw`,
			of: ({ inService }: CompanyLine) => mwOf(inService, kind),
		})),
		...moneyCsvColumns<CompanyLine>(currency, ({ tally }) => tally),
		...portionCsvColumns<CompanyLine>(currency, ({ tally }) => tally),
	];
}
