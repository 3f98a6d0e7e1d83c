import { useEffect, useState } from "react";

export type Lookup<T> = {
	/** What the answer is of; null before the first. */
	query: string | null;
	results: readonly T[];
	/** `failed`: not reached, or refused. */
	status: "none" | "asking" | "done" | "failed";
};

const NOTHING = { query: null, results: [], status: "none" } as const;
const answers = new Map<string, readonly unknown[]>();
const MOST_ANSWERS = 200;

/**
 * What the server finds for a query at an address that answers `{ results }`. Waits until the typing pauses, drops
 * answers that came too late, and asks for the same only once. Nothing is asked while the query is null.
 */
export function useLookup<T>(address: string, query: string | null, delayMs = 150): Lookup<T> {
	const [found, setFound] = useState<Lookup<T>>(NOTHING);
	useEffect(() => {
		if (query === null) return;
		const asking = new AbortController();
		const url = `${address}?q=${encodeURIComponent(query)}`;
		const timer = setTimeout(
			async () => {
				const results = await ask<T>(url, asking.signal).catch(() => null);
				if (asking.signal.aborted) return;
				setFound({ query, results: results ?? [], status: results ? "done" : "failed" });
			},
			answers.has(url) ? 0 : delayMs,
		);
		return () => {
			clearTimeout(timer);
			asking.abort();
		};
	}, [address, query, delayMs]);
	if (query === null) return NOTHING;
	return found.query === query ? found : { ...found, status: "asking" };
}

async function ask<T>(url: string, signal: AbortSignal): Promise<readonly T[]> {
	const known = answers.get(url);
	if (known) return known as readonly T[];
	const reply = await fetch(url, { signal });
	if (!reply.ok) throw new Error(`${url} answered ${reply.status}`);
	const { results } = (await reply.json()) as { results: readonly T[] };
	if (answers.size >= MOST_ANSWERS) answers.clear();
	answers.set(url, results);
	return results;
}
