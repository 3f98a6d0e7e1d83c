/** Which organization each belongs to, by slug. */
export type Parents = ReadonlyMap<string, string | null>;

/** True if an organization is, or belongs through any number of parents to, another. */
export function belongsTo(parents: Parents, slug: string, owner: string): boolean {
	const seen = new Set<string>();
	for (let at: string | null = slug; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
		if (at === owner) return true;
		seen.add(at);
	}
	return false;
}

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
