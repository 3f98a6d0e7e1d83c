import type { PGlite } from "@electric-sql/pglite";

/** A client that holds the session and says nothing for this long, while others wait, is disconnected. */
const IDLE_HOLDER_MS = 60_000;

/** One who takes turns with the session. */
export interface SessionHolder {
	/** Called when others waited too long for this one's next message. */
	evict(): void;
}

interface Turn {
	holder: SessionHolder;
	run: () => void;
}

const text = new TextEncoder();
/** Sync (leaves the "skip until sync" state of a failed batch), then a plain ROLLBACK query. */
const ABANDON = Uint8Array.from([0x53, 0, 0, 0, 4, 0x51, 0, 0, 0, 13, ...text.encode("ROLLBACK"), 0]);

/**
 * Who may talk to PGlite's only session. A holder keeps it from the first message of a batch until the session is
 * outside of a transaction and in sync again, so that nobody's Bind meets another's Parse, or another's transaction.
 */
export class SessionQueue {
	readonly #db: PGlite;
	readonly #onFailure: (error: unknown) => void;
	readonly #waiting: Turn[] = [];
	#holder: SessionHolder | undefined;
	#busy = false;
	#idle: NodeJS.Timeout | undefined;

	/** `onFailure` hears when the engine itself broke, which no answer to a client can mend. */
	constructor(db: PGlite, onFailure: (error: unknown) => void) {
		this.#db = db;
		this.#onFailure = onFailure;
	}

	/** Runs a batch of messages when it is `holder`'s turn. `complete` says that it ends in sync. Returns the answer. */
	async exchange(holder: SessionHolder, batch: Uint8Array, complete: boolean): Promise<Uint8Array[]> {
		await this.#turn(holder);
		try {
			const answer: Uint8Array[] = [];
			await this.#db.execProtocolRawStream(batch, { onRawData: (bytes) => answer.push(bytes.slice()) });
			return answer;
		} catch (error) {
			this.#onFailure(error);
			throw error;
		} finally {
			this.#busy = false;
			if (complete && !this.#db.isInTransaction()) this.#holder = undefined;
			this.#next();
		}
	}

	/** `holder` is gone: what it left in the session, an open transaction for example, is rolled back. */
	async leave(holder: SessionHolder): Promise<void> {
		if (this.#holder === holder) await this.exchange(holder, ABANDON, true);
	}

	#turn(holder: SessionHolder): Promise<void> {
		return new Promise((run) => {
			this.#waiting.push({ holder, run });
			this.#next();
		});
	}

	#next() {
		if (this.#busy) return;
		clearTimeout(this.#idle);
		const mayRun = (turn: Turn) => this.#holder === undefined || this.#holder === turn.holder;
		const index = this.#waiting.findIndex(mayRun);
		const turn = this.#waiting[index];
		if (turn) {
			this.#waiting.splice(index, 1);
			this.#holder = turn.holder;
			this.#busy = true;
			turn.run();
		} else if (this.#waiting.length > 0) {
			const holder = this.#holder;
			this.#idle = setTimeout(() => holder?.evict(), IDLE_HOLDER_MS);
		}
	}
}
