import type { Dataset } from "@/lib/domain/record/dataset";
import type { Stamp } from "../../db/serving/presence";
import { isUnavailable, UnavailableError } from "../../db/serving/unavailable";

/** The dataset that is known, the day (UTC) of its last change, and since when nobody could tell whether it is the newest. */
export type KnownDataset = {
	readonly dataset: Dataset;
	readonly changedOn: string | null;
	/** When the database was last known to have nothing newer; null if that is now. */
	readonly staleSince: Date | null;
};

export type DatasetSource = {
	/** What the database says of its dataset, as of after the call; fails soon if the database is away. */
	ask(): Promise<Stamp>;
	awaySince(): Date | null;
	load(): Promise<Dataset>;
};

/** How long an answer may be behind a change that another process made. */
const CHECK_EVERY_MS = 200;
/** While there are readers it is asked again some time before that, so that none of them waits for it. */
const CHECK_AGAIN_MS = 150;
/** Loading a new version may take a few times what the last one took; then readers get the old one meanwhile. */
const PATIENCE_FACTOR = 3;
const SHORTEST_PATIENCE_MS = 3_000;
/** With nothing to answer from, the first load is worth waiting for. */
const FIRST_PATIENCE_MS = 30_000;
/** A dataset that changes all the time is taken as it is. */
const MOST_ROUNDS = 3;

/** Keeps the newest dataset that could be had, and answers from it when no newer one can. */
export class DatasetKeeper {
	/** Counts the changes made in this process, so that a check begun before one doesn't count as one after it. */
	changes = 0;
	private dataset: Dataset | null = null;
	private changedOn: string | null = null;
	private checkedAt = Number.NEGATIVE_INFINITY;
	private confirmedAt = new Date(0);
	private loadMs = 0;
	private refreshing: { done: Promise<KnownDataset>; outOfPatience: Promise<"late">; isLate: boolean } | null = null;

	constructor(private readonly source: DatasetSource) {}

	/**
	 * The dataset as it is now; the last known one if the database doesn't answer, or doesn't come to an end with the new
	 * one. Throws UnavailableError if none is known.
	 */
	async current(): Promise<KnownDataset> {
		if (this.newest() !== null) return this.known(null);
		const isAway = this.source.awaySince() !== null;
		// With nothing to answer from, a load that is under way is worth waiting for: it may be what keeps it busy.
		if (isAway && (this.dataset || !this.refreshing)) return this.lastKnown();
		this.refreshing ??= this.beginRefresh();
		const { refreshing } = this;
		if (refreshing.isLate) return this.lastKnown();
		try {
			const known = await Promise.race([refreshing.done, refreshing.outOfPatience]);
			if (known !== "late") return known;
			refreshing.isLate = true;
			return this.lastKnown();
		} catch (error) {
			if (!isUnavailable(error)) throw error;
			return this.lastKnown();
		}
	}

	/** The dataset, if the database needn't be asked whether there is a newer one; null if it has to be. */
	newest(): Dataset | null {
		const age = performance.now() - this.checkedAt;
		if (age >= CHECK_EVERY_MS || this.source.awaySince() !== null) return null;
		if (age >= CHECK_AGAIN_MS) this.refreshing ??= this.beginRefresh();
		return this.dataset;
	}

	/** Makes the next `current` ask the database. */
	invalidate(): void {
		this.checkedAt = Number.NEGATIVE_INFINITY;
		this.changes += 1;
	}

	private beginRefresh() {
		const patienceMs = this.dataset ? Math.max(SHORTEST_PATIENCE_MS, PATIENCE_FACTOR * this.loadMs) : FIRST_PATIENCE_MS;
		let timer: NodeJS.Timeout | undefined;
		const outOfPatience = new Promise<"late">((resolve) => {
			timer = setTimeout(resolve, patienceMs, "late");
		});
		const done = this.refresh().finally(() => {
			clearTimeout(timer);
			this.refreshing = null;
		});
		// Those who wait hear of a failure; when nobody does any more it is the next one's.
		done.catch(() => {});
		return { done, outOfPatience, isLate: false };
	}

	private async refresh(): Promise<KnownDataset> {
		for (let round = 1; ; round += 1) {
			const { changes } = this;
			const begun = performance.now();
			const confirmed = new Date();
			const stamp = await this.source.ask();
			if (this.dataset?.version !== stamp.version) {
				const loadBegun = performance.now();
				this.dataset = await this.source.load();
				this.loadMs = performance.now() - loadBegun;
			}
			this.confirmedAt = confirmed;
			this.changedOn = stamp.changedOn;
			const isWhole = this.changes === changes && this.dataset.version === stamp.version;
			if (isWhole) this.checkedAt = begun;
			if (isWhole || (this.changes === changes && round >= MOST_ROUNDS)) return this.known(null);
		}
	}

	private lastKnown(): KnownDataset {
		return this.known(this.confirmedAt);
	}

	private known(staleSince: Date | null): KnownDataset {
		if (!this.dataset) throw new UnavailableError();
		return { dataset: this.dataset, changedOn: this.changedOn, staleSince };
	}
}
