import type { Dataset, ProjectRow } from "../record/dataset";
import { foldPublisher, type Voice, voiceOf, withoutAdded } from "./voices";

/** What stands behind a figure. */
export type Strength = {
	/** How many sources it names. */
	sources: number;
	/** How many of them speak for themselves: copies, and all that the project's own side says, count once. */
	independent: number;
	/** True if one of them is by a party of the project, a state, or a filing. */
	isFirstHand: boolean;
};

/** What a figure's evidence can be asked for: how many independent sources, and whether one is first-hand. */
export const EVIDENCE = ["one", "several", "first-hand", "second-hand"] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** Evidence as the bits of a number, in the order of the list. */
export const EVIDENCE_BIT = { one: 1, several: 2, "first-hand": 4, "second-hand": 8 } as const satisfies Record<
	Evidence,
	number
>;

/** The classes of a strength as bits: one of how many, one of whose hand; none without a source. */
export function evidenceBits({ independent, isFirstHand }: Strength): number {
	if (independent === 0) return 0;
	return EVIDENCE_BIT[independent === 1 ? "one" : "several"] | EVIDENCE_BIT[isFirstHand ? "first-hand" : "second-hand"];
}

/**
 * Whether evidence of some classes (as bits) is what is asked for (as bits): of how many and of whose hand, each where
 * it is asked at all.
 */
export function isEvidence(bits: number, asked: number): boolean {
	const [many, hand] = [asked & 3, asked & 12];
	return (many === 0 || (bits & many) !== 0) && (hand === 0 || (bits & hand) !== 0);
}

type Sources = Dataset["sources"];
type Organizations = Dataset["organizations"];

/** Of each source who speaks in it, the publisher's own name as it is compared, and the keys of its voice. */
type KnownSource = { voice: Voice; publisher: string; keys: readonly string[] };

const knownSources = new WeakMap<Sources, KnownSource[]>();
const knownNames = new WeakMap<Organizations, string[][]>();
/** Longer than an abbreviation that any name might begin with. */
const LEAST_PREFIX = 4;

/**
 * What stands behind figures of a dataset. Sources are of one voice if they share their site's registrable domain or
 * their publisher, or one says that it repeats the other; a publisher that writes on several sites is one. All that the
 * parties of a project say themselves, on their own sites and in press releases, is one voice, too.
 */
export function strengthIn({ sources, organizations }: Pick<Dataset, "sources" | "organizations">) {
	const known = remembered(knownSources, sources, sourcesWithVoices);
	const names = remembered(knownNames, organizations, (rows) =>
		rows.map(({ name, aliases }) => [name, ...aliases].map((each) => withoutAdded(foldPublisher(each)))),
	);
	return (project: Pick<ProjectRow, "parties">, citations: readonly number[]): Strength => {
		const isOwn = ({ voice, publisher }: KnownSource) =>
			voice.isRelease || project.parties.some(({ organization }) => isBy(publisher, names[organization] ?? []));
		const cited = [...new Set(citations)].flatMap((index) => known[index] ?? []);
		const own = cited.map(isOwn);
		const isFirstHand = cited.some(({ voice }, index) => own[index] || voice.isOfState);
		// Most figures have one source: nothing is to be put together.
		if (cited.length === 1) return { sources: 1, independent: 1, isFirstHand };
		const groups: Set<string>[] = [];
		for (const [index, { keys }] of cited.entries()) join(groups, own[index] ? ["own"] : keys);
		return { sources: cited.length, independent: groups.length, isFirstHand };
	};
}

function remembered<K extends object, V>(cache: WeakMap<K, V>, key: K, make: (key: K) => V): V {
	const value = cache.get(key) ?? make(key);
	cache.set(key, value);
	return value;
}

/** Puts some keys to the group that has one of them, and groups that this links together. */
function join(groups: Set<string>[], keys: readonly string[]): void {
	const linked = groups.filter((group) => keys.some((key) => group.has(key)));
	const merged = new Set([...keys, ...linked.flatMap((group) => [...group])]);
	const others = groups.filter((group) => !linked.includes(group));
	groups.splice(0, groups.length, ...others, merged);
}

/** Whether a publisher is a party, or a page of it: "Microsoft News" is Microsoft's. Both are folded. */
function isBy(publisher: string, party: readonly string[]): boolean {
	return party.some(
		(name) => name !== "" && (publisher === name || (name.length >= LEAST_PREFIX && publisher.startsWith(`${name} `))),
	);
}

/** Who speaks in each source of a dataset; names and sites that one source puts together are one everywhere. */
function sourcesWithVoices(sources: Sources): KnownSource[] {
	const voices = sources.map(voiceOf);
	const parent = new Map<string, string>();
	const rootOf = (key: string): string => {
		let root = key;
		for (let next = parent.get(root); next !== undefined; next = parent.get(root)) root = next;
		// What was passed on the way leads straight there the next time.
		for (let at = key; at !== root; ) {
			const next = parent.get(at) ?? root;
			parent.set(at, root);
			at = next;
		}
		return root;
	};
	for (const { names, host } of voices) {
		const [name] = names;
		if (names.length !== 1 || name === undefined || host === null) continue;
		const [a, b] = [rootOf(`name ${name}`), rootOf(`host ${host}`)];
		if (a !== b) parent.set(a, b);
	}
	return voices.map((voice, index) => {
		const all = [...voice.names.map((name) => `name ${name}`), ...(voice.host === null ? [] : [`host ${voice.host}`])];
		const publisher = withoutAdded(foldPublisher((sources[index]?.publisher ?? "").replace(/\(.*$/, "")));
		const keys = all.length === 0 ? [`source ${index}`] : [...new Set(all.map(rootOf))];
		return { voice, publisher, keys };
	});
}
