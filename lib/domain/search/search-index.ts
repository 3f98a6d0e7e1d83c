import MiniSearch, { type Query, type QueryCombination, type SearchOptions, type SearchResult } from "minisearch";
import type { LocalizedText } from "../record/project-document";
import { foldAmounts } from "../values/fold-amount";
import { foldText } from "../values/fold-text";
import type { Status, StatusBasis } from "../values/vocabulary";
import { programmesFound, type SearchedProgramme, searchedProgramme } from "../view/programme-search";
import { cleanText, DEFAULT_VIEW, withChange } from "../view/view";
import { viewHref } from "../view/view-url";
import { COMMON_NAMES } from "./country-names";
import type { SearchData } from "./search-data";
import { nameWords, plainPhrase, typedWords } from "./search-words";

/** What is found, in the order in which kinds are listed. */
export const SEARCH_KINDS = ["country", "place", "project", "company", "programme", "page", "source"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Something that a search finds. */
export type SearchHit = {
	kind: SearchKind;
	/** Slug, code, address or path: what it is known by among its kind. */
	key: string;
	name: LocalizedText;
	/** Its page, without the language; null for a source, whose document is at `url`. */
	path: string | null;
	url: string | null;
	/** ISO 3166-1 alpha-2 code of the country that it is in. */
	country: string | null;
	/** Town and region of a project, region of a town, publisher of a source. */
	within: string[];
	/** Of a project. */
	status: Status | null;
	statusBasis: StatusBasis | null;
	/** Of a source. */
	publishedOn: string | null;
	language: string | null;
	/** How many projects it has; null where that isn't counted. */
	projects: number | null;
	/** Of a source: the projects whose figures, events or status it supports. */
	supports: { slug: string; name: string }[];
};

export type Found = {
	/** The best first, not more of a kind than asked for. */
	hits: SearchHit[];
	/** How many there are of each kind, and in all. */
	counts: Record<SearchKind, number>;
	total: number;
	/** Nothing has all of the words: these have some of them. */
	isNearest: boolean;
};

/** A town or a region: there is no record of it but in its projects. */
export type Place = { name: string; admin1: string | null; country: number };

/** What a hit is made from: its kind, and its position in the list of that kind. */
type Entry = { id: number; kind: SearchKind; position: number };
/** The words of a record by field, with spaces between them. */
type Texts = Record<"name" | "context", string>;

/** A search that is ready to answer. Sources may still be on their way. */
export type SearchIndex = {
	data: SearchData;
	places: readonly Place[];
	entries: readonly Entry[];
	records: MiniSearch<Entry>;
	/** Every word of a record, sorted: what begins or is none of them needn't be looked for. */
	words: readonly string[];
	/** The words of each record, with a space before each. */
	texts: readonly string[];
	/** Words of so many records that to look whether others have them is quicker than to look for them. */
	frequent: ReadonlySet<string>;
	/** Programmes as they are looked for by their amounts. */
	programmes: readonly SearchedProgramme<SearchData["programmes"][number]>[];
	/** Codes of countries by the plain words of their names. */
	countries: ReadonlyMap<string, string>;
	sources: MiniSearch<TitledSource>;
	/** Words in so many titles that no source is looked for by them; known when sources are added. */
	common: Set<string>;
};

/** A source with the words of its title, its publisher and its host, with spaces between them. */
type TitledSource = { id: number } & Record<"title" | "publisher" | "host", string>;

/** Of what is found equally well, a country is likelier meant than a town of that name. */
const WEIGHT: Record<SearchKind, number> = {
	country: 1.6,
	place: 1.1,
	project: 1,
	company: 1.4,
	programme: 1.3,
	page: 1,
	source: 1,
};
/** Nothing is known of it but its name. */
const WEIGHT_OF_EMPTY = 0.4;
const FIELDS: SearchOptions = { boost: { name: 5 } };
/** So many records are indexed at a stretch: a browser stays at its reader's hand meanwhile. */
const AT_A_STRETCH = 200;
/** Words in more than this share of names or titles ("data", "center") tell hardly any two apart. */
const COMMON_SHARE = 0.08;
const FEWEST_TEXTS = 500;
/** So many letters begin a word of a title; with fewer, a search for a name is one for half of the titles. */
const LEAST_BEGINNING = 3;
/** Of the words that nothing has all of, those that tell something. */
const LEAST_TELLING = 4;
/** Words between names, which tell nothing beside them. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
	"the of in on at and for an to by le la les de des du en et au aux un une dans sur par pour".split(" "),
);
/** Readers type a few words; neighbours are tried as one word among fewer. */
const MOST_WORDS = 12;
const MOST_JOINED = 3;
const MOST_NEAR = 4;
/** With fewer than this that have the words as they were typed, those with words near to them are found, too. */
const ENOUGH = 4;
/** Words near to those typed are worth so much of those themselves. */
const WEIGHT_OF_NEAR = 1e-3;
/** An amount is typed for a programme: it comes before what has the same figures in its name. */
const SCORE_OF_AMOUNT = 1000;
/** Of so many of the best it is looked whether their whole name was typed. */
const LOOKED_AT = 60;

/** Indexes everything but the sources, which `addSources` adds: they are most of it, and looked for the least. */
export async function beginIndex(data: SearchData): Promise<SearchIndex> {
	const places = placesOf(data);
	const lists: [SearchKind, number][] = [
		["country", data.countries.length],
		["place", places.length],
		["project", data.projects.length],
		["company", data.organizations.length],
		["programme", data.programmes.length],
		["page", data.pages.length],
	];
	let id = 0;
	const entries = lists.flatMap(([kind, length]) =>
		Array.from({ length }, (_, position): Entry => ({ id: id++, kind, position })),
	);
	const known = new Set<string>();
	const fold = foldedOnce(known);
	const texts: string[] = [];
	const records = new MiniSearch<Entry>({
		fields: ["name", "context"] satisfies (keyof Texts)[],
		extractField: (entry, field) => {
			if (field === "id") return String(entry.id);
			const folded = fold((field === "name" ? namesOf : contextOf)(data, places, entry));
			texts[entry.id] = `${texts[entry.id] ?? ""} ${folded}`;
			return folded;
		},
		...wordsAsTheyAre,
	});
	await records.addAllAsync(entries, { chunkSize: AT_A_STRETCH });
	const common = new Set<string>();
	const sources = new MiniSearch<TitledSource>({
		fields: ["title", "publisher", "host"],
		...wordsAsTheyAre,
		processTerm: (word) => (common.has(word) ? null : word),
	});
	// Not by their codes of two letters: those begin other words.
	const countries = data.countries.flatMap(({ code }, position) =>
		namesOf(data, places, { id: position, kind: "country", position })
			.filter((name) => name !== code)
			.map((name) => [plainPhrase(name), code] as const),
	);
	const programmes = data.programmes.map(searchedProgramme);
	const words = [...known].sort();
	const frequent = new Set(commonWords(texts));
	const found = { words, texts, frequent, programmes, countries: new Map(countries) };
	return { data, places, entries, records, sources, common, ...found };
}

/** Folds names to their words, which it adds to those found; each text once: towns, companies and publishers come again and again. */
function foldedOnce(found = new Set<string>()): (names: readonly string[]) => string {
	const folded = new Map<string, readonly string[]>();
	return (names) => {
		const words = names.flatMap((name) => {
			const known = folded.get(name);
			if (known) return known;
			const own = nameWords(name);
			folded.set(name, own);
			for (const word of own) found.add(word);
			return own;
		});
		return [...new Set(words)].join(" ");
	};
}

/** Adds the sources, for those who look for what supports a figure. */
export async function addSources({ data, sources, common }: SearchIndex): Promise<void> {
	const fold = foldedOnce();
	const list = data.sources.map(({ title, publisher, url }, id): TitledSource => {
		return { id, title: fold([title]), publisher: fold([publisher]), host: fold([hostOf(url)]) };
	});
	for (const word of commonWords(list.map(({ title }) => title))) common.add(word);
	await sources.addAllAsync(list, { chunkSize: AT_A_STRETCH });
}

/** Names come as words already folded; searches, too. */
const wordsAsTheyAre = {
	tokenize: (text: string) => text.split(" "),
	processTerm: (word: string): string | null => word,
	searchOptions: { combineWith: "AND" as const },
};

/**
 * Finds what has all of the typed words, each whole or as its beginning; where little has, also what has words near to
 * them; where nothing has, what has most of them. Where it has to be exact, only the first. At most `most`, and `mostOfKind`
 * of a kind.
 */
export function findRecords(
	index: SearchIndex,
	typed: string,
	{ most, mostOfKind, isExact }: { most: number; mostOfKind: number; isExact: boolean },
): Found {
	const words = telling(typedWords(typed));
	const counts = Object.fromEntries(SEARCH_KINDS.map((kind) => [kind, 0])) as Found["counts"];
	if (words.length === 0) return { hits: [], counts, total: 0, isNearest: false };
	const { found, isNearest } = gather(index, typed, words, isExact);
	const hits: SearchHit[] = [];
	const entries = bestFirst(index, found, plainPhrase(typed));
	for (const entry of entries) {
		counts[entry.kind] += 1;
		if (hits.length < most && counts[entry.kind] <= mostOfKind) hits.push(hitOf(index, entry));
	}
	return { hits, counts, total: entries.length, isNearest };
}

/** Something found, and the words of its names by which it was. */
type Match = { entry: Entry; score: number; terms: readonly string[] };

/** All that is found, in no order. */
function gather(
	index: SearchIndex,
	typed: string,
	words: readonly string[],
	isExact: boolean,
): { found: readonly Match[]; isNearest: boolean } {
	const { records, sources, entries } = index;
	const found = new Map<number, Match>();
	const weighted = { ...FIELDS, boostDocument: (id: number) => weightOf(index, id) };
	const add = (list: readonly SearchResult[], weight: number) => {
		for (const { id, score, terms } of list) {
			const entry = entries[id];
			if (entry && !found.has(id)) found.set(id, { entry, score: weight * score, terms });
		}
	};
	/** Adds what has all of some words; only those are looked for that tell something, others it must have beside them. */
	const lookFor = (all: readonly string[], isIn?: (result: SearchResult) => boolean) => {
		const long = all.filter((word) => word.length >= LEAST_BEGINNING);
		const told = long.filter((word) => !index.frequent.has(word));
		const looked = told.length > 0 ? told : long.length > 0 ? long : all;
		// A letter or two begin half of all towns and companies: alone they are looked for in names only.
		const isShort = looked.every((word) => word.length < LEAST_BEGINNING);
		const hasOthers = looked.length < all.length ? hasAll(index, all) : undefined;
		const filter = (result: SearchResult) => (isIn?.(result) ?? true) && (hasOthers?.(result) ?? true);
		add(records.search(asTyped(looked), { ...weighted, ...(isShort ? { fields: ["name"] } : {}), filter }), 1);
	};
	const addSourcesFor = (query: Query) => {
		for (const { id: position, score, terms } of sources.search(query)) {
			const id = entries.length + position;
			found.set(id, { entry: { id, kind: "source", position }, score, terms });
		}
	};
	for (const [position, id] of programmesOfAmount(index, typed)) {
		found.set(id, { entry: { id, kind: "programme", position }, score: SCORE_OF_AMOUNT, terms: [] });
	}
	lookFor(words);
	for (const way of joinedWays(index.words, words)) lookFor(way);
	const within = inCountry(index.countries, words);
	if (within) lookFor(within.others, ({ id }) => countryOf(index, at(entries, id)) === within.code);
	const near = found.size < ENOUGH && !isExact ? nearest(index, words, weighted) : null;
	const isNearest = near !== null && !near.isOfAll && found.size === 0;
	if (near && (near.isOfAll || isNearest)) add(near.results, near.isOfAll ? WEIGHT_OF_NEAR : 1);
	addSourcesFor(asTyped(words, LEAST_BEGINNING));
	if (found.size === 0 && !isExact && words.length <= MOST_JOINED) addSourcesFor(nearTo(words));
	return { found: [...found.values()], isNearest };
}

/** What was found, the best first: what is called as was typed before what has the words somewhere, sources last. */
function bestFirst(index: SearchIndex, found: readonly Match[], phrase: string): Entry[] {
	const isSource = ({ entry }: Match) => Number(entry.kind === "source");
	const sorted = [...found].sort((a, b) => isSource(a) - isSource(b) || b.score - a.score);
	const looked = sorted.slice(0, LOOKED_AT).map((match) => ({ match, tier: tierOf(index, match, phrase) }));
	looked.sort((a, b) => a.tier - b.tier);
	return [...looked.map(({ match }) => match), ...sorted.slice(LOOKED_AT)].map(({ entry }) => entry);
}

/** Programmes whose envelope was typed, however it is written ("€109bn", "109 milliards"), by position, with their ids. */
function programmesOfAmount({ data, entries, programmes }: SearchIndex, typed: string): [number, number][] {
	if (foldAmounts(foldText(cleanText(typed))).amounts.length === 0) return [];
	const found = new Set(programmesFound(programmes, typed));
	return entries.flatMap(({ id, kind, position }): [number, number][] =>
		kind === "programme" && found.has(at(data.programmes, position)) ? [[position, id]] : [],
	);
}

/** The words that are looked for, each once. A letter tells nothing, unless there is nothing else: "u s a". */
function telling(words: readonly string[]): string[] {
	const long = words.filter((word) => word.length > 1);
	const told = long.filter((word) => !SMALL_WORDS.has(word));
	const all = told.length > 0 ? told : long.length > 0 ? long : [words.join("")];
	return [...new Set(all)].filter((word) => word !== "").slice(0, MOST_WORDS);
}

function weightOf({ data, entries }: SearchIndex, id: number): number {
	const { kind, position } = at(entries, id);
	const isEmpty = kind === "country" && at(data.countries, position).projects === 0;
	return isEmpty ? WEIGHT_OF_EMPTY : WEIGHT[kind];
}

/** What has each of the words, whole or as its beginning. */
function asTyped(words: readonly string[], least = 2): Query {
	const last = words.length - 1;
	// The last word may be going on; those before it may be short for longer ones, unless there are many of them.
	const before = words.length > MOST_NEAR ? Number.POSITIVE_INFINITY : LEAST_BEGINNING;
	const prefix = (word: string, position: number) => word.length >= (position === last ? least : before);
	return { queries: [words.join(" ")], combineWith: "AND", prefix };
}

/** Whether a record has, or goes on from, each of some words. */
function hasAll({ texts }: SearchIndex, words: readonly string[]): (result: SearchResult) => boolean {
	return ({ id }) => words.every((word) => texts[id]?.includes(` ${word}`));
}

/** The longest name of a country among other words, as its code, and those others. */
function inCountry(
	countries: ReadonlyMap<string, string>,
	words: readonly string[],
): { code: string; others: string[] } | null {
	for (let length = words.length - 1; length > 0; length--) {
		for (let from = 0; from + length <= words.length; from++) {
			const code = countries.get(words.slice(from, from + length).join(" "));
			if (code) return { code, others: [...words.slice(0, from), ...words.slice(from + length)] };
		}
	}
	return null;
}

/** The same words with two or three neighbours written as one: "eco data center" is "ecodatacenter". */
function joinedWays(known: readonly string[], words: readonly string[]): string[][] {
	if (words.length > MOST_JOINED) return [];
	return words.flatMap((_, from) =>
		[2, 3].flatMap((length): string[][] => {
			const run = words.slice(from, from + length).join("");
			if (from + length > words.length || !firstFrom(known, run)?.startsWith(run)) return [];
			return [[...words.slice(0, from), run, ...words.slice(from + length)]];
		}),
	);
}

/** The first of some sorted words that isn't before another. */
function firstFrom(sorted: readonly string[], word: string): string | undefined {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (at(sorted, middle) < word) low = middle + 1;
		else high = middle;
	}
	return sorted[low];
}

/** What has words near to all of these, or else to as many of them as anything has. */
function nearest(
	index: SearchIndex,
	words: readonly string[],
	options: SearchOptions,
): { results: SearchResult[]; isOfAll: boolean } | null {
	const { records, words: known } = index;
	const long = words.filter((word) => word.length >= LEAST_TELLING);
	const looked = (words.length > MOST_NEAR ? long : words).slice(0, MOST_NEAR);
	// Of many words some will be right: those are enough to tell what is meant.
	const isRight = (word: string) => firstFrom(known, word) === word;
	// What half of all records have isn't looked for: it is looked whether what has words near to the others has it.
	const others = words.filter((word) => index.frequent.has(word));
	const rare = words.filter((word) => !index.frequent.has(word));
	if (words.length <= MOST_NEAR && others.length > 0 && rare.length > 0) {
		const results = records.search(nearTo(rare, isRight), { ...options, filter: hasAll(index, others) });
		if (results.length > 0) return { results, isOfAll: true };
	}
	const query: Query =
		words.length > MOST_NEAR
			? { queries: looked, combineWith: "OR" }
			: nearTo(looked, words.length > 1 ? isRight : undefined);
	const found = records.search({ ...query, combineWith: "OR" }, options);
	const meant = new Map(looked.flatMap((word) => [word, ...swapped(word)].map((way) => [way, word] as const)));
	const count = ({ queryTerms }: SearchResult) => new Set(queryTerms.map((term) => meant.get(term))).size;
	const counted = found.map((result) => ({ result, count: count(result) }));
	const most = Math.max(0, ...counted.map((each) => each.count));
	const isOfAll = most === words.length;
	const results = counted.flatMap((each) => (each.count === most ? each.result : []));
	// Short words alone are near to something everywhere.
	const tells = (result: SearchResult) => result.queryTerms.some((term) => term.length >= LEAST_TELLING);
	return isOfAll || results.some(tells) ? { results: isOfAll ? results : results.filter(tells), isOfAll } : null;
}

/** What has words near to each of these; words that are some record's may be taken at their word. */
function nearTo(words: readonly string[], isRight?: (word: string) => boolean): QueryCombination {
	return { combineWith: "AND", queries: words.map((word) => (isRight?.(word) ? word : nearToWord(word))) };
}

function nearToWord(word: string): Query {
	const itself: Query = { queries: [word], prefix: word.length > 1, fuzzy: wrongLetters(word) };
	return { combineWith: "OR", queries: [itself, ...swapped(word)] };
}

/** How many letters of a word may be wrong; of a number none. */
function wrongLetters(word: string): number {
	if (word.length < 4 || /\d/.test(word)) return 0;
	return word.length < 6 ? 1 : 2;
}

/** A short word with two neighbouring letters the other way round: "fuoju" for "fouju". In a long one two letters may be wrong. */
function swapped(word: string): string[] {
	if (word.length >= 6 || wrongLetters(word) === 0) return [];
	return Array.from(
		{ length: word.length - 1 },
		(_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
	).filter((other) => other !== word);
}

/** 0 for what is called as was typed, 1 for what has no other word in its name, 2 for what begins so, 3 for all else. */
function tierOf(index: SearchIndex, { entry, terms }: Match, phrase: string): number {
	if (entry.kind === "source") return 4;
	const names = namesOf(index.data, index.places, entry).map(plainPhrase);
	if (names.includes(phrase)) return 0;
	const found = new Set([...terms, ...phrase.split(" ")]);
	if (names.some((name) => name.split(" ").every((word) => found.has(word)))) return 1;
	return names.some((name) => name.startsWith(phrase)) ? 2 : 3;
}

/** All that a record is called, also without what its name has in brackets. */
function namesOf(data: SearchData, places: readonly Place[], entry: Entry): string[] {
	return writtenNames(data, places, entry).flatMap((name) => [...new Set([name, withoutBrackets(name)])]);
}

function writtenNames(data: SearchData, places: readonly Place[], { kind, position }: Entry): string[] {
	switch (kind) {
		case "country": {
			const { code, alpha3, name } = at(data.countries, position);
			return [name.en, name.fr, code, alpha3, ...(COMMON_NAMES.get(code) ?? [])].filter((text) => text !== "");
		}
		case "place":
			return [at(places, position).name];
		case "project": {
			const { name, aliases } = at(data.projects, position);
			return [name, ...aliases];
		}
		case "company": {
			const { name, aliases } = at(data.organizations, position);
			return [name, ...aliases];
		}
		case "programme":
			return Object.values(at(data.programmes, position).name);
		case "page":
			return Object.values(at(data.pages, position).name);
		case "source":
			return [at(data.sources, position).title];
	}
}

/** The code of the country that a record is in; null for what is in none. */
function countryOf({ data, places }: SearchIndex, { kind, position }: Entry): string | null {
	if (kind !== "place" && kind !== "project") return null;
	const { country } = kind === "place" ? at(places, position) : at(data.projects, position);
	return at(data.countries, country).code;
}

/** Words that a record is found by, though it isn't called so: where it is, who takes part. */
function contextOf(data: SearchData, places: readonly Place[], { kind, position }: Entry): string[] {
	switch (kind) {
		case "place":
			return [at(places, position).admin1 ?? ""];
		case "project": {
			const { locality, admin1, parties } = at(data.projects, position);
			return [locality ?? "", admin1 ?? "", ...parties.map((party) => at(data.organizations, party).name)];
		}
		case "page":
			return Object.values(at(data.pages, position).words);
		default:
			return [];
	}
}

const NOTHING_MORE = {
	url: null,
	country: null,
	within: [],
	status: null,
	statusBasis: null,
	publishedOn: null,
	language: null,
	projects: null,
	supports: [],
} satisfies Partial<SearchHit>;

function hitOf({ data, places }: SearchIndex, { kind, position }: Entry): SearchHit {
	const both = (name: string): LocalizedText => ({ en: name, fr: name });
	switch (kind) {
		case "country": {
			const { code, name, projects } = at(data.countries, position);
			return { ...NOTHING_MORE, kind, key: code, name, path: `/countries/${code}`, country: code, projects };
		}
		case "place": {
			const { name, admin1, country } = at(places, position);
			const { code } = at(data.countries, country);
			const key = [code, admin1, name].filter((part) => part !== null).join("/");
			const path = viewHref("/projects", withChange(DEFAULT_VIEW, { countries: [code], q: name }));
			const within = admin1 === null ? [] : [admin1];
			return { ...NOTHING_MORE, kind, key, name: both(name), path, country: code, within };
		}
		case "project": {
			const { slug, name, locality, admin1, country, status, statusBasis } = at(data.projects, position);
			const within = [...new Set([locality, admin1])].filter((part) => part !== null);
			const own = { key: slug, name: both(name), path: `/projects/${slug}`, country: at(data.countries, country).code };
			return { ...NOTHING_MORE, kind, ...own, within, status, statusBasis };
		}
		case "company": {
			const { slug, name, projects } = at(data.organizations, position);
			return { ...NOTHING_MORE, kind, key: slug, name: both(name), path: `/companies/${slug}`, projects };
		}
		case "programme": {
			const { slug, name } = at(data.programmes, position);
			return { ...NOTHING_MORE, kind, key: slug, name, path: `/programmes/${slug}` };
		}
		case "page": {
			const { path, name } = at(data.pages, position);
			return { ...NOTHING_MORE, kind, key: path, name, path };
		}
		case "source": {
			const { title, publisher, url, publishedOn, language, projects } = at(data.sources, position);
			const supports = projects.map((project) => at(data.projects, project)).map(({ slug, name }) => ({ slug, name }));
			const name = both(title === "" ? hostOf(url) : title);
			const own = { key: url, name, path: null, url, within: [publisher], publishedOn, language };
			return { ...NOTHING_MORE, kind, ...own, supports };
		}
	}
}

/** The regions and towns of projects, each once; not those that are called as their country is, or a town as its region. */
function placesOf(data: SearchData): Place[] {
	const places = new Map<string, Place>();
	const phrases = new Map<string, string>();
	const plain = (name: string) => {
		const phrase = phrases.get(name) ?? plainPhrase(withoutBrackets(name));
		phrases.set(name, phrase);
		return phrase;
	};
	for (const { admin1, locality, country } of data.projects) {
		const around = Object.values(at(data.countries, country).name).map(plain);
		const add = (name: string | null, region: string | null) => {
			if (name === null || around.includes(plain(name)) || (region !== null && plain(region) === plain(name))) return;
			const key = `${country} ${region === null ? "" : plain(region)} ${plain(name)}`;
			// What is in brackets says where in a town: all of the town is one place.
			if (!places.has(key)) places.set(key, { name: withoutBrackets(name), admin1: region, country });
		};
		add(admin1, null);
		add(locality, admin1);
	}
	return [...places.values()];
}

/** Words that stand in a large share of texts, which come as their words. */
function commonWords(texts: readonly string[]): string[] {
	if (texts.length < FEWEST_TEXTS) return [];
	const counts = new Map<string, number>();
	for (const text of texts) for (const word of text.split(" ")) counts.set(word, (counts.get(word) ?? 0) + 1);
	const most = COMMON_SHARE * texts.length;
	return [...counts].flatMap(([word, count]) => (count > most && word !== "" ? word : []));
}

/** "Stargate" of "Stargate (OpenAI, SoftBank)"; a name that is all in brackets stays. */
export function withoutBrackets(name: string): string {
	const open = name.indexOf(" (");
	return open > 0 ? name.slice(0, open) : name;
}

/** "example.org" of an address; an address that can't be read is its own name. */
function hostOf(url: string): string {
	return /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1] ?? url;
}

function at<T>(list: readonly T[], position: number): T {
	const item = list[position];
	if (item === undefined) throw new Error(`There is nothing at ${position} of ${list.length}.`);
	return item;
}
