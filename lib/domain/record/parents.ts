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

/** What belongs directly to each record, in the order of the list. */
export type Children = ReadonlyMap<string, readonly string[]>;

/** Who belongs directly to whom. */
export function childrenOf(parents: Parents): Children {
	const children = new Map<string, string[]>();
	for (const [slug, parent] of parents) {
		if (parent === null) continue;
		const siblings = children.get(parent);
		if (siblings) siblings.push(slug);
		else children.set(parent, [slug]);
	}
	return children;
}

/** A record and all that belongs to it, the nearest first; each once, even where they should go round. */
export function withAllChildren(children: Children, slug: string): string[] {
	const family = new Set([slug]);
	for (const at of family) for (const child of children.get(at) ?? []) family.add(child);
	return [...family];
}

/** True if a record is, or belongs through any number of others to, another. */
export function belongsTo(parents: Parents, slug: string, owner: string): boolean {
	return withParents(parents, slug).includes(owner);
}
