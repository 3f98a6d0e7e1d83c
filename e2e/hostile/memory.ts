import { existsSync, readFileSync } from "node:fs";

/** The memory that a process occupies, in MB; null where the system doesn't tell (it has no /proc). */
export function memoryOf(pid: number): number | null {
	const file = `/proc/${pid}/status`;
	if (!existsSync(file)) return null;
	const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(file, "utf8")) ?? [];
	return kilobytes === undefined ? null : Number(kilobytes) / 1000;
}
