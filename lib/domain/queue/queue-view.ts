import { QUEUE_KINDS, type QueueKind } from "./queue";
import { readUncitedKind, type UncitedKind } from "./uncited";

/** Whose entries are shown: all, those that the reader is on, those that nobody is on. */
export const WHOSE = ["all", "mine", "free"] as const;
export type Whose = (typeof WHOSE)[number];

/** What of the queue is shown: one kind, or, with null, the first of each; `facts` is a kind of fact without a source. */
export type QueueView = { kind: QueueKind | null; page: number; whose: Whose; facts: UncitedKind | null };

type Params = Readonly<Record<string, unknown>>;

/** What the address of a page of the queue asks for; what can't be used is as if it weren't there. */
export function readQueueView({ kind, page, whose, facts }: Params): QueueView {
	const number = typeof page === "string" && /^\d{1,6}$/.test(page) ? Number(page) : 1;
	const known = readQueueKind(kind);
	return {
		kind: known,
		page: known === null ? 1 : Math.max(1, number),
		whose: WHOSE.find((one) => one === whose) ?? "all",
		facts: known === "uncited" ? readUncitedKind(facts) : null,
	};
}

/** The address of a page of the queue; `more` says what to tell there. */
export function queueHref(locale: string, view: QueueView, more: Readonly<Record<string, string>> = {}): string {
	const query = new URLSearchParams({ ...more, ...paramsOf(view) }).toString();
	const path = `/${locale}/admin${view.kind === null ? "" : `/queue/${view.kind}`}`;
	return query === "" ? path : `${path}?${query}`;
}

/** A view as the field of a form that comes back to it. */
export function viewField(view: QueueView): string {
	const kind: Record<string, string> = view.kind === null ? {} : { kind: view.kind };
	return new URLSearchParams({ ...kind, ...paramsOf(view) }).toString();
}

/** The view that such a field names, whatever it holds. */
export function readViewField(field: string): QueueView {
	return readQueueView(Object.fromEntries(new URLSearchParams(field.slice(0, LONGEST_FIELD))));
}

/** A kind of the queue by its name from outside; null if there is none of that name. */
export function readQueueKind(name: unknown): QueueKind | null {
	return QUEUE_KINDS.find((kind) => kind === name) ?? null;
}

const LONGEST_FIELD = 200;

function paramsOf({ page, whose, facts }: QueueView): Record<string, string> {
	return {
		...(facts === null ? {} : { facts }),
		...(whose === "all" ? {} : { whose }),
		...(page === 1 ? {} : { page: String(page) }),
	};
}
