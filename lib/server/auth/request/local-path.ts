/** Any site will do: it only shows whether an address leaves it. */
const HERE = "http://here.invalid";

/**
 * A path of the editors' pages with its query, as the sign-in is asked to go back to (`next`); null for anything
 * else, so that nobody is sent to another site, or to an action.
 */
export function localPath(text: unknown): string | null {
	if (typeof text !== "string" || text.length > 2000 || !/^\/(?![/\\])/.test(text)) return null;
	if (!URL.canParse(text, HERE)) return null;
	const url = new URL(text, HERE);
	if (url.origin !== HERE || !/^\/(en|fr)\/(admin|suggest)(\/|$)/.test(url.pathname)) return null;
	if (/^\/(en|fr)\/admin\/(sign-in|set-up|reset)(\/|$)/.test(url.pathname)) return null;
	return `${url.pathname}${url.search}`;
}
