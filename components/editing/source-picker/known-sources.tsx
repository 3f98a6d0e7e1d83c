"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { SourceSummary } from "@/lib/domain/source/source-summary";

type Shelf = {
	sources: ReadonlyMap<string, SourceSummary>;
	/** Keeps sources that the server named, so that every citation of the form can show them. */
	add: (sources: readonly SourceSummary[]) => void;
};

const ShelfContext = createContext<Shelf>({ sources: new Map(), add: () => {} });

/** The stored sources that a form has met: those of its record, and those that were found since. */
export function KnownSources({ sources, children }: { sources: readonly SourceSummary[]; children: ReactNode }) {
	const [known, setKnown] = useState<ReadonlyMap<string, SourceSummary>>(() => byId(sources));
	const shelf = useMemo(
		(): Shelf => ({ sources: known, add: (more) => setKnown((before) => new Map([...before, ...byId(more)])) }),
		[known],
	);
	return <ShelfContext value={shelf}>{children}</ShelfContext>;
}

/** The stored sources that the form has met. */
export function useKnownSources(): Shelf {
	return useContext(ShelfContext);
}

function byId(sources: readonly SourceSummary[]): Map<string, SourceSummary> {
	return new Map(sources.map((source) => [source.id, source]));
}
