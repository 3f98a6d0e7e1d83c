import { type ComparedNoun, compareHref } from "@/lib/domain/compare/compare-request";
import { type Compared, type ComparedCell, type ComparedRow, comparison } from "@/lib/domain/compare/comparison";
import { nameOfCompared } from "@/lib/domain/compare/names";
import type { Dataset } from "@/lib/domain/record/dataset";
import type { Role } from "@/lib/domain/values/vocabulary";
import { readComparison } from "../api/compare-answer";
import { type ApiResult, apiResult } from "../core/api-result";
import { API } from "../core/links";
import type { Column, CsvTable } from "./csv";
import { csvTable } from "./csv-table";

type Line = { role: Role | null; row: ComparedRow; item: Compared; cell: ComparedCell; name: string };

/** Answers `GET /api/v1/compare.csv`: a row for each figure of each of them, so that it can be filtered and put in order. */
export function compareCsv(dataset: Dataset, params: URLSearchParams, today: string): ApiResult<CsvTable> {
	const { request, errors } = readComparison(dataset, params);
	const url = compareHref(`${API}/compare.csv`, request);
	return apiResult(errors, url, () => {
		const noun = request.noun ?? "country";
		const { items, blocks } = comparison(dataset, noun, request.keys, request.view, today);
		const names = request.keys.map((key) => nameOfCompared(dataset, noun, key, "en"));
		const lines = blocks.flatMap(({ role, rows }) =>
			rows.flatMap((row) =>
				row.cells.map((cell, at): Line => {
					return { role, row, item: items[at] as Compared, cell, name: names[at] as string };
				}),
			),
		);
		const title = `Comparison by ${noun}: ${names.join(", ")}`;
		const file = { name: `compare-${noun}`, title, unit: null, url, view: request.view, dataset, today };
		return csvTable(file, columnsOf(noun), lines);
	});
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
