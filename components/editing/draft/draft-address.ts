import type { DraftContent, DraftMessage } from "@/lib/domain/typed/draft";
import type { DraftPlace } from "./local-drafts";

/** Why the server didn't take a draft. `offline`: it wasn't reached; `failed`: it answered with something unexpected. */
export type DraftRefusal = "offline" | "signedOut" | "otherUser" | "forbidden" | "tooMany" | "tooLarge" | "failed";
export type DraftReply = { ok: true; at: string; kept: "this" | "newer" } | { ok: false; code: DraftRefusal };

/** Browsers let this much outlive its page. */
const MAX_KEEPALIVE_BYTES = 60_000;
const REFUSALS: Readonly<Record<number, DraftRefusal>> = {
	401: "signedOut",
	403: "forbidden",
	409: "otherUser",
	413: "tooLarge",
	422: "tooMany",
};

/** Sends a draft to the server; `isLeaving` if the page is going away. Never throws, but for an abort. */
export async function sendDraft(
	place: DraftPlace,
	message: Omit<DraftMessage, "userId">,
	{ isLeaving = false, signal }: { isLeaving?: boolean; signal?: AbortSignal } = {},
): Promise<DraftReply> {
	const body = JSON.stringify({ userId: place.userId, ...message });
	const keepalive = isLeaving && new TextEncoder().encode(body).length < MAX_KEEPALIVE_BYTES;
	const headers = { "Content-Type": "application/json" };
	try {
		const reply = await fetch(addressOf(place), { method: "PUT", body, headers, keepalive, signal: signal ?? null });
		if (!reply.ok) return { ok: false, code: REFUSALS[reply.status] ?? "failed" };
		const { at, kept } = await reply.json();
		return { ok: true, at, kept };
	} catch (error) {
		if (signal?.aborted) throw error;
		return { ok: false, code: "offline" };
	}
}

/** The draft that the server has; null if there is none, `unknown` if it can't be asked. */
export async function fetchDraft(place: DraftPlace): Promise<DraftContent | null | "unknown"> {
	const reply = await fetch(addressOf(place)).catch(() => null);
	if (reply?.ok) return reply.json();
	return reply?.status === 404 ? null : "unknown";
}

/** Has the server throw its draft away; answers whether it did. */
export async function removeDraft(place: DraftPlace): Promise<boolean> {
	const reply = await fetch(addressOf(place), { method: "DELETE", keepalive: true }).catch(() => null);
	return reply?.ok ?? false;
}

/** Where a draft is read, kept and thrown away. */
export function addressOf({ subject, key }: Omit<DraftPlace, "userId">): string {
	return `/api/drafts/${subject}/${encodeURIComponent(key)}`;
}
