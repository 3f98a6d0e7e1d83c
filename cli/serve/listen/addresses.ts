import { isIPv6 } from "node:net";
import type { NetworkInterfaceInfo } from "node:os";

/** Where a server answers: on this machine, and for others on the network. */
export interface Addresses {
	own: string;
	others: string[];
}

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/** Whether an address stands for all of a machine's. */
export function isEveryAddress(address: string): boolean {
	return address === "" || address === "::" || address === "0.0.0.0";
}

/** Where a server answers that is bound to `address`, on a machine with these interfaces. */
export function addressesOf(address: string, port: number, interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>): Addresses {
	const at = (host: string) => `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;
	if (LOOPBACK.test(address)) return { own: at("localhost"), others: [] };
	if (!isEveryAddress(address)) return { own: at(address), others: [at(address)] };
	const heard = Object.values(interfaces)
		.flatMap((of) => of ?? [])
		// A link-local address needs the name of an interface, which browsers don't take.
		.filter((one) => !one.internal && !one.address.startsWith("fe80:"))
		.filter((one) => address === "::" || one.family === "IPv4");
	return { own: at("localhost"), others: [...new Set(heard.map((one) => at(one.address)))] };
}

/** What the start says of them, in lines. */
export function sayAddresses({ own, others }: Addresses): string {
	const lines = [`Gigacampus answers at ${own}`];
	if (others.length > 0) {
		lines.push(`Others on the network reach it at ${others.join(", ")} (HOST=127.0.0.1 keeps it to this machine).`);
	}
	return lines.join("\n");
}
