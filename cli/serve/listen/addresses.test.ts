import type { NetworkInterfaceInfo } from "node:os";
import { expect, test } from "vitest";
import { addressesOf, sayAddresses } from "./addresses";

const one = (address: string, internal = false): NetworkInterfaceInfo => {
	const common = { address, netmask: "", mac: "", internal, cidr: null };
	return address.includes(":") ? { ...common, family: "IPv6", scopeid: 0 } : { ...common, family: "IPv4" };
};
const INTERFACES = {
	lo: [one("127.0.0.1", true), one("::1", true)],
	eth0: [one("192.168.1.5"), one("fd00::5"), one("fe80::5")],
};

test("on all addresses, it says how others reach it, and how to keep it to this machine", () => {
	const all = addressesOf("::", 3000, INTERFACES);
	expect(all).toEqual({ own: "http://localhost:3000", others: ["http://192.168.1.5:3000", "http://[fd00::5]:3000"] });
	expect(sayAddresses(all)).toBe(
		"Gigacampus answers at http://localhost:3000\n" +
			"Others on the network reach it at http://192.168.1.5:3000, http://[fd00::5]:3000 (HOST=127.0.0.1 keeps it to " +
			"this machine).",
	);
	expect(addressesOf("0.0.0.0", 3000, INTERFACES).others).toEqual(["http://192.168.1.5:3000"]);
});

test.each(["127.0.0.1", "::1", "127.0.0.2"])("on %s it says that one only", (address) => {
	expect(sayAddresses(addressesOf(address, 3000, INTERFACES))).toBe("Gigacampus answers at http://localhost:3000");
});

test("on one address of the network, it answers there and not at localhost", () => {
	expect(addressesOf("192.168.1.5", 80, INTERFACES).own).toBe("http://192.168.1.5:80");
});
