import { belongsTo, type Parents } from "../record/parents";

/**
 * Which organization the one belongs to that is made of two: where `keep` belonged, else where `drop` did; never to
 * what belongs to it. If `keep` belonged to `drop`, it takes its place.
 */
export function parentOfMerged(parents: Parents, keep: string, drop: string): string | null {
	const above = parents.get(drop) ?? null;
	if (belongsTo(parents, keep, drop)) return above;
	const own = parents.get(keep) ?? null;
	if (own !== null || above === null) return own;
	return belongsTo(parents, above, keep) ? null : above;
}
