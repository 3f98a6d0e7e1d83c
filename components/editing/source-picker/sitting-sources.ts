import { storageOf } from "../draft/local-drafts";
import type { CitableSource } from "./cited-sources";

/** The documents that somebody has cited or entered in this window, the newest first: most records of a sitting share some. */
const NAME = "gigacampus.sitting";
const MOST = 12;

type Kept = { userId: string; sources: Omit<CitableSource, "isCited">[] };

/** The documents of this sitting; nobody else's. */
export function sittingSources(userId: string): CitableSource[] {
	try {
		const kept: Partial<Kept> = JSON.parse(storageOf("sessionStorage")?.getItem(NAME) ?? "{}");
		if (kept.userId !== userId || !Array.isArray(kept.sources)) return [];
		return kept.sources.map((source) => ({ ...source, isCited: false }));
	} catch {
		return [];
	}
}

/** Remembers documents that a form that is being saved cites or is of. */
export function rememberSources(userId: string, sources: readonly CitableSource[]): void {
	const before = sittingSources(userId).filter(({ value }) => !sources.some((source) => source.value === value));
	const all = [...sources, ...before].slice(0, MOST).map(({ isCited: _isCited, ...source }) => source);
	try {
		storageOf("sessionStorage")?.setItem(NAME, JSON.stringify({ userId, sources: all } satisfies Kept));
	} catch {
		// No room: a convenience less.
	}
}
