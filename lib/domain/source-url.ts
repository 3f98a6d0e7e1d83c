/** Parameters by which publishers follow their readers: they name no document. */
const TRACKING =
	/^(?:utm_.*|pk_.*|mtm_.*|at_(?:medium|campaign|custom\d?|link.*|bbc_team|format|ptr_name)|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|twclid|ttclid|yclid|igshid|mc_cid|mc_eid|mkt_tok|_ga|_gl|_hs(?:enc|mi)|guccounter|guce_referrer.*|cmp(?:id)?|smid|xtor|ref_src|ref_url|sh|share|spm|trk|wt_mc|s_cid|ito|ncid|srnd|leadsource|reflink|mod)$/i;

/**
 * What an address is known by, to find the same document again: host without "www.", path without a slash at its end,
 * the parameters that matter in order; no scheme, no fragment, no port that is the default. For comparing only: it
 * isn't an address. Null if the text is no http(s) address.
 */
export function normalizeSourceUrl(text: string): string | null {
	const url = parseSourceUrl(text);
	if (!url) return null;
	const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name));
	const query = new URLSearchParams(kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString();
	const host = url.host.replace(/^www\d?\./, "").replace(/\.$/, "");
	const path = url.pathname.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase()).replace(/\/+$/, "");
	return `${host}${path}${query && `?${query}`}`;
}

/** The http(s) address in a text, as a person pastes it: spaces around it, or no scheme ("lemonde.fr/a"); else null. */
export function parseSourceUrl(text: string): URL | null {
	const trimmed = text.trim();
	if (trimmed === "" || /\s/.test(trimmed)) return null;
	const address = /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
	if (!/^https?:\/\/[^/?#@:]+\.[a-z0-9-]{2,}\.?(?::\d+)?(?:[/?#]|$)/i.test(address)) return null;
	return URL.canParse(address) ? new URL(address) : null;
}
