import type { Dataset } from "@/lib/domain/record/dataset";
import { askBridge, NOTHING, type ReadBridge } from "../answers/bridge-answer";
import { type ApiResult, apiResult } from "../core/api-result";
import { apiHref } from "../core/links";
import type { Column, CsvTable } from "./csv";
import { csvTable, currencyUnit } from "./csv-table";

type Row = { step: string; project: string; name: string; part: string; value: number };

/**
 * Answers `GET /api/v1/bridge.csv`: a row for each part of the sum before, of what each project changed for each reason,
 * and of the sum after: all but the last make the last.
 */
export async function bridgeCsv(
	dataset: Dataset,
	params: URLSearchParams,
	today: string,
	read: ReadBridge,
): Promise<ApiResult<CsvTable>> {
	const { view, days, bridge, unit, errors } = await askBridge(dataset, params, today, read);
	const url = apiHref("/bridge.csv", view, days);
	return apiResult(errors, url, () => {
		const { before, after, steps } = bridge ?? NOTHING;
		const rowsOf = (step: string, parts: Readonly<Record<string, number>>, project = "", name = ""): Row[] =>
			Object.entries(parts).map(([part, value]) => ({ step, project, name, part, value }));
		const rows = [
			...rowsOf("before", before),
			...steps.flatMap(({ reason, projects }) =>
				projects.flatMap(({ slug, name, parts }) => rowsOf(reason, parts, slug, name)),
			),
			...rowsOf("after", after),
		];
		const columns: Column<Row>[] = [
			{ name: "step", of: (row) => row.step },
			{ name: "project", of: (row) => row.project },
			{ name: "project_name", of: (row) => row.name },
			{ name: "part", of: (row) => row.part },
			{ name: unit === "kW" ? "kw" : unit, of: (row) => row.value },
		];
		const file = {
			name: `bridge-${days.since}-${days.until}`,
			title: `What changed in the sums of ${view.measure} between ${days.since} and ${days.until}`,
			unit: unit === "money" ? currencyUnit(view.currency) : unit,
			...{ url, view, dataset, today },
		};
		return csvTable(file, columns, rows);
	});
}
