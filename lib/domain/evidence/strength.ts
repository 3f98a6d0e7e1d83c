import type { Dataset, ProjectRow } from "../record/dataset";
import { foldPublisher, type Voice, voiceOf } from "./voices";

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
type Known = {
	voices: Voice[] /** For each source the keys of who speaks in it, settled over the whole dataset. */;
	keys: string[][];
};

const known = new WeakMap<Sources, Known>();
/** Longer than an abbreviation that any name might begin with. */
const LEAST_PREFIX = 4;
/**
 * What stands behind figures of a dataset. Sources are of one voice if they share their site's registrable domain or
 * their publisher, or one says that it repeats the other; a publisher that writes on several sites is one. All that the
 * parties of a project say themselves, on their own sites and in press releases, is one voice, too.
 */
export function strengthIn({ sources, organizations }: Pick<Dataset, "sources" | "organizations">) {
	const { voices, keys } = knownVoices(sources);
	const own = new WeakMap<ProjectRow, string[]>();
	const partyNames = (project: ProjectRow) => {
		const names =
			own.get(project) ??
			project.parties.flatMap(({ organization }) => {
				const row = organizations[organization];
				return row ? [row.name, ...row.aliases].map(foldPublisher) : [];
			});
		own.set(project, names);
		return names;
	};
	return (project: ProjectRow, citations: readonly number[]): Strength => {
		const parties = partyNames(project);
		const groups: Set<string>[] = [];
		let isFirstHand = false;
		const cited = [...new Set(citations)];
		for (const index of cited) {
			const voice = voices[index];
			if (!voice) continue;
			const isOwn = voice.isRelease || isBy(sources[index]?.publisher ?? "", parties);
			if (isOwn || voice.isOfState) isFirstHand = true;
			join(groups, isOwn ? ["own"] : (keys[index] ?? []));
		}
		return { sources: cited.length, independent: groups.length, isFirstHand };
	};
}

/** Puts some keys to the group that has one of them, and groups that this links together. */
function join(groups: Set<string>[], keys: readonly string[]): void {
	const linked = groups.filter((group) => keys.some((key) => group.has(key)));
	const merged = new Set([...keys, ...linked.flatMap((group) => [...group])]);
	const others = groups.filter((group) => !linked.includes(group));
	groups.splice(0, groups.length, ...others, merged);
}

/** Whether a publisher is one of some parties, or a page of theirs: "Microsoft News" is Microsoft's. */
function isBy(publisher: string, parties: readonly string[]): boolean {
	const name = foldPublisher(publisher.replace(/\(.*$/, ""));
	return parties.some(
		(party) => party !== "" && (name === party || (party.length >= LEAST_PREFIX && name.startsWith(`${party} `))),
	);
}

/** Who speaks in each source of a dataset; names and sites that one source puts together are one everywhere. */
function knownVoices(sources: Sources): Known {
	const kept = known.get(sources);
	if (kept) return kept;
	const voices = sources.map(voiceOf);
	const parent = new Map<string, string>();
	const rootOf = (key: string): string => {
		let root = key;
		for (let next = parent.get(root); next !== undefined; next = parent.get(root)) root = next;
		return root;
	};
	for (const { names, host } of voices) {
		const [name] = names;
		if (names.length !== 1 || name === undefined || host === null) continue;
		const [a, b] = [rootOf(`name ${name}`), rootOf(`host ${host}`)];
		if (a !== b) parent.set(a, b);
	}
	const keys = voices.map(({ names, host }, index) => {
		const all = [...names.map((name) => `name ${name}`), ...(host === null ? [] : [`host ${host}`])];
		return all.length === 0 ? [`source ${index}`] : [...new Set(all.map(rootOf))];
	});
	const made = { voices, keys };
	known.set(sources, made);
	return made;
}
