/** Runs a program whose output only matters when it fails; says `title`, reminders and the time that it took. */
export function runQuietly(
	title: string,
	command: string,
	args: readonly string[],
	options?: import("node:child_process").SpawnOptions,
): Promise<{ code: number; output: string }>;
