/** Something that reads a text from outside, whatever it answers. */
export type Parser = (text: string) => unknown;

/** What patterns stumble over: rows of one sign, and of two that a pattern takes for a beginning and an end. */
const FILLS = [
	..." ;/()[].,%-_{\"'\\:&=+?@0aé",
	"\u00a0",
	"\n",
	"\t",
	"\r\n",
	"\u0000",
	"\u0301",
	"\u0323\u0301",
	"\ud800",
	"🏭",
	"İ",
	"ﷺ",
	"a.",
	"1,",
	"1 ",
	"1.",
	" 1",
	"1'",
	"(a",
	"()",
	"[1]",
	"[0]",
	"a[0].",
	"a-",
	"a ",
	" a",
	".a",
	"--",
	"1:",
	"%41",
	"a=1&",
	"a@",
	"°",
	"1° ",
	"N1 ",
	"1MW ",
	"MW",
	"€1",
	"__proto__.",
	'{"a":',
	'"\\',
];

/** Something before and behind the row that lets a pattern begin and never end. */
const FRAMES: readonly (readonly [before: string, behind: string])[] = [
	["1", "x!"],
	["", ""],
	["https://example.org/", "\u0001"],
	["a", " 2027"],
];

/** What grows with the square is found in the short ones, before it takes minutes. */
const SHORT = [3_000, 30_000];
const LONG = 1_000_000;
/** So many times as long as for plain text of the same length. */
const MOST_TIMES = 20;
/** What a few looks at a megabyte take is nothing, whatever plain text takes. */
const LOOKS = 10;
const TRIES = 4;

const PLAIN = "Le campus de Borlänge a 350 MW d’équipements (2027), pour 1,2\u00a0Md€\u00a0: https://example.org/a ✓ ";

/** What one look at a megabyte takes on this machine, in ms. */
let look = 0;

/**
 * Runs a parser on a megabyte of each of the hostile texts. Answers what is wrong: a text that it throws for, or that
 * takes it more than twenty times as long as plain text of that length.
 */
export async function whatStopsIt(parser: Parser): Promise<string[]> {
	look ||= await quickest(() => rowOf(PLAIN, LONG).replace(/[aeiou]/g, ""));
	const limits = new Map<number, number>();
	for (const length of [...SHORT, LONG]) {
		limits.set(length, MOST_TIMES * (await quickest(() => parser(rowOf(PLAIN, length)))) + LOOKS * look);
	}
	const wrong: string[] = [];
	for (const fill of FILLS) {
		const found = await firstWrong(parser, fill, limits);
		if (found) wrong.push(`${JSON.stringify(fill)}: ${found}`);
	}
	return wrong;
}

async function firstWrong(parser: Parser, fill: string, limits: ReadonlyMap<number, number>): Promise<string | null> {
	for (const [length, limit] of limits) {
		for (const [before, behind] of length === LONG ? FRAMES.slice(0, 1) : FRAMES) {
			const text = before + rowOf(fill, length) + behind;
			try {
				const took = await quickest(() => parser(text), limit);
				if (took > limit) return `${length} characters take ${(took / limit).toFixed(1)} times the limit`;
			} catch (error) {
				return `${length} characters throw ${error}`;
			}
		}
	}
	return null;
}

const rows = new Map<string, string>();

function rowOf(fill: string, length: number): string {
	const key = `${length} ${fill}`;
	const row = rows.get(key) ?? fill.repeat(Math.ceil(length / fill.length)).slice(0, length);
	rows.set(key, row);
	return row;
}

/** The quickest of a few runs, in ms; one that is quick enough will do. */
async function quickest(run: () => unknown, enough = 0): Promise<number> {
	let best = Number.POSITIVE_INFINITY;
	for (let tried = 0; tried < TRIES && best > enough; tried++) {
		const start = performance.now();
		await run();
		best = Math.min(best, performance.now() - start);
	}
	return best;
}

/** Names of the functions that a source exports and that, by their names and first parameter, read a text. */
export function parsersIn(source: string): string[] {
	const found = source.matchAll(/^export (?:async )?function (\w+)(?:<[^>]*>)?\(\s*(\w+)\??: (string|unknown)\b/gm);
	return [...found].flatMap(([, name = ""]) => (READS.test(name) ? [name] : []));
}

const READS =
	/^(?:parse|read|normalize|plain|fold|clean|find|has|is|local|network|search|to|year|format(?:Typed|Understood)|source|grams|matching)(?=[A-Z]|$)/;
