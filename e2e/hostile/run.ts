import { mkdirSync, writeFileSync } from "node:fs";
import { hostileRequest } from "./generate";
import { faultOf, hangsUp } from "./judge";
import { describeRequest, type HostileRequest, toBytes } from "./request";
import { type Answer, send } from "./send";
import type { World } from "./world";

export type Sent = { number: number; request: HostileRequest; answer: Answer; fault: string | null };

/** How many requests are under way at a time. */
export const LANES = 6;

/** Does `work` for each of the numbers from 0 to `count`, some at a time. */
export async function inLanes<T>(count: number, work: (number: number) => Promise<T>): Promise<T[]> {
	const results: T[] = [];
	let next = 0;
	const lane = async () => {
		while (next < count) {
			const number = next++;
			results[number] = await work(number);
		}
	};
	await Promise.all(Array.from({ length: LANES }, lane));
	return results;
}

/** Sends a request as whoever it says, and judges the answer. */
export async function ask(world: World, request: HostileRequest): Promise<{ answer: Answer; fault: string | null }> {
	const answer = await send(portOf(world), bytesOf(world, request), hangsUp(request));
	return { answer, fault: faultOf(request, answer, world.host) };
}

/** The requests with the numbers from `from` on. */
export function fire(world: World, seed: number, from: number, count: number): Promise<Sent[]> {
	return inLanes(count, async (index) => {
		const number = from + index;
		const request = hostileRequest(seed, number, world);
		return { number, request, ...(await ask(world, request)) };
	});
}

function bytesOf({ host, cookies }: World, request: HostileRequest): Buffer {
	const cookie = request.as === null ? undefined : cookies.get(request.as);
	const headers: HostileRequest["headers"] = cookie ? [["Cookie", cookie], ...request.headers] : request.headers;
	return toBytes({ ...request, headers }, host);
}

const portOf = ({ host }: World) => Number(host.split(":")[1]);

/** Keeps a request's bytes where they can be sent again (`nc 127.0.0.1 3000 < file`), and says what it is. */
export function report(world: World, { number, request, fault }: Pick<Sent, "number" | "request" | "fault">): string {
	mkdirSync("test-results/hostile", { recursive: true });
	const file = `test-results/hostile/${number}.http`;
	writeFileSync(file, bytesOf(world, request));
	return `${fault}: request ${number}, kept in ${file}\n${describeRequest(request)}`;
}
