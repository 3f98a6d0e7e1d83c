import type { AfterAction } from "@/components/editing/queue/after-action";
import { QUEUE_PROBLEMS } from "@/components/editing/queue/aside-state";
import { QUEUE_KINDS, type QueueKind } from "@/lib/domain/queue/queue";

export type QueueParams = Record<string, string | string[] | undefined>;

/** A kind of the queue from an address or a form; null if there is none of that name. */
export function readKind(value: unknown): QueueKind | null {
	return QUEUE_KINDS.find((kind) => kind === value) ?? null;
}

/** What somebody just did, as the actions put it into the address; null if nothing. */
export function readAfterAction({ done, problem, kind, key }: QueueParams): AfterAction | null {
	const known = QUEUE_PROBLEMS.find((code) => code === problem);
	if (known) return { problem: known };
	if (done === "back") return { done };
	const of = readKind(kind);
	return done === "aside" && of && typeof key === "string" ? { done, kind: of, key } : null;
}

/** The number of a page, from 1; what is none becomes 1. */
export function readPage({ page }: QueueParams): number {
	const number = typeof page === "string" && /^\d{1,6}$/.test(page) ? Number(page) : 1;
	return Math.max(1, number);
}

/** `back` of a form ("", "ageing", "ageing 2") as an address of the queue, with what to say there. */
export function backHref(locale: string, back: string, params: Record<string, string>): string {
	const [name, page = "1"] = back.split(" ");
	const kind = readKind(name);
	const query = new URLSearchParams(params);
	if (kind && readPage({ page }) > 1) query.set("page", page);
	return `/${locale}/admin${kind ? `/queue/${kind}` : ""}?${query}`;
}
