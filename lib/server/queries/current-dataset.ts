import type { Dataset } from "@/lib/domain/dataset";
import { getClient } from "../db/client";
import { datasetVersion, loadDataset } from "./dataset";

/** How long an answer may be behind a change that another process made. */
const CHECK_EVERY_MS = 200;

type State = {
	dataset: Dataset | null;
	checkedAt: number;
	/** Counts the changes made in this process, so that a check begun before one doesn't count as one after it. */
	changes: number;
	pending: Promise<Dataset> | null;
};

// Next puts this module into several bundles; all of them share one dataset.
const KEY = Symbol.for("gigacampus.currentDataset");
const processWide = globalThis as typeof globalThis & { [KEY]?: State };

/**
 * The dataset as it is now, kept in memory and loaded once per version. At most 200 ms behind changes of other
 * processes, never behind those of this one. Don't change what it returns: everybody shares it.
 */
export async function currentDataset(): Promise<Dataset> {
	const state = shared();
	if (state.dataset && performance.now() - state.checkedAt < CHECK_EVERY_MS) return state.dataset;
	state.pending ??= refresh(state).finally(() => {
		state.pending = null;
	});
	return state.pending;
}

/** Makes the next `currentDataset` ask the database; commands call it when they end. */
export function invalidateCurrentDataset(): void {
	const state = shared();
	state.checkedAt = Number.NEGATIVE_INFINITY;
	state.changes += 1;
}

async function refresh(state: State): Promise<Dataset> {
	for (;;) {
		const { changes } = state;
		const checkedAt = performance.now();
		const client = getClient();
		const version = await datasetVersion(client);
		if (state.dataset?.version !== version) state.dataset = await loadDataset(client);
		if (state.dataset && state.changes === changes) {
			state.checkedAt = checkedAt;
			return state.dataset;
		}
	}
}

function shared(): State {
	processWide[KEY] ??= { dataset: null, checkedAt: Number.NEGATIVE_INFINITY, changes: 0, pending: null };
	return processWide[KEY];
}
