import type { SourceRow } from "../record/dataset";
import { foldText } from "../values/fold-text";

/**
 * Who speaks in a source. `names` are the publishers that it is from, folded: where it says that it repeats another
 * ("DCD via BeBeez", "BeBeez (DCD copy)"), that one alone; where it names two without saying which repeats the other
 * ("CNA / Reuters"), both. `host` is the site's registrable domain; null where the site doesn't say who speaks.
 */
export type Voice = { names: readonly string[]; host: string | null; isRelease: boolean; isOfState: boolean };

/** Sites of press releases: who speaks is the company that pays, and the same text is on all of them. */
const WIRES = [
	"globenewswire",
	"prnewswire",
	"pr newswire",
	"businesswire",
	"business wire",
	"ein presswire",
	"einpresswire",
];
const MORE_WIRES = ["accesswire", "newswire ca", "cnw", "prnews in th", "press release", "communique de presse"];
const RELEASE: ReadonlySet<string> = new Set([...WIRES, ...MORE_WIRES]);
const WIRE_HOSTS = /^(globenewswire|prnewswire|businesswire|einpresswire|accesswire|newswire|prnews)\./;

/** Sites that many publishers write on: their address says nothing of who speaks. */
const PLATFORMS: ReadonlySet<string> = new Set([
	...["substack.com", "medium.com", "wordpress.com", "blogspot.com", "github.io", "linkedin.com", "youtube.com"],
	...["x.com", "twitter.com", "facebook.com", "google.com", "archive.org", "yahoo.com", "msn.com", "yahoo.co.jp"],
]);

/** Second levels below which a country registers names: "co.uk", "gov.in", "go.jp". */
const SECOND_LEVELS: ReadonlySet<string> = new Set(
	"co com org net gov gob gouv govt gub ac edu go or ne in mil asn".split(" "),
);
/** Parts of an address that a government has alone, and its sites that don't have them. */
const STATE_LABELS =
	/(^|\.)(gov|gouv|gob|gub|govt|mil)(\.[a-z]{2})?$|(^|\.)go\.(jp|kr|th|id|ke|tz)$|(^|\.)gc\.ca$|(^|\.)europa\.eu$/;
const STATE_HOSTS = /(^|\.)(admin\.ch|bund\.de|regeringen\.se|regjeringen\.no|rijksoverheid\.nl|elysee\.fr|gov\.uk)$/;
/** Where companies file what they have to: the words are theirs, under penalty. */
const FILINGS = /(^|\.)(sec\.gov|hkexnews\.hk|londonstockexchange\.com|investegate\.co\.uk|asx\.com\.au)$/;

/** What stands in brackets behind a publisher and names none. */
const NO_NAMES: ReadonlySet<string> = new Set(["press review", "archive", "pdf", "blog", "newsletter"]);

/** The part of a host that is registered: "datacenters.economictimes.indiatimes.com" is indiatimes.com's. */
export function registrableDomain(host: string): string {
	const labels = host.toLowerCase().replace(/\.$/, "").split(".");
	const [second = "", top = ""] = labels.slice(-2);
	const isBelow = top.length === 2 && SECOND_LEVELS.has(second) && labels.length > 2;
	return labels.slice(isBelow ? -3 : -2).join(".");
}

/** A publisher's name as it is compared: "The Irish Times" and "Irish Times" are one, and so are "IDC Nova" and "IDCNova". */
export function foldPublisher(name: string): string {
	return foldText(name)
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim()
		.replace(/^the /, "");
}

/** What companies add to their names, and their own pages leave out: "Tecto" is Tecto Data Centers. */
const ADDED: ReadonlySet<string> = new Set([
	..."data center centers centre centres datacenter datacenters group holding holdings company corporation corp inc".split(
		" ",
	),
	..."incorporated ltd limited llc lp plc ab asa as oy oyj sa se spa nv bv ag gmbh kk co technologies".split(" "),
]);

/** A folded name of a company without what companies add to theirs; the whole one where nothing else is left. */
export function withoutAdded(name: string): string {
	const words = name.split(" ");
	while (words.length > 1 && ADDED.has(words.at(-1) ?? "")) words.pop();
	return ADDED.has(words[0] ?? "") ? name : words.join(" ");
}

/** Who speaks in a source, from its address and from how its publisher is named. */
export function voiceOf({ url, publisher }: Pick<SourceRow, "url" | "publisher">): Voice {
	const host = hostOf(url);
	const domain = registrableDomain(host);
	const { names, isRepeated } = namesIn(publisher);
	const known = names.map(foldPublisher).filter((name) => name !== "" && !NO_NAMES.has(name));
	const isWire = WIRE_HOSTS.test(domain);
	const isRelease = isWire || FILINGS.test(host) || known.some((name) => RELEASE.has(name));
	return {
		names: known.filter((name) => !RELEASE.has(name)).map((name) => name.replaceAll(" ", "")),
		host: host === "" || isWire || isRepeated || PLATFORMS.has(domain) ? null : domain,
		isRelease,
		isOfState: !FILINGS.test(host) && (STATE_LABELS.test(host) || STATE_HOSTS.test(host)),
	};
}

function hostOf(url: string): string {
	return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : "";
}

/** Said of what a publisher repeats: "(via Reuters)", "(citing DCD)", "(DCD copy)". */
const BEFORE = /^(?:via|from|citing|after|on|per|quoting|d'apres|d’après)\s+/i;
const BEHIND = /\s+(?:copy|signal|data|feed|reprint)$/i;

/** The publishers that a text names: of what is repeated, those that it is from. */
function namesIn(publisher: string): { names: string[]; isRepeated: boolean } {
	const via = publisher.indexOf(" via ");
	if (via > 0) return { names: split(publisher.slice(0, via).replace(/[\s(]+$/, "")), isRepeated: true };
	const open = publisher.indexOf("(");
	const end = publisher.lastIndexOf(")");
	if (open <= 0 || end < open) return { names: split(publisher), isRepeated: false };
	const own = publisher.slice(0, open).trim();
	const inside = publisher.slice(open + 1, end).trim();
	// "The Hans India (via daily8)": the first name is the one that is repeated.
	if (/^via\s/i.test(inside)) return { names: split(own), isRepeated: true };
	const isRepeated = BEFORE.test(inside) || BEHIND.test(inside);
	const from = split(inside.replace(BEFORE, "").replace(BEHIND, ""));
	return isRepeated ? { names: from, isRepeated } : { names: [...split(own), ...from], isRepeated };
}

function split(names: string): string[] {
	return names.split(/\s+\/\s+|,\s+|\s+and\s+/);
}
