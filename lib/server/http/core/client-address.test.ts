import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { clientAddress, clientScheme, networkOf, trustedProxies } from "./client-address";

const asked = (remoteAddress: string, forwarded?: string) =>
	({ headers: { "x-forwarded-for": forwarded }, socket: { remoteAddress } }) as unknown as IncomingMessage;

test.each([
	["nobody in front: what the client claims is not believed", 0, "203.0.113.9", "203.0.113.9"],
	["one proxy: the last entry is its own", 1, "10.0.0.2", "198.51.100.7"],
	["two proxies: the one before", 2, "10.0.0.2", "192.0.2.1"],
	["more proxies than entries: whoever connects", 3, "10.0.0.2", "10.0.0.2"],
])("%s", (_name, proxies, remote, address) => {
	expect(clientAddress(asked(remote, "192.0.2.1, 198.51.100.7"), proxies)).toBe(address);
});

test("an IPv4 client of a socket for both is the same client", () => {
	expect(clientAddress(asked("::ffff:203.0.113.9"), 0)).toBe("203.0.113.9");
});

test("what is no address is not taken for one", () => {
	expect(clientAddress(asked("10.0.0.2", "unknown"), 1)).toBe("10.0.0.2");
});

test.each([
	["203.0.113.9", "203.0.113.9"],
	["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"],
	["2001:db8:1:2::9", "2001:db8:1:2::"],
	["2001:db8::9", "2001:db8:0:0::"],
	["::1", "0:0:0:0::"],
])("%s stands for %s", (address, network) => expect(networkOf(address)).toBe(network));

test("TRUST_PROXY is a number of proxies", () => {
	expect(trustedProxies(undefined)).toBe(0);
	expect(trustedProxies("2")).toBe(2);
	expect(() => trustedProxies("yes")).toThrow("TRUST_PROXY=yes is no number of proxies");
});

test("a trusted proxy says the scheme; nobody else does", () => {
	const scheme = (proto: string, proxies: number) => clientScheme({ headers: { "x-forwarded-proto": proto } }, proxies);
	expect(scheme("https", 0)).toBe("http");
	expect(scheme("https", 1)).toBe("https");
	expect(scheme("https, http", 1)).toBe("http");
	expect(scheme("https, http", 2)).toBe("https");
	expect(scheme("https", 2)).toBe("https");
	expect(clientScheme({ headers: {} }, 1)).toBe("http");
});
