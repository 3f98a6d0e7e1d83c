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

/**
 * How thick a status's part of a ring is, in px: what is built, what is being built and what is only announced can be told
 * apart where a part is too short for a level. What has stopped is as thick as what is built, and broken.
 */
export const RING_WIDTHS: Record<Status, number> = {
	rumoured: 1,
	announced: 2,
	permitting: 2,
	construction: 4,
	partially_operational: 6.5,
	operational: 6.5,
	paused: 6.5,
	cancelled: 6.5,
};
/** A line and a gap of what is broken. */
export const RING_DASH = "1.25 1.5";
