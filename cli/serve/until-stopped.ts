const ASK_PARENT_MS = 1_000;

/**
 * Resolves with the reason when this process shall stop: SIGTERM, SIGINT, or npm, which started it, was killed and
 * couldn't pass that on. A second signal ends the process at once.
 */
export function untilStopped(): Promise<string> {
	return new Promise((resolve) => {
		const onSignal = (signal: NodeJS.Signals) => {
			for (const name of ["SIGTERM", "SIGINT"] as const) {
				process.off(name, onSignal);
				process.once(name, () => process.exit(1));
			}
			resolve(signal);
		};
		process.on("SIGTERM", onSignal).on("SIGINT", onSignal);
		if (process.env.npm_lifecycle_event === undefined) return;
		const parent = process.ppid;
		const watch = setInterval(() => {
			if (process.ppid === parent) return;
			clearInterval(watch);
			resolve("npm is gone");
		}, ASK_PARENT_MS);
		watch.unref();
	});
}
