import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Resident memory of a process and of all that it started, in bytes. */
export function residentBytes(pid: number): number {
	const all = existsSync("/proc/self/stat") ? fromProc() : fromPs();
	const tree = new Set([pid]);
	// Parents come before their children only mostly, so this goes on until nothing is added.
	for (let before = 0; before !== tree.size; ) {
		before = tree.size;
		for (const [id, { parent }] of all) if (tree.has(parent)) tree.add(id);
	}
	return [...tree].reduce((sum, id) => sum + (all.get(id)?.bytes ?? 0), 0);
}

type Processes = Map<number, { parent: number; bytes: number }>;

function fromProc(): Processes {
	const all: Processes = new Map();
	for (const name of readdirSync("/proc")) {
		if (!/^\d+$/.test(name)) continue;
		try {
			const status = readFileSync(`/proc/${name}/status`, "utf8");
			const field = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
			all.set(Number(name), { parent: field("PPid"), bytes: 1024 * field("VmRSS") });
		} catch {
			// It ended while the list was read.
		}
	}
	return all;
}

function fromPs(): Processes {
	const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,rss="], { encoding: "utf8" }).trim().split("\n");
	return new Map(
		lines.map((line) => {
			const [id = 0, parent = 0, kilobytes = 0] = line.trim().split(/\s+/).map(Number);
			return [id, { parent, bytes: 1024 * kilobytes }];
		}),
	);
}
