import { existsSync, readFileSync } from "node:fs";

/**
 * What the server itself keeps open: 227 files and sockets after every kind of page, most of them the embedded
 * database's, and room for what it reads meanwhile.
 */
const OWN = 400;
/** The fewest with which a newsroom and its readers can be served. */
const FEWEST = 512;
/** What a machine without a limit is taken for. */
const MANY = 65_536;

/** Where Linux says it; a report, from which it can be read elsewhere, takes 50 ms to make. */
const LIMITS = "/proc/self/limits";

/** How many files and connections this process may have open. Node has raised it to what the system allows it. */
export function descriptorLimit(): number {
	if (existsSync(LIMITS)) {
		const soft = /^Max open files\s+(\d+)/m.exec(readFileSync(LIMITS, "latin1"))?.[1];
		if (soft !== undefined) return Number(soft);
	}
	const report = process.report?.getReport() as
		| { userLimits?: { open_files?: { soft?: number | string } } }
		| undefined;
	const soft = Number(report?.userLimits?.open_files?.soft);
	return Number.isInteger(soft) ? soft : MANY;
}

/** Why so many descriptors are too few, with the remedy; null if they aren't. */
export function descriptorProblem(limit: number): string | null {
	if (limit >= FEWEST) return null;
	return (
		`This process may have ${limit} files and connections open, and needs ${FEWEST}: raise the limit where it is ` +
		"started (ulimit -n 4096)."
	);
}

/** How many connections are left for readers. */
export function connectionsFor(limit: number): number {
	return Math.max(1, Math.min(limit, MANY) - OWN);
}
