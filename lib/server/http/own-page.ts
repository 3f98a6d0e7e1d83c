import { siteUrl } from "../site-url";

/**
 * True if a page of this site sent the request. Browsers say so in Sec-Fetch-Site; older ones name the page's origin,
 * which must be the host that was asked (or the site's public address, where something in front renames the host).
 */
export function isFromOwnPage(request: Request): boolean {
	const site = request.headers.get("sec-fetch-site");
	if (site !== null) return site === "same-origin";
	const origin = request.headers.get("origin");
	if (origin === null || !URL.canParse(origin)) return false;
	const { host } = new URL(origin);
	return host === request.headers.get("host") || host === siteUrl().host;
}
