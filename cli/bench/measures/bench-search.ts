import { openSearch, type Search } from "@/lib/domain/search/search";
import type { SearchData } from "@/lib/domain/search/search-data";
import type { BenchContext } from "../context";
import { manySearched } from "../many-searched";
import { assertRight, type Row } from "../row";
import { figure } from "../statistics";

/** What readers type, letter by letter: names, a slip, several words, words for a view. */
const TYPED = [
	"borlange mistral",
	"borlenge mistrall",
	"campus ia fouju",
	"microsoft virginia",
	"data center paris",
	"france construction 2027",
	"swedn per head",
	"late microsoft projects in virginia",
];
const SIZES = [0, 12_000];
const REPETITIONS = 15;
const WARM_UP = 3;
/** As many lines as the box shows. */
const SHOWN = [12, 5] as const;
/** A fourth of what a processor slowed down four times may take. */
const TARGET_MS = 12.5;

/** What a letter typed into the search box takes to be answered, with the shipped records and with many more. */
export async function benchSearch(context: BenchContext): Promise<Row[]> {
	const { address } = await context.application();
	const response = await fetch(`${address}/api/v1/search/data`);
	const shipped = (await response.json()) as SearchData;
	const rows: Row[] = [];
	for (const size of SIZES) rows.push(await searchRow(size === 0 ? shipped : manySearched(shipped, size)));
	return rows;
}

async function searchRow(data: SearchData): Promise<Row> {
	const begun = performance.now();
	const search = await openSearch(data);
	const openMs = performance.now() - begun;
	await search.addSources();
	const sourcesMs = performance.now() - begun - openMs;
	assertRight(finds(search, "campus ia fouju", "campus-ia-fouju-mgx"), "its name finds a project");
	assertRight(search.answer("france construction 2027", ...SHOWN).view?.isLikely === true, "words are a view");
	const letters = TYPED.flatMap((text) => Array.from(text, (_, end) => text.slice(0, end + 1)));
	const times = letters.map((typed) => ({ typed, ms: medianTime(() => search.answer(typed, ...SHOWN)) }));
	const slowest = times.reduce((a, b) => (b.ms > a.ms ? b : a));
	const projects = data.projects.length;
	return {
		name: `search-${projects}`,
		what: `a letter typed into the search box, to its answer, ${projects.toLocaleString("en")} projects`,
		unit: "ms",
		ours: figure(times.map(({ ms }) => ms)),
		yardstick: null,
		ratio: null,
		target: `≤ ${TARGET_MS} ms, the slowest`,
		met: slowest.ms <= TARGET_MS,
		note:
			`${letters.length} texts as they are typed; the slowest is “${slowest.typed}”. Making the search, once it is opened: ` +
			`${openMs.toFixed(0)} ms, and ${sourcesMs.toFixed(0)} ms for ${data.sources.length.toLocaleString("en")} sources ` +
			`behind it, a few milliseconds at a time; ${(JSON.stringify(data).length / 1e6).toFixed(1)} MB of JSON.`,
	};
}

function finds(search: Search, typed: string, slug: string): boolean {
	return search.answer(typed, ...SHOWN).hits.some(({ key }) => key === slug);
}

function medianTime(run: () => unknown): number {
	for (let times = 0; times < WARM_UP; times++) run();
	const took = Array.from({ length: REPETITIONS }, () => {
		const started = performance.now();
		run();
		return performance.now() - started;
	});
	return figure(took).median;
}
