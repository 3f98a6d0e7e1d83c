// The client that answers requests: it knows whether the database is there, and waits for none that isn't.

import { setImmediate as afterPendingInput } from "node:timers/promises";
import { UnavailableError } from "./unavailable";

/** What the database says of the dataset: its version, and the day (UTC) of its last change. */
export type Stamp = { version: number; changedOn: string | null };

/** Asks the database for the stamp; `abandon` gives up on what was asked and isn't answered. */
export type Probe = { ask(): Promise<Stamp>; abandon(): void };

export type PresenceSettings = {
	/** A database that doesn't answer the probe for so long is away. */
	patienceMs: number;
	/** Whether silence is what a long transaction of somebody else looks like: the embedded database has one session. */
	isSilentWhenBusy: boolean;
	say?: (line: string) => void;
};

/** While the database is away it is asked once in so long, or as soon as the last question was given up. */
const ASK_AGAIN_MS = 1_000;
const AT_ONCE_MS = 50;

/** Whether the database answers. Nobody waits for one that is known not to: one question at a time finds out when it does. */
export class Presence {
	private away: { since: Date; isSilent: boolean } | null = null;
	private running: Promise<Stamp> | null = null;
	private next: Promise<Stamp> | null = null;

	constructor(
		private readonly probe: Probe,
		private readonly settings: PresenceSettings,
	) {}

	/** Since when the database hasn't answered; null while it does. */
	awaySince(): Date | null {
		return this.away?.since ?? null;
	}

	/** Whether work can't be done at all; false for an embedded database that is busy, since its turn will come. */
	isGone(): boolean {
		return this.away !== null && !(this.away.isSilent && this.settings.isSilentWhenBusy);
	}

	/** The stamp as of a moment after the call. Throws UnavailableError: at once while the database is known to be away. */
	ask(): Promise<Stamp> {
		if (this.away) return Promise.reject(new UnavailableError());
		if (!this.running) return this.run();
		// What is under way may have been answered before the caller's own change.
		this.next ??= this.running
			.catch(() => {})
			.then(() => {
				this.next = null;
				return this.ask();
			});
		return this.next;
	}

	private run(): Promise<Stamp> {
		this.running = this.askOnce().finally(() => {
			this.running = null;
		});
		return this.running;
	}

	private async askOnce(): Promise<Stamp> {
		const begun = performance.now();
		let timer: NodeJS.Timeout | undefined;
		const silence = new Promise<"silence">((resolve) => {
			timer = setTimeout(async () => {
				// After a pause of this process the answer may be here, unread.
				await afterPendingInput();
				resolve("silence");
			}, this.settings.patienceMs);
		});
		try {
			const answer = await Promise.race([this.probe.ask(), silence]);
			if (answer !== "silence") {
				this.isBack();
				return answer;
			}
			this.probe.abandon();
			this.isAway(true, "no answer in time");
		} catch (error) {
			this.isAway(false, error instanceof Error ? error.message : String(error));
			throw new UnavailableError(error);
		} finally {
			clearTimeout(timer);
			if (this.away) this.askAgain(Math.max(AT_ONCE_MS, ASK_AGAIN_MS - (performance.now() - begun)));
		}
		throw new UnavailableError();
	}

	private askAgain(inMs: number): void {
		setTimeout(() => this.run().catch(() => {}), inMs).unref();
	}

	private isAway(isSilent: boolean, reason: string): void {
		if (!this.away) {
			this.settings.say?.(`The database doesn't answer (${reason}): readers get what is known, nothing can be saved.`);
		}
		this.away = { since: this.away?.since ?? new Date(), isSilent };
	}

	private isBack(): void {
		if (!this.away) return;
		const seconds = Math.round((Date.now() - this.away.since.getTime()) / 1000);
		this.settings.say?.(`The database answers again, after ${seconds} s.`);
		this.away = null;
	}
}
