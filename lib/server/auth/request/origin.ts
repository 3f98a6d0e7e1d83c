import { CLIENT_SCHEME_HEADER } from "../../http/core/client-address";
import { siteUrl } from "../../site-url";

type Headers = { get(name: string): string | null };

/** Who sent a request: a page of this site, one of another, or nobody says (a link, an address bar, a program). */
type Sender = "own" | "other" | "unknown";

/**
 * False for a request that a page of another site makes. Requests that don't say come from programs and address bars,
 * which carry nobody's cookies across sites to a form.
 */
export function isSameOrigin(headers: Headers): boolean {
	return senderOf(headers) !== "other";
}

/** True if the browser says that a page of this site sent the request. */
export function isFromOwnPage(headers: Headers): boolean {
	return senderOf(headers) === "own";
}

/**
 * What the browser says of the page: its Origin and, in newer ones, Sec-Fetch-Site, neither of which a page can set.
 * A page that sends no referrer has the Origin "null", so that only the second speaks for it.
 */
function senderOf(headers: Headers): Sender {
	const origin = headers.get("origin");
	const site = headers.get("sec-fetch-site");
	if (site !== null && site !== "same-origin" && site !== "none") return "other";
	if (origin !== null && origin !== "null" && !isOwnOrigin(origin, headers)) return "other";
	if (origin === "null" && site !== "same-origin") return "other";
	if (site === null) return origin === null ? "unknown" : "own";
	return site === "same-origin" ? "own" : "unknown";
}

/**
 * True for the site's public address, and for what was asked: scheme, host and port. A page at http://site, which
 * anybody on the way can write, is not https://site.
 */
function isOwnOrigin(origin: string, headers: Headers): boolean {
	const given = originOf(origin);
	const site = siteUrl();
	if (given === null) return false;
	if (given === site.origin) return true;
	// SITE_URL has the scheme of its host, whatever reaches us behind a proxy.
	if (process.env.SITE_URL && given === originOf(`${otherScheme(site.protocol)}//${site.host}`)) return false;
	return given === originOf(`${headers.get(CLIENT_SCHEME_HEADER) ?? "http"}://${headers.get("host")}`);
}

function otherScheme(protocol: string): string {
	return protocol === "https:" ? "http:" : "https:";
}

/** The origin of an http(s) address as browsers write it; null for anything else. */
function originOf(address: string): string | null {
	if (!URL.canParse(address)) return null;
	const url = new URL(address);
	return url.protocol === "http:" || url.protocol === "https:" ? url.origin : null;
}
