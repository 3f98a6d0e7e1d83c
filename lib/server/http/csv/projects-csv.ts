import { newestEvidence } from "@/lib/domain/evidence/ageing";
import type { ProjectLine } from "@/lib/domain/figures/project-line";
import type { Dataset } from "@/lib/domain/record/dataset";
import type { Selection } from "@/lib/domain/view/select";
import { withChange } from "@/lib/domain/view/view";
import { listLines } from "../api/projects-list";
import { readView } from "../api/read-view";
import { statusOrigin } from "../api/status-origin";
import { type ApiResult, apiResult } from "../core/api-result";
import { apiHref } from "../core/links";
import type { Column, CsvTable } from "./csv";
import { capacityColumns, moneyCsvColumns, statusColumns } from "./csv-columns";
import { csvTable, currencyUnit } from "./csv-table";

/** Answers `GET /api/v1/projects.csv`: every project of a view, in its order, a row each (pages don't apply). */
export function projectsCsv(dataset: Dataset, params: URLSearchParams, today: string): ApiResult<CsvTable> {
	const { view: asked, errors } = readView(params, dataset);
	const view = withChange(asked, { page: 1 });
	const url = apiHref("/projects.csv", view);
	return apiResult(errors, url, () => {
		const { selection, lines } = listLines(dataset, view, today);
		const unit = `MW; ${currencyUnit(view.currency)}`;
		const file = { name: "projects", title: "Projects", unit, url, view, dataset, today };
		return csvTable(file, columnsOf(selection, today), lines);
	});
}

function columnsOf(selection: Selection, today: string): Column<ProjectLine>[] {
	const { dataset, currency } = selection.prepared;
	return [
		{ name: "slug", of: ({ project }) => project.slug },
		{ name: "name", of: ({ project }) => project.name },
		{ name: "country", of: ({ project }) => project.country },
		{ name: "admin1", of: ({ project }) => project.admin1 },
		{ name: "locality", of: ({ project }) => project.locality },
		{ name: "status", of: ({ project }) => project.status },
		...statusColumns<ProjectLine>("status", ({ project }) => statusOrigin(dataset, project)),
		{ name: "announced_on", of: ({ project }) => project.announcedOn },
		{ name: "service_first_year", of: (line) => line.firstService },
		{ name: "service_last_year", of: (line) => line.lastService },
		...capacityColumns<ProjectLine>((line) => line.tally),
		...moneyCsvColumns<ProjectLine>(currency, (line) => line.tally),
		// One alone is what the column has always held; all of them stand beside it.
		{ name: "programme", of: ({ project }) => project.programmes[0] ?? null },
		{ name: "programmes", of: ({ project }) => project.programmes.join(" | ") || null },
		{ name: "latitude", of: ({ project }) => project.latitude },
		{ name: "longitude", of: ({ project }) => project.longitude },
		{ name: "location_precision", of: ({ project }) => project.locationPrecision },
		{ name: "newest_evidence_on", of: ({ project }) => newestEvidence(project, dataset.sources, today) },
	];
}
