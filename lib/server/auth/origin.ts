import { siteUrl } from "../site-url";

/**
 * False for a request that a page of another site makes: its Origin is neither the host that was asked nor the site's
 * own address (behind a proxy, the host may be the proxy's name for us). Requests without an Origin come from
 * a link, an address bar or a program, which carry nobody's cookies across sites to a form.
 */
export function isSameOrigin(headers: { get(name: string): string | null }): boolean {
	const origin = headers.get("origin");
	if (origin === null) return true;
	if (!URL.canParse(origin)) return false;
	return new URL(origin).host === headers.get("host") || origin === siteUrl().origin;
}
