import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * When process `pid` started, as a text that only serves to be compared: a later process that got the same number has
 * another. Undefined if there is no such process or this system doesn't tell.
 */
export function processStart(pid: number): string | undefined {
	try {
		return process.platform === "linux" ? linuxStart(pid) : portableStart(pid);
	} catch {
		return undefined;
	}
}

/** True if `pid` runs and is the process that `start` was taken from; without a `start`, if any such process runs. */
export function isAlive(pid: number, start: string | undefined): boolean {
	try {
		process.kill(pid, 0);
	} catch (error) {
		// EPERM: it runs, as another user.
		if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
	}
	const now = processStart(pid);
	return start === undefined || now === undefined || now === start;
}

function linuxStart(pid: number): string {
	const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
	// The program's name, in parentheses, may hold spaces; the start time is the 20th field after it.
	const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
	// A zombie is dead; only its parent hasn't asked yet.
	if (fields[0] === "Z") return "ended";
	return `${readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim()} ${fields[19]}`;
}

function portableStart(pid: number): string | undefined {
	const [command, args] =
		process.platform === "win32"
			? ["powershell", ["-NoProfile", "-Command", `(Get-Process -Id ${pid}).StartTime.Ticks`]]
			: ["ps", ["-o", "lstart=", "-p", String(pid)]];
	return execFileSync(command as string, args as string[], { encoding: "utf8" }).trim() || undefined;
}
