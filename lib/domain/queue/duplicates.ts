import { greatCircleKm } from "../place/nearest-projects";
import type { Dataset, ProjectRow } from "../record/dataset";
import { foldText } from "../values/fold-text";
import { LONGEST_TYPED } from "../values/longest-typed";

/** What two projects are compared by. `parties` are names of organizations. */
export type Candidate = Pick<
	ProjectRow,
	"slug" | "name" | "aliases" | "country" | "latitude" | "longitude" | "locationPrecision"
> & { parties: readonly string[] };

/** Why two projects may be one: how like their names are (0–1), and how far apart they are; null: a place is unknown. */
export type DuplicateEvidence = { similarity: number; distanceKm: number | null };
export type DuplicatePair = DuplicateEvidence & { slugs: [string, string] };

/** So near, two sites whose names or parties have something in common may be one. */
const NEAR_KM = 5;
/** Names this like need no neighbourhood closer than a town's. */
const LIKE = 0.6;
const TOWN_KM = 25;
/** A place known only by its region may be this far off. */
const REGION_KM = 200;
/** Names that have this much in common share a word that says something. */
const SOMETHING_IN_COMMON = 0.3;

/** Words that say of every project the same. */
const PLAIN = new Set(
	"data center centre datacenter datacentre campus park hub ai ia project projet site phase the of de du des la le les".split(
		" ",
	),
);

/** What is compared of a project, worked out once. */
export type PreparedCandidate = Candidate & { grams: readonly ReadonlySet<string>[] };

/** Works out what is compared of a project. */
export function prepareCandidate(candidate: Candidate): PreparedCandidate {
	return { ...candidate, grams: [candidate.name, ...candidate.aliases].map(gramsOf) };
}

/** The share of common letter groups of the two most like names, 0–1 (Dice's coefficient of trigrams of words). */
export function nameSimilarity(a: Pick<PreparedCandidate, "grams">, b: Pick<PreparedCandidate, "grams">): number {
	let best = 0;
	for (const one of a.grams) for (const other of b.grams) best = Math.max(best, dice(one, other));
	return best;
}

/** Why two projects of one country may be the same; null if nothing says so. */
export function duplicateEvidence(a: PreparedCandidate, b: PreparedCandidate): DuplicateEvidence | null {
	if (a.country !== b.country || a.slug === b.slug) return null;
	const distanceKm = greatCircleKm(a, b);
	const isVague = distanceKm === null || isRough(a) || isRough(b);
	if (distanceKm !== null && distanceKm > (isVague ? REGION_KM : TOWN_KM)) return null;
	const similarity = nameSimilarity(a, b);
	const hasInCommon = similarity >= SOMETHING_IN_COMMON || a.parties.some((name) => b.parties.includes(name));
	const isNear = !isVague && distanceKm <= NEAR_KM;
	return similarity >= LIKE || (isNear && hasInCommon) ? { similarity, distanceKm } : null;
}

const pairs = new WeakMap<Dataset, DuplicatePair[]>();

/** Every pair of a dataset's projects that may be one, the likeliest first; worked out once per dataset. */
export function probableDuplicates(dataset: Dataset): DuplicatePair[] {
	let found = pairs.get(dataset);
	if (!found) {
		found = findPairs(dataset);
		pairs.set(dataset, found);
	}
	return found;
}

/** What is compared of a row of a dataset. */
export function candidateOf(project: ProjectRow, { organizations }: Pick<Dataset, "organizations">): Candidate {
	return { ...project, parties: project.parties.map(({ organization }) => organizations[organization]?.name ?? "") };
}

function findPairs(dataset: Dataset): DuplicatePair[] {
	const all = dataset.projects.map((project) => prepareCandidate(candidateOf(project, dataset)));
	// Sorted by country and latitude, what may be near stands near: not every pair is looked at.
	all.sort((a, b) => (a.country === b.country ? latitudeOf(a) - latitudeOf(b) : a.country < b.country ? -1 : 1));
	const found: DuplicatePair[] = [];
	all.forEach((a, index) => {
		for (let next = index + 1; next < all.length; next++) {
			const b = all[next];
			if (!b || b.country !== a.country) break;
			if (a.latitude !== null && b.latitude !== null && b.latitude - a.latitude > REGION_KM / KM_OF_A_DEGREE) break;
			const evidence = duplicateEvidence(a, b);
			if (evidence) found.push({ ...evidence, slugs: a.slug < b.slug ? [a.slug, b.slug] : [b.slug, a.slug] });
		}
	});
	return found.sort((a, b) => b.similarity - a.similarity || (a.slugs[0] < b.slugs[0] ? -1 : 1));
}

const KM_OF_A_DEGREE = 111;

/** Unknown latitudes come first in their country and are held against all of it. */
function latitudeOf({ latitude }: Candidate): number {
	return latitude ?? -91;
}

function isRough({ locationPrecision }: Candidate): boolean {
	return locationPrecision === "region" || locationPrecision === "country";
}

/** The groups of three letters of a name's words, accents and words that every name has left out. */
export function gramsOf(name: string): Set<string> {
	const grams = new Set<string>();
	for (const word of foldText(name.slice(0, LONGEST_TYPED.name)).split(/[^\p{L}\p{N}]+/u)) {
		if (word === "" || PLAIN.has(word)) continue;
		const framed = ` ${word} `;
		for (let at = 0; at + 3 <= framed.length; at++) grams.add(framed.slice(at, at + 3));
	}
	return grams;
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	if (a.size === 0 || b.size === 0) return 0;
	let common = 0;
	for (const gram of a) if (b.has(gram)) common++;
	return (2 * common) / (a.size + b.size);
}
