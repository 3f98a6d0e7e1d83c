import type { Status } from "../values/vocabulary";
import type { Rollup } from "./rollup";

/** Statuses of projects that are being built or are in service, wholly or in part. */
export const UNDER_WAY: readonly Status[] = ["construction", "partially_operational", "operational"];

/** How many projects are under construction or in service, and their share of all; null where there is none. */
export function underWay(split: Pick<Rollup, "byStatus"> & { projects: number }): {
	projects: number;
	share: number | null;
} {
	const projects = UNDER_WAY.reduce((sum, status) => sum + (split.byStatus[status]?.projects ?? 0), 0);
	return { projects, share: split.projects === 0 ? null : projects / split.projects };
}
