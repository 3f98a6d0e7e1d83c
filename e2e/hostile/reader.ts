import { setTimeout as pause } from "node:timers/promises";
import { plainRequest, toBytes } from "./request";
import { send } from "./send";

/** How long somebody waited for each of their pages, in milliseconds. */
export type Waits = { count: number; median: number; longest: number };

/** What a reader opens, again and again: the health check, a page that is kept and one that nobody has asked for yet. */
const PATHS = ["/healthz", "/en/projects/ecodatacenter-borlange-mistral", "/api/v1/countries"];
const PACE_MS = 10;

/**
 * A reader who opens pages one after the other for as long as `work` takes, and once more after it. Answers what `work`
 * does and how long the reader waited. Throws if a page isn't answered as it should.
 */
export async function withReader<T>(host: string, work: () => Promise<T>): Promise<{ result: T; waits: Waits }> {
	const waits: number[] = [];
	let isOver = false;
	const read = async () => {
		for (const path of PATHS) waits.push(await open(host, path));
	};
	const reading = (async () => {
		while (!isOver) {
			await read();
			await pause(PACE_MS);
		}
		await read();
	})();
	// Told of what the reader meets even if the work goes on for long.
	const working = work().finally(() => {
		isOver = true;
	});
	const [result] = await Promise.all([working, reading]);
	return { result, waits: summary(waits) };
}

async function open(host: string, path: string): Promise<number> {
	const answer = await send(Number(host.split(":")[1]), toBytes(plainRequest(path), host));
	if (answer.status !== 200) throw new Error(`the reader's ${path} was answered by ${answer.status}`);
	return answer.milliseconds;
}

function summary(waits: number[]): Waits {
	const sorted = waits.toSorted((a, b) => a - b);
	return {
		count: sorted.length,
		median: sorted[Math.floor(sorted.length / 2)] ?? 0,
		longest: sorted.at(-1) ?? 0,
	};
}
