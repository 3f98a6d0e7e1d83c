/**
 * Keeps a process alive whose output nobody reads any more: a terminal that was closed, a program that kept the log and
 * ended. Without this each line fails, its failure is an error that is logged, and so on: the process does nothing else.
 */
export function outliveLog(streams: readonly NodeJS.WritableStream[] = [process.stdout, process.stderr]): void {
	for (const stream of streams) stream.on("error", () => {});
}
