// Asks the addresses of sources, now and then, whether they are still there.

import { setTimeout as wait } from "node:timers/promises";
import { checkAddress } from "./check-address";
import type { AskedAddress, LinkAnswer } from "./link-outcome";
import type { SendRequest } from "./send-request";

/** Politeness: this many hosts at once, and one request at a time to each, with a pause between. */
export const HOSTS_AT_ONCE = 4;
const PAUSE_MS = 1_000;
const TIMEOUT_MS = 15_000;

export type CheckRun = {
	checked: number;
	/** Left for another time because the host asked for it. */
	postponed: number;
	/** Not reached before the end. */
	left: number;
	/** True if no host answered at all: this machine is offline, and nothing was told. */
	isOffline: boolean;
};

type Options = {
	sendRequest: SendRequest;
	/** Ends the run; what was checked by then was told. */
	stop: AbortSignal;
	onAnswer: (answer: LinkAnswer) => Promise<void>;
	pauseMs?: number;
	timeoutMs?: number;
};

/**
 * Asks addresses, each once. A host that asks to come back later isn't asked again in this run. Answers without HTTP
 * (no such host, no connection) are told once any host has answered: an offline machine would find every source dead.
 */
export async function checkAddresses(
	addresses: readonly AskedAddress[],
	{ sendRequest, stop, onAnswer, pauseMs = PAUSE_MS, timeoutMs = TIMEOUT_MS }: Options,
): Promise<CheckRun> {
	const hosts = [...byHost(addresses)].sort((a, b) => b.length - a.length);
	const run: CheckRun = { checked: 0, postponed: 0, left: addresses.length, isOffline: false };
	const silent: LinkAnswer[] = [];
	let isOnline = false;
	const tell = async (answer: LinkAnswer) => {
		isOnline ||= answer.httpStatus !== null || answer.redirectedTo !== null;
		if (FOUND_HERE.has(answer.detail)) {
			run.checked++;
			return onAnswer(answer);
		}
		silent.push(answer);
		if (!isOnline) return;
		for (const one of silent.splice(0)) {
			run.checked++;
			await onAnswer(one);
		}
	};
	const askHost = async (ofHost: readonly AskedAddress[]) => {
		for (const [index, address] of ofHost.entries()) {
			if (index > 0) await wait(pauseMs, undefined, { signal: stop });
			stop.throwIfAborted();
			const result = await checkAddress(address, { sendRequest, timeoutMs, stop });
			if ("later" in result) {
				isOnline = true;
				run.postponed += ofHost.length - index;
				run.left -= ofHost.length - index;
				return;
			}
			run.left--;
			await tell(result.answer);
		}
	};
	const lane = async () => {
		for (let host = hosts.shift(); host && !stop.aborted; host = hosts.shift()) {
			await askHost(host).catch((error: unknown) => {
				if (!stop.aborted) throw error;
			});
		}
	};
	await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, lane));
	if (isOnline) for (const answer of silent.splice(0)) await tell(answer);
	return { ...run, isOffline: !isOnline && silent.length > 0 };
}

/** What is wrong with the address itself, as any machine finds it. */
const FOUND_HERE: ReadonlySet<string | null> = new Set(["privateAddress", "notHttp"]);

function byHost(addresses: readonly AskedAddress[]): Iterable<AskedAddress[]> {
	const hosts = new Map<string, AskedAddress[]>();
	for (const address of addresses) {
		const host = URL.canParse(address.url) ? new URL(address.url).hostname : "";
		const list = hosts.get(host);
		if (list) list.push(address);
		else hosts.set(host, [address]);
	}
	return hosts.values();
}
