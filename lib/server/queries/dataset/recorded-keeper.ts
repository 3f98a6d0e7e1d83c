import { LRUCache } from "lru-cache";
import type { Dataset } from "@/lib/domain/record/dataset";
import { UnavailableError } from "../../db/serving/unavailable";
import type { RecordedState } from "./read-recorded";

export type RecordedSource = {
	/** What had been saved by the end of a day. */
	stateOn(day: string): Promise<RecordedState>;
	/** The dataset of that state, and how many characters it was made of. */
	read(day: string, state: RecordedState): Promise<{ dataset: Dataset; size: number }>;
};

/** A dataset takes some five times in memory what it is made of as text. */
const MOST_CHARACTERS = 60_000_000;
const MOST_KEPT = 6;
/** Days whose state is remembered. */
const MOST_DAYS = 200;
/** Each reads for a while beside everybody else. */
const MOST_AT_ONCE = 2;
/** Nobody waits behind more states than that, nor with more others: who comes then may come again. */
const MOST_WAITING = 8;
const MOST_READERS = 50;

/**
 * Keeps the datasets of a few recorded states. Each is made once, however many ask for it, and a few at a time. What
 * had been saved by a day is asked again when the newest version of the data is another: a long import may have ended since
 * that was begun before midnight.
 */
export class RecordedKeeper {
	private readonly datasets = new LRUCache<string, { dataset: Dataset; size: number }>({
		max: MOST_KEPT,
		maxSize: MOST_CHARACTERS,
		// The one that is asked for is kept, however large: all of a page is answered from it.
		sizeCalculation: ({ size }) => Math.min(Math.max(1, size), MOST_CHARACTERS),
	});
	private readonly states = new LRUCache<string, { newest: number; state: RecordedState }>({ max: MOST_DAYS });
	private readonly making = new Map<string, Promise<Dataset>>();
	private readonly waiting: (() => void)[] = [];
	private running = 0;
	private readers = 0;

	constructor(private readonly source: RecordedSource) {}

	/**
	 * The records as they stood at the end of a day that has passed; `newest` is the data's version now. Calls `wait` where
	 * they have to be read first.
	 */
	async on(day: string, newest: number, wait: () => void = () => {}): Promise<Dataset> {
		const state = await this.stateOn(day, newest);
		const name = `${state.version} ${state.revisions}`;
		const kept = this.datasets.get(name);
		if (kept) return kept.dataset;
		if (this.readers >= MOST_READERS) throw new UnavailableError();
		this.readers += 1;
		wait();
		try {
			return await this.makeOnce(name, day, state);
		} finally {
			this.readers -= 1;
		}
	}

	private makeOnce(name: string, day: string, state: RecordedState): Promise<Dataset> {
		const others = this.making.get(name);
		if (others) return others;
		const made = this.make(name, day, state).finally(() => this.making.delete(name));
		this.making.set(name, made);
		return made;
	}

	private async stateOn(day: string, newest: number): Promise<RecordedState> {
		const known = this.states.get(day);
		if (known?.newest === newest) return known.state;
		const state = await this.source.stateOn(day);
		this.states.set(day, { newest, state });
		return state;
	}

	private async make(name: string, day: string, state: RecordedState): Promise<Dataset> {
		await this.turn();
		try {
			const made = await this.source.read(day, state);
			this.datasets.set(name, made);
			return made.dataset;
		} finally {
			this.running -= 1;
			this.waiting.shift()?.();
		}
	}

	private async turn(): Promise<void> {
		if (this.running >= MOST_AT_ONCE) {
			if (this.waiting.length >= MOST_WAITING) throw new UnavailableError();
			await new Promise<void>((resolve) => this.waiting.push(resolve));
		}
		this.running += 1;
	}
}
