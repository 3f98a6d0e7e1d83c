const REMINDER_MS = 10_000;

/** Does `work` while saying so: `title` at its beginning, a reminder every ten seconds, how long it took at its end. */
export async function step<T>(title: string, work: (say: (detail: string) => void) => Promise<T>): Promise<T> {
	const started = performance.now();
	const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
	console.log(`${title} …`);
	const reminder = setInterval(() => console.log(`  still at it after ${seconds()}`), REMINDER_MS);
	try {
		const result = await work((detail) => console.log(`  ${detail}`));
		console.log(`  done in ${seconds()}`);
		return result;
	} finally {
		clearInterval(reminder);
	}
}
