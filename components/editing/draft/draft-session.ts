import {
	type DraftContent,
	type DraftSetup,
	type DraftSummary,
	draftTitle,
	isNewDraftKey,
} from "@/lib/domain/typed/draft";
import type { FormField } from "@/lib/domain/typed/form-fields";
import { type DraftRefusal, fetchDraft, removeDraft, sendDraft } from "./draft-address";
import { isTypedInto, typedFields } from "./form-snapshot";
import { type DraftPlace, dropLocally, keepLocally, type LocalDraft, localDrafts, storageOf } from "./local-drafts";
import { forgetSaved, noteSubmission } from "./submission";

/** An earlier draft that the form was not made from, and who has it. */
type Offer = DraftSummary & { from: "server" | "browser" };

/** What a page says of its drafts. `at` is when the newest was kept (ISO 8601). */
export type DraftState = {
	status:
		| { name: "none" | "saving" }
		| { name: "saved"; at: string }
		| { name: "browserOnly"; why: DraftRefusal | "undecided"; at: string }
		| { name: "nowhere" };
	offer: Offer | null;
	/** True if what the form was made from was saved or thrown away elsewhere. */
	isOver: boolean;
	/** True if a draft was thrown away and can still be had back. */
	canUndo: boolean;
	/** Why going on with a draft of this browser failed. */
	obstacle: DraftRefusal | null;
};

/** Whether two forms say the same. */
export type SameForm = (one: readonly FormField[], other: readonly FormField[]) => boolean;

const LOCAL_DELAY_MS = 300;
const SERVER_DELAY_MS = 1500;
/** A form that was sent and is still there then wasn't saved. */
const ANSWER_DELAY_MS = 10_000;
const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 60_000;

/**
 * Keeps what is typed into one form: in this browser at once, on the server soon after, one request at a time. Knows
 * the form by its events and its fields only. While an earlier draft is offered and undecided, what is typed is kept in
 * this browser under a name of its own, so that neither takes the other's place.
 */
export class DraftSession {
	readonly place: DraftPlace;
	private readonly writer = crypto.randomUUID();
	private readonly listeners = new Set<() => void>();
	private readonly local = storageOf("localStorage");
	private form: HTMLFormElement | null = null;
	/** The fields as the form was opened, and as they were kept last, in this browser and on the server. */
	private opened = "";
	private kept = "";
	private sent = "";
	private sequence = 0;
	private typedAt = 0;
	private isTouched = false;
	private isSubmitting = false;
	private retryMs = FIRST_RETRY_MS;
	private localTimer: ReturnType<typeof setTimeout> | undefined;
	private serverTimer: ReturnType<typeof setTimeout> | undefined;
	private sending: AbortController | null = null;
	private discarded: LocalDraft[] = [];
	private cleanup: AbortController | null = null;
	private observer: MutationObserver | null = null;
	private state: DraftState;

	/** `isSame`: whether two forms say the same, however it was typed. */
	constructor(
		private readonly setup: DraftSetup,
		private readonly isSame: SameForm = areEqual,
	) {
		const { userId, subject, key } = setup;
		this.place = { userId, subject, key };
		this.state = firstState(setup);
	}

	readonly getState = (): DraftState => this.state;

	readonly subscribe = (listener: () => void): (() => void) => {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	};

	/** Begins to keep what is typed into the form. */
	start(form: HTMLFormElement): void {
		this.form = form;
		this.opened = this.kept = this.sent = this.current();
		if (forgetSaved(this.setup.userId) === this.setup.offered?.key) this.update({ offer: null });
		this.offerLocal();
		void this.recheck();
		this.listen(form);
		if (isTypedInto(form)) {
			this.opened = this.kept = this.sent = "";
			this.touched();
		}
	}

	/** Keeps what isn't kept yet, and listens no more. */
	stop(): void {
		this.leave();
		this.cleanup?.abort();
		this.observer?.disconnect();
		clearTimeout(this.localTimer);
		clearTimeout(this.serverTimer);
		this.form = null;
	}

	/**
	 * Brings the offered draft to where the form's page finds it, and answers with what that page must be asked for:
	 * the value of ?draft=. Null if the server doesn't take it; it stays in this browser, and `obstacle` says why.
	 */
	async goOn(): Promise<string | null> {
		const { offer } = this.state;
		if (!offer) return null;
		if (offer.from === "browser") {
			const draft = localDrafts(this.local, this.place).find(
				(one) => one.key === offer.key && isoOf(one.at) === offer.at,
			);
			if (!draft) return null;
			const { baseVersion, locale, fields } = draft;
			const message = {
				baseVersion,
				locale,
				fields,
				ageMs: 0,
				writer: draft.writer,
				sequence: Number.MAX_SAFE_INTEGER,
			};
			const reply = await sendDraft({ ...this.place, key: offer.key }, message);
			if (!reply.ok) {
				this.update({ obstacle: reply.code });
				return null;
			}
			keepLocally(this.local, { ...draft, isSynced: true });
		}
		return isNewDraftKey(offer.key) ? offer.key : "1";
	}

	/** Throws the offered draft away, on the server and in this browser; it can be had back while the page is open. */
	async discard(): Promise<void> {
		const { offer } = this.state;
		if (!offer) return;
		const place = { ...this.place, key: offer.key };
		const local = localDrafts(this.local, place).filter(
			({ key, writer }) => key === offer.key && writer !== this.writer,
		);
		const asked = await fetchDraft(place);
		const isUnreached = asked === "unknown" && offer.from === "server";
		const stored = asked === "unknown" ? null : asked;
		if (isUnreached || (stored && !(await removeDraft(place)))) {
			this.update({ obstacle: "offline" });
			return;
		}
		this.discarded = local;
		if (stored) {
			const { baseVersion, locale, fields } = stored;
			const draft = {
				...place,
				baseVersion,
				locale,
				fields,
				writer: "server",
				at: Date.parse(stored.at),
				isSynced: false,
			};
			this.discarded = [...local.filter((one) => !one.isSynced), draft];
		}
		for (const draft of local) dropLocally(this.local, draft);
		this.update({ offer: null, canUndo: this.discarded.length > 0, obstacle: null });
		if (this.isTouched && this.current() !== this.sent) this.changed();
	}

	/**
	 * Throws away what is typed now, here and on the server, and keeps nothing more: the page is about to be drawn anew.
	 * Earlier work that is still on offer stays.
	 */
	async abandon(): Promise<void> {
		this.cleanup?.abort();
		this.observer?.disconnect();
		clearTimeout(this.localTimer);
		clearTimeout(this.serverTimer);
		this.sending?.abort();
		this.form = null;
		dropLocally(this.local, { ...this.place, writer: this.writer });
		if (this.state.offer === null) await removeDraft(this.place);
	}

	/** Brings back what was thrown away: it is offered again, from this browser. */
	undoDiscard(): void {
		for (const draft of this.discarded) keepLocally(this.local, { ...draft, isSynced: false });
		this.discarded = [];
		this.update({ canUndo: false });
		this.offerLocal();
	}

	private offerLocal(): void {
		const known = this.state.offer ?? this.setup.resumed;
		for (const draft of localDrafts(this.local, this.place)) {
			if (draft.writer !== this.writer && this.isStored(draft)) dropLocally(this.local, draft);
		}
		const newest = localDrafts(this.local, this.place).find((draft) => !draft.isSynced && draft.writer !== this.writer);
		// What the server has had, and has no more, was saved or thrown away since.
		for (const draft of localDrafts(this.local, this.place)) {
			const isGone = draft.isSynced && draft.key !== known?.key && draft.writer !== this.writer;
			if (isGone) dropLocally(this.local, draft);
		}
		if (!newest || (known && known.at >= isoOf(newest.at))) return;
		const { subject, key, baseVersion, locale, at, fields } = newest;
		const title = draftTitle(fields);
		this.update({ offer: { subject, key, baseVersion, locale, at: isoOf(at), title, from: "browser" } });
	}

	/**
	 * Whether what is offered, or was gone on with, is still there: another window, or a program, may have saved it, and
	 * a page that one comes back to may be an old one.
	 */
	private async recheck(): Promise<void> {
		const { offer } = this.state;
		const { resumed } = this.setup;
		if (offer?.from === "browser") {
			const isThere = localDrafts(this.local, this.place).some(
				({ key, at }) => key === offer.key && isoOf(at) === offer.at,
			);
			if (!isThere) this.update({ offer: null });
		} else if (offer) {
			const place = { ...this.place, key: offer.key };
			const stored = await fetchDraft(place);
			if (stored === "unknown" || this.state.offer !== offer || !this.form) return;
			if (stored !== null && !this.isStored(stored)) return;
			if (stored !== null) void removeDraft(place);
			this.update({ offer: null });
		} else if (resumed && !this.state.isOver && this.sequence === 0) {
			const stored = await fetchDraft(this.place);
			if (stored === null && this.sequence === 0) this.update({ isOver: true });
		}
	}

	/** Whether a draft says what the form was opened with: it was saved since, or nothing was changed in it. */
	private isStored({ fields, locale }: Pick<DraftContent, "fields" | "locale">): boolean {
		if (this.opened === "" || this.setup.resumed || locale !== this.setup.locale) return false;
		return this.isSame(fields, JSON.parse(this.opened));
	}

	private listen(form: HTMLFormElement): void {
		this.cleanup = new AbortController();
		const { signal } = this.cleanup;
		for (const event of ["input", "change", "click"]) form.addEventListener(event, () => this.touched(), { signal });
		form.addEventListener("submit", (event) => !isOfRows(event) && this.submit(), { signal });
		this.observer = new MutationObserver(() => this.redrawn());
		this.observer.observe(form, { childList: true, subtree: true });
		const back = () => {
			this.retry();
			void this.recheck();
		};
		window.addEventListener("pagehide", () => this.leave(), { signal });
		window.addEventListener("focus", back, { signal });
		window.addEventListener("online", back, { signal });
		window.addEventListener("pageshow", (event) => event.persisted && back(), { signal });
		window.addEventListener("storage", () => void this.recheck(), { signal });
		document.addEventListener(
			"visibilitychange",
			() => (document.visibilityState === "hidden" ? this.leave() : back()),
			{ signal },
		);
	}

	private current(): string {
		return this.form ? JSON.stringify(typedFields(this.form)) : this.kept;
	}

	private touched(): void {
		this.isTouched = true;
		if (this.current() !== this.kept) this.changed();
	}

	/** Rows came or went, or the form was filled anew. Before anybody touched it, it is still being drawn. */
	private redrawn(): void {
		if (this.isTouched) this.touched();
		else this.opened = this.kept = this.sent = this.current();
	}

	private changed(): void {
		this.isSubmitting = false;
		this.typedAt = Date.now();
		clearTimeout(this.localTimer);
		this.localTimer = setTimeout(() => this.keep(), LOCAL_DELAY_MS);
		clearTimeout(this.serverTimer);
		this.serverTimer = setTimeout(() => this.send(), SERVER_DELAY_MS);
	}

	/** Keeps the form in this browser, if it differs from what is kept. */
	private keep(isSynced = false): void {
		const now = this.current();
		if (now === this.kept && !isSynced) return;
		if (now === this.opened && !this.setup.resumed) {
			dropLocally(this.local, { ...this.place, writer: this.writer });
			this.kept = now;
			if (now === this.sent) this.update({ status: { name: "none" } });
			return;
		}
		const fields: FormField[] = JSON.parse(now);
		const { baseVersion, locale } = this.setup;
		const { writer, typedAt } = this;
		const isKept = keepLocally(this.local, {
			...this.place,
			writer,
			baseVersion,
			locale,
			at: typedAt,
			isSynced,
			fields,
		});
		this.kept = now;
		if (isSynced) return;
		if (!isKept) this.update({ status: { name: "nowhere" } });
		else if (this.state.offer) this.inBrowserOnly("undecided");
		else if (this.state.status.name === "browserOnly") this.inBrowserOnly(this.state.status.why);
	}

	private async send({ isLeaving = false } = {}): Promise<void> {
		this.keep();
		const now = this.current();
		if (now === this.sent || this.state.offer !== null || !this.form) return;
		if (this.sending) {
			if (!isLeaving) return;
			this.sending.abort();
		}
		if (now === this.opened && !this.setup.resumed) return this.withdraw(now);
		const sending = new AbortController();
		this.sending = sending;
		if (this.state.status.name === "none") this.update({ status: { name: "saving" } });
		const { baseVersion, locale } = this.setup;
		const { writer } = this;
		const ageMs = Math.max(0, Date.now() - this.typedAt);
		const message = { baseVersion, locale, fields: JSON.parse(now), ageMs, writer, sequence: ++this.sequence };
		const reply = await sendDraft(this.place, message, { isLeaving, signal: sending.signal }).catch(() => null);
		if (this.sending === sending) this.sending = null;
		if (!reply) return;
		if (!reply.ok) {
			this.inBrowserOnly(reply.code);
			this.retryLater();
			return;
		}
		this.retryMs = FIRST_RETRY_MS;
		this.sent = now;
		if (this.current() === now && this.form) this.keep(reply.kept === "this");
		this.update({ status: { name: "saved", at: reply.at } });
		if (this.form && this.current() !== now) this.changed();
	}

	/** All was taken back: the form is as it was opened, and there is nothing to keep. */
	private async withdraw(now: string): Promise<void> {
		if (!(await removeDraft(this.place))) return this.retryLater();
		this.sent = now;
		if (this.current() !== now) return this.changed();
		this.update({ status: { name: "none" } });
	}

	private retryLater(): void {
		clearTimeout(this.serverTimer);
		this.serverTimer = setTimeout(() => this.send(), this.retryMs);
		this.retryMs = Math.min(2 * this.retryMs, LAST_RETRY_MS);
	}

	/** The reader came back, or the network did: perhaps signed in again. */
	private retry(): void {
		if (this.state.status.name === "browserOnly") this.send();
	}

	private leave(): void {
		if (this.isSubmitting) return;
		this.keep();
		this.send({ isLeaving: true });
	}

	/** The form is on its way: its draft is kept here in case it doesn't arrive, and nothing follows that would outlive it. */
	private submit(): void {
		this.keep();
		clearTimeout(this.serverTimer);
		this.sending?.abort();
		this.isSubmitting = true;
		this.serverTimer = setTimeout(() => this.send(), ANSWER_DELAY_MS);
		noteSubmission({ ...this.place, writer: this.writer, at: Date.now(), isUndecided: this.state.offer !== null });
	}

	private inBrowserOnly(why: DraftRefusal | "undecided"): void {
		this.update({ status: { name: "browserOnly", why, at: isoOf(this.typedAt) } });
	}

	private update(changes: Partial<DraftState>): void {
		this.state = { ...this.state, ...changes };
		for (const listener of this.listeners) listener();
	}
}

/** What is known before the page's scripts have looked around. */
export function firstState({ offered, resumed }: DraftSetup): DraftState {
	return {
		status: resumed ? { name: "saved", at: resumed.at } : { name: "none" },
		offer: offered && { ...offered, from: "server" },
		isOver: false,
		canUndo: false,
		obstacle: null,
	};
}

function areEqual(one: readonly FormField[], other: readonly FormField[]): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

/** Buttons that add, move and remove rows send their form too, and stay on the page. */
function isOfRows({ submitter }: SubmitEvent): boolean {
	return submitter instanceof HTMLButtonElement && submitter.name === "__intent__";
}

function isoOf(at: number): string {
	return new Date(at).toISOString();
}
