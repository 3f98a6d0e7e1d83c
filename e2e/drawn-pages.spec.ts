import fc from "fast-check";
import { VIEW_PARAMS } from "@/lib/domain/view/view-url";
import { test } from "./editing/newsroom";
import { expect } from "./fixtures";

test.use({ beginning: { dataset: "shipped" } });

const PLACES = ["/en", "/fr/projects", "/fr", "/en/projects", "/en/explore", "/fr/explore"];
/** Views for each page; the seed keeps a failure repeatable. */
const VIEWS = 6;
const SEED = 20261129;

const ODD = [
	"q=",
	"q",
	"&&country=SE&",
	"country=SE&by=year&country=FR",
	"country=SE,FR&status=bogus&from=2030&to=2020&page=7",
	"q=!~*'()-._%22%3C%3E%5C;:@$,/?%5B%5D`^|{}",
	"q=%3C/script%3E%3Cscript%3Ealert(1)%3C/script%3E%26amp;&sort=-name",
	"q=%E2%80%A8%C3%A9%F0%9F%98%80%FF%ED%A0%80&currency=USD",
	"q=%24%26%24%60%241&measure=projects",
	"country=ZZ&asof=2025-03&kind=grid&scale=share",
	"utm_source=a&q=b",
	"1=2&_rsc=3",
	`country=SE&q=${"%C3%A9".repeat(150)}`,
];
const typed = fc.oneof(
	fc.constantFrom("SE", "FR,US", "construction", "investment", "year", "grid", "2025", "-name", "campus", "USD", ""),
	fc.string({ unit: fc.constantFrom(..."<>&\"'\\`/=%+ \u2028é$,;:") }),
);
const queries = fc
	.array(fc.tuple(fc.constantFrom(...VIEW_PARAMS), typed), { minLength: 1, maxLength: 4 })
	.map((pairs) => new URLSearchParams(pairs).toString());

/**
 * A page as everybody reads it: all that it says, and what its script starts from, put together. Which pieces of that are
 * sent by themselves, in which order and so under which numbers differs from one answer of the application to the next, and
 * so do the scripts that it fetches ahead.
 */
function readPage(html: string): { said: string; start: string } {
	const [said = "", scripts = ""] = html.split(/<script id="_R_">(.*)/s);
	const texts = scripts.matchAll(/<script>self\.__next_f\.push\((\[1,.*?\])\)<\/script>/gs);
	const sent = Buffer.from([...texts].map(([, text = ""]) => JSON.parse(text)[1]).join(""));
	const pieces = new Map<string, string>();
	for (let at = 0; at < sent.length; ) {
		// A long text is preceded by its length; any other piece ends with its line.
		const [, length] = /^\w+:T(\w+),/.exec(sent.toString("latin1", at, at + 30)) ?? [];
		const comma = sent.indexOf(",", at) + 1;
		const end = length === undefined ? sent.indexOf("\n", at) + 1 : comma + Number.parseInt(length, 16);
		const [, id = "", piece = ""] = /^(\w*):(.*)$/s.exec(sent.toString("utf8", at, end).trimEnd()) ?? [];
		pieces.set(id, piece);
		at = end;
	}
	const whole = (id: string, within: readonly string[]): string =>
		(pieces.get(id) ?? "").replace(/"\$[LQ@]?([\da-f]+)(:[^"]*)?"/g, (_, other: string, path?: string) =>
			path !== undefined || within.includes(other) || !pieces.has(other) ? '"$"' : whole(other, [...within, other]),
		);
	return { said: said.replace(/<script src="[^"]+" async=""><\/script>/g, ""), start: whole("0", ["0"]) };
}

test("what is drawn in front of the application is what the application draws", async ({ newsroom }) => {
	const read = async (path: string, headers = {}) => {
		const response = await fetch(newsroom.url + path, { headers });
		return { status: response.status, page: await response.text(), type: response.headers.get("content-type") };
	};
	for (const place of PLACES) await read(place);
	const asked = [...ODD, ...fc.sample(queries, { seed: SEED, numRuns: VIEWS * PLACES.length })];
	for (const [index, query] of asked.entries()) {
		const path = `${PLACES[index % PLACES.length]}?${query}`;
		const [drawn, its] = [await read(path), await read(path, { cookie: "a=b" })];
		expect({ ...drawn, page: readPage(drawn.page) }, path).toEqual({ ...its, page: readPage(its.page) });
	}
	expect(newsroom.log()).not.toContain("isn't drawn in front");
});
