import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

/** Where the server puts the address that a request came from. Whatever a client says there is replaced. */
export const CLIENT_ADDRESS_HEADER = "x-client-address";

/**
 * The address of the client. With `trustedProxies` (TRUST_PROXY) in front, the one that the outermost of them saw:
 * each proxy adds to X-Forwarded-For the address that it was asked from, so that many are believed, from the right.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
	const seen = String(request.headers["x-forwarded-for"] ?? "").split(",");
	const claimed = trustedProxies > 0 ? seen.at(-trustedProxies)?.trim() : undefined;
	const address = claimed && isIP(claimed) ? claimed : (request.socket.remoteAddress ?? "");
	// An IPv4 client of a socket that speaks both is the same client.
	return address.replace(/^::ffff:(?=\d+\.)/, "");
}

/** Where the server puts the scheme by which a request was sent. Whatever a client says there is replaced. */
export const CLIENT_SCHEME_HEADER = "x-client-scheme";

/** The scheme by which the client asked: http, or with `trustedProxies` in front what the outermost of them says. */
export function clientScheme({ headers }: Pick<IncomingMessage, "headers">, trustedProxies: number): "http" | "https" {
	const said = String(headers["x-forwarded-proto"] ?? "").split(",");
	// Most proxies replace it, some add to it as they do to the addresses.
	const outermost = trustedProxies > 0 ? said.at(-Math.min(trustedProxies, said.length)) : undefined;
	return outermost?.trim().toLowerCase() === "https" ? "https" : "http";
}

/** How many proxies stand in front: TRUST_PROXY, none by default. Throws if it is no number. */
export function trustedProxies(text: string | undefined = process.env.TRUST_PROXY): number {
	if (!text) return 0;
	if (/^\d{1,3}$/.test(text)) return Number(text);
	throw new Error(`TRUST_PROXY=${text} is no number of proxies: give 1 for one reverse proxy in front.`);
}

/** Whom an address stands for: an IPv4 address for itself, an IPv6 one for its /64, which one customer has whole. */
export function networkOf(address: string): string {
	if (!address.includes(":")) return address;
	const [head = "", tail] = address.split("::");
	const start = head.split(":").filter(Boolean);
	const end = tail?.split(":").filter(Boolean) ?? [];
	const gap = Array<string>(Math.max(0, 8 - start.length - end.length)).fill("0");
	return `${[...start, ...(tail === undefined ? [] : gap), ...end].slice(0, 4).join(":")}::`;
}
