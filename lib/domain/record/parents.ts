/** Which record each belongs to, by slug: organizations to their owners, programmes to those that they are a part of. */
export type Parents = ReadonlyMap<string, string | null>;

/** A record and all that it belongs to, the nearest first; each once, even where they should go round. */
function withParents(parents: Parents, slug: string): string[] {
	const line = new Set<string>();
	for (let at: string | null = slug; at !== null && !line.has(at); at = parents.get(at) ?? null) line.add(at);
	return [...line];
}

/** Some records and all that they belong to, each once. */
export function withAllParents(parents: Parents, slugs: readonly string[]): string[] {
	return [...new Set(slugs.flatMap((slug) => withParents(parents, slug)))];
}

/** True if a record is, or belongs through any number of others to, another. */
export function belongsTo(parents: Parents, slug: string, owner: string): boolean {
	return withParents(parents, slug).includes(owner);
}
