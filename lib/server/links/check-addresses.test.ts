import { expect, test } from "vitest";
import { checkAddresses, HOSTS_AT_ONCE } from "./check-addresses";
import type { LinkAnswer } from "./link-outcome";
import { RequestError, type ResponseHead, type SendRequest } from "./send-request";

const OK: ResponseHead = { status: 200, location: null, retryAfter: null, page: null };
const never = () => new AbortController().signal;

async function run(urls: string[], sendRequest: SendRequest, stop = never()) {
	const addresses = urls.map((url) => ({ url, reads: false }));
	const told: LinkAnswer[] = [];
	const onAnswer = async (answer: LinkAnswer) => void told.push(answer);
	const result = await checkAddresses(addresses, { sendRequest, stop, onAnswer, pauseMs: 0 });
	return { ...result, told: told.map(({ url, outcome }) => `${outcome} ${url}`).sort() };
}

test("four hosts at once, and each of them one address at a time", async () => {
	const urls = Array.from({ length: 24 }, (_, index) => `https://host${index % 6}.test/${index}`);
	const open = new Map<string, number>();
	let most = 0;
	const sendRequest: SendRequest = async ({ hostname }) => {
		open.set(hostname, (open.get(hostname) ?? 0) + 1);
		most = Math.max(most, open.size);
		expect(open.get(hostname)).toBe(1);
		await new Promise(setImmediate);
		open.delete(hostname);
		return OK;
	};
	const { checked, left, told } = await run(urls, sendRequest);
	expect([checked, left, told.length, most]).toEqual([24, 0, 24, HOSTS_AT_ONCE]);
});

test("a host that asks to come back later isn't asked again in the run", async () => {
	const asked: string[] = [];
	const sendRequest: SendRequest = async ({ href, hostname }) => {
		asked.push(href);
		return hostname === "busy.test" ? { status: 429, location: null, retryAfter: "60", page: null } : OK;
	};
	const result = await run(["https://busy.test/1", "https://busy.test/2", "https://fine.test/"], sendRequest);
	expect(asked.sort()).toEqual(["https://busy.test/1", "https://fine.test/"]);
	expect(result).toMatchObject({ checked: 1, postponed: 2, left: 0, told: ["ok https://fine.test/"] });
});

test("what failed without an answer is told once any host has answered", async () => {
	const sendRequest: SendRequest = async ({ hostname }) => {
		if (hostname === "gone.test") throw new RequestError("ENOTFOUND");
		return OK;
	};
	const result = await run(["https://gone.test/1", "https://gone.test/2", "https://fine.test/"], sendRequest);
	expect(result).toMatchObject({ isOffline: false, checked: 3 });
	expect(result.told).toContain("dead https://gone.test/2");
});

test("an offline machine tells nothing of any source", async () => {
	const sendRequest: SendRequest = () => Promise.reject(new RequestError("ENOTFOUND"));
	expect(await run(["https://a.test/", "https://b.test/"], sendRequest)).toMatchObject({
		isOffline: true,
		checked: 0,
		told: [],
	});
});

test("what is wrong with an address is told even so", async () => {
	const sendRequest: SendRequest = () => Promise.reject(new RequestError("privateAddress"));
	const result = await run(["https://inner.test/"], sendRequest);
	expect(result).toMatchObject({ isOffline: false, told: ["unreachable https://inner.test/"] });
});

test("a stop keeps what was checked and says what is left", async () => {
	const stop = new AbortController();
	const sendRequest: SendRequest = async ({ pathname }, _method, signal) => {
		if (pathname === "/2") {
			stop.abort();
			throw new RequestError(signal.aborted ? "timeout" : "stop didn't reach the request");
		}
		return OK;
	};
	const urls = ["https://a.test/1", "https://a.test/2", "https://a.test/3"];
	expect(await run(urls, sendRequest, stop.signal)).toMatchObject({
		checked: 1,
		left: 2,
		told: ["ok https://a.test/1"],
	});
});

test("a bug isn't taken for a dead link", async () => {
	const sendRequest: SendRequest = () => Promise.reject(new TypeError("a bug"));
	await expect(run(["https://a.test/"], sendRequest)).rejects.toThrow("a bug");
});
