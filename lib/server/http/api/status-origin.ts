import type { Dataset, PhaseRow, ProjectRow } from "@/lib/domain/record/dataset";
import type { StatusBasis } from "@/lib/domain/values/vocabulary";
import { type CitedSource, citedSources } from "./cited-sources";

/** Where the status of a project or of a phase is from: stated or inferred, as of which date, by which sources. */
export type StatusOrigin = { statusBasis: StatusBasis; statusAsOf: string | null; statusCitations: CitedSource[] };

type Row = Pick<ProjectRow | PhaseRow, "statusBasis" | "statusAsOf" | "statusCitations">;

/** The same of a row, with its sources written out. */
export function statusOrigin(dataset: Dataset, { statusBasis, statusAsOf, statusCitations }: Row): StatusOrigin {
	return { statusBasis, statusAsOf, statusCitations: citedSources(dataset, statusCitations) };
}
