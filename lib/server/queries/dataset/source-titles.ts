import type { Dataset } from "@/lib/domain/record/dataset";

// Next puts this module into several bundles; all of them share one dataset, and so its titles.
const KEY = Symbol.for("gigacampus.sourceTitles");
const processWide = globalThis as typeof globalThis & { [KEY]?: WeakMap<Dataset, readonly string[]> };

/** Keeps the titles of a dataset's sources, in their order, for as long as the dataset lives. */
export function keepSourceTitles(dataset: Dataset, titles: readonly string[]): void {
	processWide[KEY] ??= new WeakMap();
	processWide[KEY].set(dataset, titles);
}

/** The titles of a dataset's sources: searches look into them, views don't, and browsers load the dataset without them. */
export function sourceTitles(dataset: Dataset): readonly string[] {
	return processWide[KEY]?.get(dataset) ?? [];
}
