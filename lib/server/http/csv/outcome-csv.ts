import type { Dataset } from "@/lib/domain/record/dataset";
import type { Cohort } from "@/lib/domain/time/cohorts";
import { MILESTONES, type Milestone } from "@/lib/domain/time/milestones";
import { type Outcome, outcomeOf } from "@/lib/domain/time/outcome";
import type { WaitingGroup } from "@/lib/domain/time/waiting";
import type { DisplayCurrency } from "@/lib/domain/view/view";
import { readOutcome } from "../answers/outcome-answer";
import { type ApiResult, apiResult } from "../core/api-result";
import { apiHref } from "../core/links";
import type { Column, CsvTable } from "./csv";
import { capacityColumns, moneyCsvColumns } from "./csv-columns";
import { type CsvFile, csvTable, currencyUnit } from "./csv-table";

/** The tables of an outcome, one a file. */
const TABLES = ["cohorts", "curves", "projects", "dates", "overdue"] as const;
type Table = (typeof TABLES)[number];

/** Answers `GET /api/v1/outcome.csv`: one table of an outcome, by default the cohorts by status. */
export function outcomeCsv(dataset: Dataset, params: URLSearchParams, today: string): ApiResult<CsvTable> {
	const { view, split, errors, own } = readOutcome(dataset, params, ["table"]);
	const text = params.get("table") ?? "";
	const table = TABLES.find((candidate) => candidate === text);
	if (text !== "" && !table) {
		const detail = `“${text}” is not a value of “table”, which takes ${TABLES.join(", ")}.`;
		errors.push({ param: "table", value: text, problem: "unknownValue", detail, allowed: TABLES });
	}
	const chosen: Table = table ?? "cohorts";
	const url = apiHref("/outcome.csv", view, { ...own, table: table ?? null });
	return apiResult(errors, url, () => {
		const outcome = outcomeOf(dataset, view, today, split);
		const title = TITLES[chosen];
		const unit = unitOf(chosen, view.currency);
		const file = { name: `outcome-${chosen}`, title, unit, url, view, dataset, today };
		return WRITERS[chosen](outcome, file);
	});
}

const TITLES: Record<Table, string> = {
	cohorts: "What became of projects, by year of announcement",
	curves: "Share of projects that still wait, by days since their announcement",
	projects: "From announcement to works and to service, by project",
	dates: "Dates of service that moved",
	overdue: "Phases whose date of service has passed",
};

function unitOf(table: Table, currency: DisplayCurrency): string {
	if (table === "cohorts") return `projects; MW; ${currencyUnit(currency)}`;
	return table === "curves" ? "share of projects" : "days";
}

const WRITERS: Record<Table, (outcome: Outcome, file: CsvFile) => CsvTable> = {
	cohorts: ({ sums }, file) => {
		const { currency } = sums.total.view;
		const rowsOf = ({ key, rolled, silent }: Cohort) => {
			const announced = key ?? "all";
			return [
				{ announced, status: "", tally: rolled.total },
				...sums.statuses.flatMap((status) => {
					const tally = rolled.byStatus[status];
					return tally ? [{ announced, status: status as string, tally }] : [];
				}),
				...(silent ? [{ announced, status: "of_which_silent", tally: silent.rolled.total }] : []),
			];
		};
		type Row = ReturnType<typeof rowsOf>[number];
		const columns: Column<Row>[] = [
			{ name: "announced", of: (row) => row.announced },
			{ name: "status_part", of: (row) => row.status },
			{ name: "projects", of: (row) => row.tally.projects },
			...capacityColumns<Row>((row) => row.tally),
			...moneyCsvColumns<Row>(currency, (row) => row.tally),
		];
		return csvTable(file, columns, [...sums.cohorts, sums.total].flatMap(rowsOf));
	},
	curves: ({ waiting }, file) => {
		const rowsOf = ({ key, milestones }: WaitingGroup) =>
			MILESTONES.flatMap((milestone) =>
				milestones[milestone].steps.map((step) => ({ group: key ?? "all", milestone, ...step })),
			);
		type Row = ReturnType<typeof rowsOf>[number];
		const columns: Column<Row>[] = [
			{ name: "group", of: (row) => row.group },
			{ name: "milestone", of: (row) => row.milestone },
			{ name: "days_since_announcement", of: (row) => row.days },
			{ name: "at_risk", of: (row) => row.atRisk },
			{ name: "reached", of: (row) => row.reached },
			{ name: "share_waiting", of: (row) => row.waiting },
			{ name: "standard_error", of: (row) => row.error },
			{ name: "low_95", of: (row) => row.low },
			{ name: "high_95", of: (row) => row.high },
		];
		return csvTable(file, columns, [waiting.whole, ...waiting.groups].flatMap(rowsOf));
	},
	projects: ({ waiting }, file) => {
		type Row = (typeof waiting.courses)[number];
		const ofMilestone = (milestone: Milestone): Column<Row>[] => [
			{ name: `${milestone}_reached`, of: ({ waits }) => waits[milestone].isReached },
			{ name: `${milestone}_from`, of: ({ reached }) => reached[milestone]?.span.first ?? null },
			{ name: `${milestone}_to`, of: ({ reached }) => reached[milestone]?.span.last ?? null },
			{ name: `${milestone}_is_dated`, of: ({ reached }) => reached[milestone]?.isDated ?? null },
			{ name: `${milestone}_days`, of: ({ waits }) => waits[milestone].days },
		];
		const columns: Column<Row>[] = [
			{ name: "slug", of: ({ project }) => project.slug },
			{ name: "name", of: ({ project }) => project.name },
			{ name: "country", of: ({ project }) => project.country },
			{ name: "status", of: ({ project }) => project.status },
			{ name: "size_class_mw", of: ({ size }) => size },
			{ name: "announced_on", of: ({ project }) => project.announcedOn },
			...MILESTONES.flatMap(ofMilestone),
		];
		return csvTable(file, columns, waiting.courses);
	},
	dates: ({ delays }, file) => {
		const rows = [...delays.later, ...delays.earlier];
		type Row = (typeof rows)[number];
		const columns: Column<Row>[] = [
			{ name: "slug", of: (row) => row.project },
			{ name: "phase_en", of: (row) => row.name.en },
			{ name: "phase_fr", of: (row) => row.name.fr },
			{ name: "first_date", of: (row) => row.first.on },
			{ name: "first_recorded_on", of: (row) => row.first.savedOn },
			{ name: "newest_date", of: (row) => row.newest.on },
			{ name: "newest_recorded_on", of: (row) => row.newest.savedOn },
			{ name: "is_in_service", of: (row) => row.isInService },
			{ name: "days_later", of: (row) => row.days },
			{ name: "days_later_least", of: (row) => row.least },
			{ name: "days_later_most", of: (row) => row.most },
		];
		return csvTable(file, columns, rows);
	},
	overdue: ({ overdue }, file) => {
		type Row = (typeof overdue)[number];
		const columns: Column<Row>[] = [
			{ name: "slug", of: ({ project }) => project.slug },
			{ name: "phase_en", of: ({ name }) => name.en },
			{ name: "phase_fr", of: ({ name }) => name.fr },
			{ name: "due_on", of: (row) => row.dueOn },
			{ name: "days_overdue", of: (row) => row.days },
		];
		return csvTable(file, columns, overdue);
	},
};
