import { setTimeout as pause } from "node:timers/promises";
import { plainRequest, toBytes } from "./request";
import { send } from "./send";

/** How long somebody waited for their pages, in milliseconds. */
export type Waits = { count: number; median: number; longest: number };

/** What a reader opens, again and again. */
const PATHS = ["/healthz", "/en/projects/ecodatacenter-borlange-mistral", "/api/v1/countries"];
const PACE_MS = 10;

/**
 * A reader who opens pages one after the other for as long as `work` takes, and once more after it. Answers what `work`
 * does and how long the reader waited.
 */
export async function withReader<T>(host: string, work: () => Promise<T>): Promise<{ result: T; waits: Waits }> {
	let isOver = false;
	const working = work().finally(() => {
		isOver = true;
	});
	const [result, waits] = await Promise.all([working, read(host, (rounds) => isOver && rounds > 0)]);
	return { result, waits };
}

/** A reader who opens pages one after the other until it is enough of rounds. */
export async function read(host: string, isEnough: (rounds: number) => boolean): Promise<Waits> {
	const waits: number[] = [];
	for (let rounds = 0; !isEnough(rounds); rounds++) {
		for (const path of PATHS) waits.push(await open(host, path));
		await pause(PACE_MS);
	}
	const sorted = waits.toSorted((a, b) => a - b);
	return { count: sorted.length, median: sorted[Math.floor(sorted.length / 2)] ?? 0, longest: sorted.at(-1) ?? 0 };
}

/** How long a page took; endlessly if it wasn't answered as it should. */
async function open(host: string, path: string): Promise<number> {
	const asked = send(Number(host.split(":")[1]), toBytes(plainRequest(path), host));
	const answer = await asked.catch(() => null);
	return answer?.status === 200 ? answer.milliseconds : Number.POSITIVE_INFINITY;
}
