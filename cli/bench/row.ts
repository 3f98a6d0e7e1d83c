import type { Figure } from "./statistics";

export type BenchUnit = "ms" | "req/s" | "frames/s" | "kB" | "MB" | "";

/** One line of the bench's table. */
export interface Row {
	name: string;
	/** What is measured, in words. */
	what: string;
	unit: BenchUnit;
	ours: Figure;
	/** What ours is compared with; null where the target is an absolute one. */
	yardstick: { name: string; figure: Figure } | null;
	/** Ours by yardstick, round by round; null where there is no yardstick or where it measured zero. */
	ratio: Figure | null;
	target: string;
	/** Null where quality has no target for it. */
	met: boolean | null;
	note?: string;
}

/** A measurement that couldn't be made or whose answers were wrong, and why. */
export interface BenchFailure {
	name: string;
	failure: string;
	/** True if something gave a wrong answer; false if a tool is missing. */
	isWrong: boolean;
}

/** A measurement that this machine can't make, with the remedy. */
export class CannotMeasure extends Error {}

/** Stops a measurement whose answers aren't right: its times would mean nothing. */
export function assertRight(isRight: boolean, what: string): asserts isRight {
	if (!isRight) throw new Error(`wrong answer: ${what}`);
}
