import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { normalizeHeaders, normalizeOrigin } from "./request-headers";

afterEach(() => vi.unstubAllEnvs());

function requestWith(headers: Record<string, string>): IncomingMessage {
	const request = new IncomingMessage(new Socket());
	request.headers = { host: "tracker.example", ...headers };
	return request;
}

test("what only a proxy or this server may say of a request is replaced, or taken away", () => {
	const said = { "x-client-address": "203.0.113.9", "x-client-scheme": "https", "x-forwarded-for": "203.0.113.7" };
	const request = requestWith({
		...said,
		"x-forwarded-host": "evil.example",
		"x-forwarded-proto": "https",
		upgrade: "h2c",
	});
	expect(normalizeHeaders(request, 0)).toBe(true);
	expect(request.headers).toMatchObject({ "x-client-address": "", "x-client-scheme": "http" });
	for (const name of ["x-forwarded-host", "x-forwarded-proto", "upgrade"])
		expect(request.headers[name]).toBeUndefined();
	const proxied = requestWith({ ...said, "x-forwarded-proto": "https" });
	normalizeHeaders(proxied, 1);
	expect(proxied.headers).toMatchObject({ "x-client-address": "203.0.113.7", "x-client-scheme": "https" });
});

test.each([
	["a host that is none", { host: "a b" }],
	["a host with a path", { host: "tracker.example/evil" }],
	["a host with a port that is none", { host: "localhost:99999" }],
	["a host with an address that is none", { host: "256.256.256.256" }],
	["a host that is no name", { host: "xn--a" }],
	["a host longer than any", { host: "a".repeat(300) }],
	["a call that Next would have sent on", { "x-action-forwarded": "1" }],
	["a place in the application that can't be read", { "next-router-state-tree": "junk" }],
	["a place deeper than any", { "next-router-state-tree": `${"[".repeat(9_000)}${"]".repeat(9_000)}` }],
])("%s is refused", (_what, headers) => expect(normalizeHeaders(requestWith(headers), 0)).toBe(false));

test.each<Record<string, string>>([
	{ host: "localhost:3000" },
	{ host: "[::1]:3000" },
	{ host: "tracker.example." },
	{ "next-router-state-tree": encodeURIComponent('["",{"children":["__PAGE__",{}]}]') },
])("%o is what browsers send", (headers) => expect(normalizeHeaders(requestWith(headers), 0)).toBe(true));

test("what passed as one of our pages passes with Next, however it is called in front", () => {
	const proxied = requestWith({ host: "10.0.0.5", origin: "https://tracker.example" });
	normalizeOrigin(proxied);
	expect(proxied.headers["x-forwarded-host"]).toBe("tracker.example");
	const silent = requestWith({ origin: "null", "x-client-scheme": "https" });
	normalizeOrigin(silent);
	expect(silent.headers).toMatchObject({ origin: "https://tracker.example", "x-forwarded-host": "tracker.example" });
	vi.stubEnv("SITE_URL", "https://public.example");
	const behind = requestWith({ origin: "null" });
	normalizeOrigin(behind);
	expect(behind.headers.origin).toBe("https://public.example");
});
