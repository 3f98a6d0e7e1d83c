import type { DraftSubject } from "@/lib/domain/typed/draft";
import { NOWHERE_ELSE, type OpenElsewhere, type OpenFormMessage, TELL_EVERY_MS } from "@/lib/domain/typed/open-form";

/** What was heard so long ago isn't shown any more. */
const TOO_OLD_MS = 4 * TELL_EVERY_MS;
/** The longest pause between two tries that weren't answered. */
const LONGEST_PAUSE_MS = 5 * 60_000;

/** The form before on this page, on its way to be closed: after a save, it isn't another tab. */
let closing: Promise<unknown> = Promise.resolve();

/**
 * Tells the server that a record's form is open, and hears who else has it open. While the page is in view it tells
 * every half a minute, behind another one once more; never twice within half a minute, however often it comes and goes.
 * What goes wrong is nobody's business: it is silent, and waits longer.
 */
export class OpenFormSession {
	private readonly tab = crypto.randomUUID();
	private readonly listeners = new Set<() => void>();
	private readonly cleanup = new AbortController();
	private timer: ReturnType<typeof setTimeout> | undefined;
	private toldAt = Number.NEGATIVE_INFINITY;
	private heardAt: number;
	private pause = TELL_EVERY_MS;
	/** What was told last is that the page is behind another. */
	private isAway = false;

	/** `state` is what the page was drawn with. */
	constructor(
		private readonly record: { subject: DraftSubject; key: string },
		private state: OpenElsewhere,
	) {
		this.heardAt = Date.now();
	}

	readonly getState = (): OpenElsewhere => this.state;

	readonly subscribe = (listener: () => void): (() => void) => {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	};

	/** Begins to tell. */
	start(): void {
		const { signal } = this.cleanup;
		document.addEventListener("visibilitychange", () => this.plan(), { signal });
		window.addEventListener("pagehide", () => this.leave(), { signal });
		window.addEventListener("pageshow", (event) => event.persisted && this.plan(), { signal });
		this.plan();
	}

	/** Tells that the form is closed, and nothing more. */
	stop(): void {
		this.cleanup.abort();
		this.leave();
	}

	/** When it tells next: nothing more behind another page than that it is there. */
	private plan(): void {
		clearTimeout(this.timer);
		const isHidden = document.visibilityState === "hidden";
		if (isHidden && (this.isAway || this.toldAt === Number.NEGATIVE_INFINITY)) return;
		const wait = Math.max(0, this.toldAt + this.pause - Date.now());
		this.timer = setTimeout(() => void this.tell(isHidden ? "away" : "open"), wait);
	}

	private async tell(state: "open" | "away"): Promise<void> {
		this.toldAt = Date.now();
		this.isAway = state === "away";
		await closing;
		const heard = this.isLeft() ? null : await this.send({ tab: this.tab, state });
		if (this.isLeft()) return;
		this.pause = heard ? TELL_EVERY_MS : Math.min(2 * this.pause, LONGEST_PAUSE_MS);
		if (heard) this.heardAt = Date.now();
		if (heard) this.update(heard);
		else if (Date.now() - this.heardAt > TOO_OLD_MS) this.update(NOWHERE_ELSE);
		this.plan();
	}

	private async send(message: OpenFormMessage): Promise<OpenElsewhere | null> {
		const { subject, key } = this.record;
		try {
			const answer = await fetch(`/api/open-forms/${subject}/${encodeURIComponent(key)}`, {
				method: "PUT",
				headers: { "Content-Type": "application/json" },
				body: JSON.stringify(message),
				keepalive: message.state === "closed",
			});
			const heard = answer.ok ? await answer.json() : null;
			return Array.isArray(heard?.others) ? heard : null;
		} catch {
			return null;
		}
	}

	private leave(): void {
		clearTimeout(this.timer);
		if (this.toldAt === Number.NEGATIVE_INFINITY) return;
		this.toldAt = Number.NEGATIVE_INFINITY;
		this.isAway = false;
		closing = this.send({ tab: this.tab, state: "closed" });
	}

	private isLeft(): boolean {
		return this.cleanup.signal.aborted || this.toldAt === Number.NEGATIVE_INFINITY;
	}

	/** Nothing is drawn, and read out, again that says the same. */
	private update(state: OpenElsewhere): void {
		if (JSON.stringify(state) === JSON.stringify(this.state)) return;
		this.state = state;
		for (const listener of this.listeners) listener();
	}
}
