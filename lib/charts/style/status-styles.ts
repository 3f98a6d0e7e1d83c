import type { Status } from "@/lib/domain/values/vocabulary";
import type { ChartContext } from "../model/chart-context";
import type { SeriesStyle } from "../model/lines";
import { statusToken } from "./tokens";

/** From what is surest, at the base of a column, to what is least sure; what has stopped comes last. */
const STACKING: readonly Status[] = [
	"operational",
	"partially_operational",
	"construction",
	"permitting",
	"announced",
	"rumoured",
	"paused",
	"cancelled",
];

/** The statuses that occur, in the order of stacking. */
export function stackedStatuses(present: Partial<Record<Status, unknown>>): Status[] {
	return STACKING.filter((status) => present[status] !== undefined);
}

/** The colours and names of some statuses. */
export function statusStyles(statuses: readonly Status[], { t }: ChartContext): SeriesStyle[] {
	return statuses.map((status) => {
		const label = t(`vocabulary.status.${status}`);
		return { key: status, label, short: label, colour: statusToken(status) };
	});
}
