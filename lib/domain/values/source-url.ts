import { LONGEST_TYPED } from "./longest-typed";

/** Parameters by which publishers follow their readers, and that name nothing else anywhere. */
const TRACKING =
	/^(?:utm_.*|pk_(?:campaign|kwd|keyword|source|medium|content|cid)|mtm_.*|at_(?:medium|campaign|custom\d?|link.*|bbc_team|format|ptr_name)|fbclid|gclid|gclsrc|gbraid|wbraid|gad_source|gad_campaignid|dclid|msclkid|twclid|ttclid|yclid|li_fat_id|igshid|igsh|mc_cid|mc_eid|mkt_tok|_ga|_gl|_hs(?:enc|mi)|hsctatracking|vero_id|oly_(?:anon|enc)_id|srsltid|guccounter|guce_referrer.*|cmpid|smid|xtor|ref_src|ref_url|wt_mc|s_cid|ncid)$/i;

/** Parameters that mostly do the same, but could name a document somewhere: for comparing only. */
const MOSTLY_TRACKING = /^(?:pk_.*|cmp|sh|share|spm|trk|ito|srnd|leadsource|reflink|mod)$/i;

/**
 * The address without the parameters by which its readers are followed, in query and fragment; every other character
 * stays as it is. What has none comes back as it was.
 */
export function withoutTracking(address: string): string {
	const [beforeFragment = "", fragment] = splitAt(address, "#");
	const [base = "", query] = splitAt(beforeFragment, "?");
	return base + joined("?", untracked(query)) + joined("#", untracked(fragment));
}

/** The parts before and after the first `sign`; the second is missing where there is none. */
function splitAt(text: string, sign: string): [string, string?] {
	const at = text.indexOf(sign);
	return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** What is left of a query; undefined if nothing is and something was taken away. */
function untracked(query: string | undefined): string | undefined {
	if (query === undefined) return undefined;
	const parameters = query.split("&");
	const kept = parameters.filter((parameter) => !TRACKING.test(splitAt(parameter, "=")[0]));
	return kept.length === 0 ? undefined : kept.join("&");
}

function joined(sign: string, text: string | undefined): string {
	return text === undefined ? "" : sign + text;
}

/**
 * What an address is known by, to find the same document again: host without "www.", path without a slash at its end,
 * the parameters that matter in order; no scheme, no fragment, no port that is the default. For comparing only: it
 * isn't an address. Null if the text is no http(s) address.
 */
export function normalizeSourceUrl(text: string): string | null {
	const url = parseSourceUrl(text);
	if (!url) return null;
	const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name) && !MOSTLY_TRACKING.test(name));
	const query = new URLSearchParams(kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString();
	const host = url.host.replace(/^www\d?\./, "").replace(/\.$/, "");
	const path = url.pathname.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
	return `${host}${withoutSlashes(path)}${query && `?${query}`}`;
}

/** The http(s) address in a text, as a person pastes it: spaces around it, or no scheme ("lemonde.fr/a"); else null. */
export function parseSourceUrl(text: string): URL | null {
	const address = typedAddress(text);
	if (address === null) return null;
	const [authority = ""] = address.slice(address.indexOf("//") + 2).split(/[/?#]/, 1);
	const [, name = ""] = /^([^:@]+)(?::\d+)?$/.exec(authority) ?? [];
	if (!isHostName(name)) return null;
	if (!URL.canParse(address)) return null;
	const url = new URL(address);
	// Every letter with an accent becomes several signs.
	return url.href.length <= LONGEST_TYPED.address ? url : null;
}

/** True for an http(s) address with somebody's name or password in it ("https://me:secret@…"), which nobody may keep. */
export function hasCredentials(text: string): boolean {
	// Without a scheme it may be somebody's e-mail address.
	if (text.length > LONGEST_TYPED.address || !/^\s*https?:/i.test(text) || !URL.canParse(text)) return false;
	const { username, password } = new URL(text);
	return username !== "" || password !== "";
}

/** The text with a scheme, if it is one word and not too long to be an address. */
function typedAddress(text: string): string | null {
	if (text.length > LONGEST_TYPED.address) return null;
	const trimmed = text.trim();
	if (trimmed === "" || /\s/.test(trimmed)) return null;
	return /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
}

/** "lemonde.fr", "lemonde.fr.": several labels, the last of two signs or more. */
function isHostName(name: string): boolean {
	const whole = name.endsWith(".") ? name.slice(0, -1) : name;
	const dot = whole.lastIndexOf(".");
	return dot > 0 && /^[a-z0-9-]{2,}$/i.test(whole.slice(dot + 1));
}

/** A pattern for slashes at the end takes the square of their number. */
function withoutSlashes(path: string): string {
	let end = path.length;
	while (path[end - 1] === "/") end--;
	return path.slice(0, end);
}
