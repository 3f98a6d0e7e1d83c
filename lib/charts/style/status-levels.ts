import type { Status } from "@/lib/domain/values/vocabulary";

/** How much of a status's mark is filled, so that the order of statuses reads without colour. */
export const STATUS_LEVELS: Record<Status, number> = {
	rumoured: 0,
	announced: 0.25,
	permitting: 0.5,
	construction: 0.75,
	partially_operational: 0.9,
	operational: 1,
	paused: 0,
	cancelled: 0,
};

/** Whether a status's mark is struck through. */
export function isStopped(status: Status): boolean {
	return status === "paused" || status === "cancelled";
}
