import type { Dataset } from "@/lib/domain/record/dataset";
import { getLoadingPool } from "../../db/client";
import { databasePresence } from "../../db/serving/database-presence";
import { noteIfUnavailable } from "../../db/serving/unavailable";
import { type RequestContext, requestContext } from "../../request-context";
import { loadDataset } from "./dataset";
import { DatasetKeeper, type KnownDataset } from "./dataset-keeper";

type Shared = {
	keeper: DatasetKeeper;
	/** What a request has been answered from so far: all of a page says the same. */
	answers: WeakMap<RequestContext, { changes: number; known: KnownDataset }>;
};

// Next puts this module into several bundles; all of them share one dataset.
const KEY = Symbol.for("gigacampus.knownDataset");
const processWide = globalThis as typeof globalThis & { [KEY]?: Shared };

/**
 * The dataset as it is now, or the last known one while the database is away: the same for all of a request, unless this
 * process changes it. Throws UnavailableError while none is known.
 */
export async function knownDataset(): Promise<KnownDataset> {
	const { keeper, answers } = shared();
	const context = requestContext();
	const answered = answers.get(context);
	if (answered?.changes === keeper.changes) return answered.known;
	try {
		const known = await keeper.current();
		answers.set(context, { changes: keeper.changes, known });
		return known;
	} catch (error) {
		noteIfUnavailable(error);
		throw error;
	}
}

/** The dataset, if the database needn't be asked whether there is a newer one. */
export function newestDataset(): Dataset | null {
	return shared().keeper.newest();
}

/** Makes the next `knownDataset` ask the database; commands call it when they end. */
export function invalidateKnownDataset(): void {
	shared().keeper.invalidate();
}

function shared(): Shared {
	processWide[KEY] ??= {
		keeper: new DatasetKeeper({
			ask: () => databasePresence().ask(),
			awaySince: () => databasePresence().awaySince(),
			load: () => loadDataset(getLoadingPool()),
		}),
		answers: new WeakMap(),
	};
	return processWide[KEY];
}
