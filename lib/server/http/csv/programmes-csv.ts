import { MONEY_STAGES } from "@/lib/domain/figures/money-stages";
import { type ProgrammeAccount, programmeAccount } from "@/lib/domain/figures/programme-account";
import type { Dataset } from "@/lib/domain/record/dataset";
import { readProgrammes } from "../answers/programmes-answer";
import { type CitedSource, citedSources } from "../api/cited-sources";
import { type ApiResult, apiResult } from "../core/api-result";
import { apiHref } from "../core/links";
import type { Column, CsvTable } from "./csv";
import { capacityColumns, sourceColumns } from "./csv-columns";
import { csvTable } from "./csv-table";

type Row = { account: ProgrammeAccount; sources: CitedSource[] };

/**
 * Answers `GET /api/v1/programmes.csv`: a row for each programme, its envelope beside what projects name of it and how far
 * these have come. Envelopes are never added up, nor to projects; a programme within another is in that one, too.
 */
export function programmesCsv(dataset: Dataset, params: URLSearchParams, today: string): ApiResult<CsvTable> {
	const { view, programmes, then, errors } = readProgrammes(dataset, params);
	const url = apiHref("/programmes.csv", view);
	return apiResult(errors, url, () => {
		const rows = programmes().map((programme) => ({
			account: programmeAccount(then, programme, view.currency, today),
			sources: citedSources(then, programme.citations),
		}));
		const unit = "MW; money in the column currency";
		const file = { name: "programmes", title: "Programmes: envelopes and what projects name of them", unit };
		return csvTable({ ...file, url, view, dataset, today }, COLUMNS, rows);
	});
}

const COLUMNS: Column<Row>[] = [
	{ name: "programme", of: ({ account }) => account.programme.slug },
	{ name: "programme_name", of: ({ account }) => account.programme.name.en },
	{ name: "country", of: ({ account }) => account.programme.country },
	{ name: "within", of: ({ account }) => account.programme.within },
	{ name: "announced_on", of: ({ account }) => account.programme.announcedOn },
	{ name: "amount_original", of: ({ account }) => account.programme.amount },
	{ name: "amount_qualifier", of: ({ account }) => account.programme.qualifier },
	{ name: "amount_low", of: ({ account }) => account.programme.amountLow },
	{ name: "amount_high", of: ({ account }) => account.programme.amountHigh },
	{ name: "currency_original", of: ({ account }) => account.programme.currency },
	{ name: "currency", of: ({ account }) => account.currency },
	{ name: "envelope", of: ({ account }) => account.envelope?.amount ?? null },
	{ name: "named", of: ({ account }) => account.namedAmount },
	...MONEY_STAGES.map((stage) => ({
		name: `named_${stage.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`,
		of: ({ account }: Row) => account.stages[stage].amount,
	})),
	{ name: "not_named", of: ({ account }) => account.notNamed },
	{ name: "beyond_envelope", of: ({ account }) => (account.notNamed === null ? null : account.beyondEnvelope) },
	{ name: "projects", of: ({ account }) => account.named.projects },
	{ name: "projects_with_capacity", of: ({ account }) => account.named.withCapacity },
	{ name: "projects_with_investment", of: ({ account }) => account.named.withInvestment },
	...capacityColumns<Row>(({ account }) => account.named),
	...sourceColumns<Row>("source", ({ sources }) => sources),
];
