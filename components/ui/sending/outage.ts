import { unstable_isUnrecognizedActionError } from "next/navigation";

/**
 * Why a form that was sent has no answer: there was no connection; the server wasn't reached, or something else
 * answered in its place; it failed at the form; it is another version by now, which doesn't know the page's form.
 */
type OutageReason = "offline" | "unreached" | "failed" | "outdated";

export type Outage = {
	why: OutageReason;
	/** `waiting`: it is sent again by itself; `changed`: not, since something else stands in the form by now. */
	next: "waiting" | "changed" | "asked";
	/** By which the server's log knows what failed. */
	reference: string | null;
};

/** Passing troubles: the same form can be sent again. */
const PASSES: ReadonlySet<OutageReason> = new Set(["offline", "unreached"]);

/** What an action's error says of the way to the server; `wasOffline`: there was no connection when it was sent. */
export function outageOf(error: unknown, wasOffline: boolean): Outage {
	const digest = (error as { digest?: unknown } | null)?.digest;
	const reference = typeof digest === "string" ? digest : null;
	const why = unstable_isUnrecognizedActionError(error)
		? "outdated"
		: reference !== null
			? "failed"
			: wasOffline
				? "offline"
				: "unreached";
	return { why, next: PASSES.has(why) ? "waiting" : "asked", reference };
}
