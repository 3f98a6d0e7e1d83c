import fc from "fast-check";
import { VIEW_PARAMS } from "@/lib/domain/view/view-url";
import { oddText, wellFormed } from "./odd-values";

/** Bytes of UTF-8 as the characters that a request's first line is made of. */
const asBytes = (text: string) => Buffer.from(text, "utf8").toString("latin1");
/** What would end the line, so that it is another request. */
const keepLine = (text: string) => text.replace(/[\r\n ]/g, "+");

const escaped = (letter: string) => `%${letter.charCodeAt(0).toString(16).padStart(2, "0")}`;

/** Other spellings of a path: most of them mean the same to somebody. */
const SPELLINGS: ((path: string, at: number, text: string) => string)[] = [
	(path, at) => path.slice(0, at) + escaped(path.charAt(at) || "a") + path.slice(at + 1),
	(path, at) => path.slice(0, at) + escaped(path.charAt(at) || "a").replace("%", "%25") + path.slice(at + 1),
	(path) => path.replace(/[a-z]/g, escaped),
	(path) => path.replaceAll("/", "%2f").replace("%2f", "/"),
	(path) => path.replaceAll("/", "//"),
	(path) => path.replaceAll("/", "/./"),
	(path) => path.replaceAll("/", "\\"),
	(path) => `/x/..${path}`,
	(path) => `/x/%2e%2e${path}`,
	(path) => `${path}/`,
	(path) => `${path}%2f`,
	(path) => `${path};x=1`,
	(path) => `${path}.rsc`,
	(path) => `${path}.json`,
	(path) => path.toUpperCase(),
	(path) => `/_next/data/build${path}.json`,
	(path) => `/en${path}`,
	(path) => `http://127.0.0.1${path}`,
	(path) => `http://evil.example${path}`,
	(path) => `//evil.example${path}`,
	(path) => `/\\evil.example${path}`,
	(path) => `${path}#fragment`,
	(path) => `${path}${"/a".repeat(5000)}`,
	(path) => `${path}${"%c3%a9".repeat(1500)}`,
	(path, at, text) => `${path.slice(0, at)}${keepLine(asBytes(text))}${path.slice(at)}`,
	(path, _, text) => `${path}/${encodeLoosely(text)}`,
	// The last part is what the page looks up.
	(path, _, text) => path.replace(/[^/]*$/, () => encodeLoosely(text)),
	(path, _, text) => path.replace(/[^/]*$/, () => encodeLoosely(text)),
];

const ENDINGS = [
	"%",
	"%0",
	"%zz",
	"%00",
	"%25",
	"%c0%af",
	"%ed%a0%80",
	"%ff%fe",
	"%0d%0aX-Evil:%201",
	"\xff",
	"%u0041",
];
const NO_PATHS = [
	"*",
	"",
	"/",
	"?",
	"//",
	"///",
	"/?",
	"http:",
	"http://",
	"127.0.0.1:80",
	"en",
	"%2f",
	"/%2f",
	"/%5c",
];

function encodeLoosely(text: string): string {
	return encodeURIComponent(wellFormed(text)).slice(0, 9000);
}

/** An odd spelling of an address, its query left alone. */
export function oddTarget(target: string): fc.Arbitrary<string> {
	const [path = "/", query] = target.split("?", 2);
	const rest = query === undefined ? "" : `?${query}`;
	const spelled = fc
		.tuple(fc.constantFrom(...SPELLINGS), fc.nat(path.length), oddText(2000))
		.map(([spell, at, text]) => spell(path, at, text) + rest);
	return fc.oneof(
		{ weight: 12, arbitrary: spelled },
		{ weight: 4, arbitrary: fc.constantFrom(...ENDINGS).map((ending) => path + ending + rest) },
		{ weight: 4, arbitrary: fc.constantFrom(...ENDINGS).map((ending) => path.replace(/[^/]*$/, () => ending) + rest) },
		{ weight: 1, arbitrary: fc.constantFrom(...NO_PATHS) },
	);
}

/** Every name that some page or handler reads from a query. */
const NAMES = (
	`${VIEW_PARAMS.join(" ")} since until at part of limit cursor table find format state ` +
	"next token project path version lack saved problem done with keep reason record suggestion batch subject key slug " +
	"latitude longitude code locale _rsc nxtPslug nxtPlocale __nextLocale url w"
).split(" ");

/** An address with an odd query in place of its own. */
export function oddQuery(target: string): fc.Arbitrary<string> {
	const path = target.split("?", 1)[0];
	const name = fc.oneof(
		{ weight: 8, arbitrary: fc.constantFrom(...NAMES) },
		{ weight: 1, arbitrary: fc.constantFrom(...NAMES).chain((known) => fc.constantFrom(`${known}[]`, `${known}[b]`)) },
		{ weight: 1, arbitrary: oddText(200).map(encodeLoosely) },
	);
	const raw = fc.constantFrom("%", "%00", "%zz", "%ff", "\xff", "%ed%a0%80", "1", "FR", "FR,SE,SE", "%25");
	const value = fc.oneof(oddText(9000).map(encodeLoosely), raw);
	const pairs = fc.array(fc.tuple(name, value), { minLength: 1, maxLength: 4 });
	const some = pairs.map((all) =>
		all
			.map(([key, is]) => `${key}=${is}`)
			.join("&")
			.slice(0, 12_000),
	);
	const many = fc
		.tuple(name, value)
		.map(([key, is]) => `${key.slice(0, 40)}=${is.slice(0, 4)}&`.repeat(2000).slice(0, 12_000));
	return fc.oneof({ weight: 9, arbitrary: some }, { weight: 1, arbitrary: many }).map((query) => `${path}?${query}`);
}
