import { type ComparedNoun, compareHref } from "@/lib/domain/compare/compare-request";
import { type Compared, type ComparedCell, type ComparedRow, comparison } from "@/lib/domain/compare/comparison";
import { nameOfCompared } from "@/lib/domain/compare/names";
import { phasesOf } from "@/lib/domain/compare/phases";
import { rollup } from "@/lib/domain/figures/rollup";
import { seriesByStatus, type Unit } from "@/lib/domain/figures/series";
import type { Dataset, PhaseRow, ProjectRow } from "@/lib/domain/record/dataset";
import type { Role, Status } from "@/lib/domain/values/vocabulary";
import { withChange } from "@/lib/domain/view/view";
import { readComparison } from "../answers/compare-answer";
import { type ApiResult, apiResult } from "../core/api-result";
import { API } from "../core/links";
import type { Column, CsvTable } from "./csv";
import { type CsvFile, csvTable } from "./csv-table";

/** The tables of a comparison, one a file. */
const TABLES = ["figures", "years", "timeline"] as const;
type Table = (typeof TABLES)[number];

type Item = { item: Compared; name: string };
type Line = Item & { role: Role | null; row: ComparedRow; cell: ComparedCell };

/**
 * Answers `GET /api/v1/compare.csv`: a row for each figure of each of them, so that it can be filtered and put in order; or
 * their figures by year and status, or the dates of service of their projects.
 */
export function compareCsv(dataset: Dataset, params: URLSearchParams, today: string): ApiResult<CsvTable> {
	const { request, errors } = readComparison(dataset, params, ["table"]);
	const text = params.get("table") ?? "";
	const table = TABLES.find((candidate) => candidate === text);
	if (text !== "" && !table) {
		const detail = `“${text}” is not a value of “table”, which takes ${TABLES.join(", ")}.`;
		errors.push({ param: "table", value: text, problem: "unknownValue", detail, allowed: TABLES });
	}
	const chosen: Table = table ?? "figures";
	const url = compareHref(`${API}/compare.csv`, request, table ? { table } : {});
	return apiResult(errors, url, () => {
		const noun = request.noun ?? "country";
		const compared = comparison(dataset, noun, request.keys, request.view, today);
		const names = request.keys.map((key) => nameOfCompared(dataset, noun, key, "en"));
		const file: CsvFile = {
			name: chosen === "figures" ? `compare-${noun}` : `compare-${noun}-${chosen}`,
			title: `${TITLES[chosen]} by ${noun}: ${names.join(", ")}`,
			unit: null,
			...{ url, view: request.view, dataset, today },
		};
		const items = compared.items.map((item, at) => ({ item, name: names[at] ?? item.key }));
		if (chosen === "years") return csvTable(file, yearColumns(noun), items.flatMap(yearLines));
		if (chosen === "timeline") return csvTable(file, timelineColumns(noun), items.flatMap(timelineLines));
		const lines = compared.blocks.flatMap(({ role, rows }) =>
			rows.flatMap((row) =>
				row.cells.map((cell, at): Line => {
					return { role, row, item: compared.items[at] as Compared, cell, name: names[at] as string };
				}),
			),
		);
		return csvTable(file, columnsOf(noun), lines);
	});
}

const TITLES: Record<Table, string> = {
	figures: "Comparison",
	years: "Capacity and investment by year and status",
	timeline: "Dates of service of projects",
};

type YearLine = Item & {
	measure: "capacity" | "investment";
	year: string;
	status: Status;
	unit: Unit;
	currency: string | null;
	part: string;
	value: number;
};

/** The figures of one of them by year and status: of capacity each kind, of money the investment announced. */
function yearLines({ item, name }: Item): YearLine[] {
	return (["capacity", "investment"] as const).flatMap((measure) => {
		const view = withChange(item.answer.viewOf(measure, "year"), { page: 1 });
		const byStatus = seriesByStatus(rollup(item.answer.selectionOf(view), "year"), view, item.answer.dataset.countries);
		return [...byStatus].flatMap(([status, { rows, unit, currency }]) =>
			rows.flatMap(({ key: year, values }) =>
				values.flatMap(({ part, value }) =>
					value === null ? [] : [{ item, name, measure, year, status, unit, currency, part, value }],
				),
			),
		);
	});
}

function yearColumns(noun: ComparedNoun): Column<YearLine>[] {
	return [
		{ name: noun, of: ({ item }) => item.key },
		{ name: `${noun}_name`, of: ({ name }) => name },
		{ name: "measure", of: (line) => line.measure },
		{ name: "year", of: (line) => line.year },
		{ name: "status", of: (line) => line.status },
		{ name: "part", of: (line) => line.part },
		{ name: "unit", of: (line) => line.unit },
		{ name: "currency", of: (line) => line.currency },
		{ name: "value", of: (line) => line.value },
	];
}

type TimelineLine = Item & { project: ProjectRow; phase: PhaseRow };

/** Each phase of what one of them has, those without a date of service, too. */
function timelineLines({ item, name }: Item): TimelineLine[] {
	return phasesOf(item).flatMap(({ project, phases }) => phases.map((phase) => ({ item, name, project, phase })));
}

function timelineColumns(noun: ComparedNoun): Column<TimelineLine>[] {
	const named: Column<TimelineLine>[] = [
		{ name: noun, of: ({ item }) => item.key },
		{ name: `${noun}_name`, of: ({ name }) => name },
	];
	const ofProject: Column<TimelineLine>[] = [
		{ name: "project", of: ({ project }) => project.slug },
		{ name: "project_name", of: ({ project }) => project.name },
	];
	return [
		...named,
		...(noun === "project" ? [] : ofProject),
		{ name: "announced_on", of: ({ project }) => project.announcedOn },
		{ name: "phase_en", of: ({ phase }) => phase.name.en },
		{ name: "phase_fr", of: ({ phase }) => phase.name.fr },
		{ name: "phase_status", of: ({ phase }) => phase.status },
		{ name: "operational_on", of: ({ phase }) => phase.operationalOn },
	];
}

function columnsOf(noun: ComparedNoun): Column<Line>[] {
	return [
		{ name: noun, of: ({ item }) => item.key },
		{ name: `${noun}_name`, of: ({ name }) => name },
		...(noun === "company" ? [{ name: "role", of: ({ role }: Line) => role }] : []),
		{ name: "group", of: ({ row }) => row.figure.group },
		{ name: "part", of: ({ row }) => row.figure.part },
		{ name: "status", of: ({ row: { figure } }) => (figure.group === "capacity" ? figure.status : null) },
		{ name: "stage", of: ({ row: { figure } }) => (figure.group === "money" ? figure.stage : null) },
		{ name: "unit", of: ({ row }) => row.unit },
		{ name: "currency", of: ({ row }) => row.currency },
		{ name: "value", of: ({ cell }) => cell.value },
	];
}
