// Requests that no browser sends, without a browser: no answer may fail, tell secrets, or cost the others.

import { hostileRequest } from "./generate";
import { faultOf, hangsUp } from "./judge";
import type { LogWatch } from "./log-watch";
import { type HostileRequest, toBytes } from "./request";
import { type Answer, send } from "./send";
import type { World } from "./world";

export type Sent = {
	number: number;
	request: HostileRequest;
	answer: Answer;
	fault: string | null;
	/** What was printed in the meantime: for any of those that were under way. */
	printed: { from: number; to: number };
};

/** How many requests are under way at a time. */
export const LANES = 6;

/** Sends a request as whoever it says, and judges the answer. */
export async function ask(world: World, request: HostileRequest): Promise<Pick<Sent, "request" | "answer" | "fault">> {
	try {
		const answer = await send(portOf(world), bytesOf(world, request), hangsUp(request));
		return { request, answer, fault: faultOf(request, answer, world.host) };
	} catch (error) {
		const answer = { status: null, headers: [], body: "", size: 0, milliseconds: 0 };
		return { request, answer, fault: error instanceof Error ? error.message : String(error) };
	}
}

/** Sends the requests of a seed with the numbers from `from` on, some at a time. */
export async function fire(
	world: World,
	log: LogWatch,
	{ seed, from, count }: { seed: number; from: number; count: number },
): Promise<Sent[]> {
	const results: Sent[] = [];
	let next = from;
	const lane = async () => {
		while (next < from + count) {
			const number = next++;
			const printedFrom = log.length;
			const sent = await ask(world, hostileRequest(seed, number, world));
			results.push({ number, ...sent, printed: { from: printedFrom, to: log.length } });
		}
	};
	await Promise.all(Array.from({ length: LANES }, lane));
	return results;
}

/** A request as it is sent, with the session of whoever sends it. */
export function bytesOf({ host, cookies }: World, request: HostileRequest): Buffer {
	const cookie = request.as === null ? undefined : cookies.get(request.as);
	const headers: HostileRequest["headers"] = cookie ? [["Cookie", cookie], ...request.headers] : request.headers;
	return toBytes({ ...request, headers }, host);
}

export const portOf = ({ host }: World): number => Number(host.split(":")[1]);
