import type { PageWords } from "@/lib/domain/source/page-metadata";

/** How an address answered: `refused` is what machines are told (sign in, go away), and says nothing of the document. */
const LINK_OUTCOMES = ["ok", "dead", "refused", "unreachable"] as const;
export type LinkOutcome = (typeof LINK_OUTCOMES)[number];

/** What became of asking one address. `detail` is a stable word where there is no status, or beside it. */
export type LinkAnswer = {
	url: string;
	outcome: LinkOutcome;
	httpStatus: number | null;
	detail: string | null;
	/** Where it led in the end, if elsewhere. */
	redirectedTo: string | null;
	/** What its document says of itself; null if it wasn't read. */
	page: PageWords | null;
};

/** An address to ask; `reads` where what its document says of itself is wanted. */
export type AskedAddress = { url: string; reads: boolean };

/** Statuses that mean "not for you" to a machine; 999 is LinkedIn's own. */
const REFUSALS = new Set([401, 402, 403, 405, 406, 407, 421, 429, 451, 501, 999]);

/** What a final status says. 416 is an answer to the range that was asked, of a document that is there. */
export function outcomeOfStatus(status: number): LinkOutcome {
	if (status === 404 || status === 410) return "dead";
	if ((status >= 200 && status < 400) || status === 416) return "ok";
	if (REFUSALS.has(status)) return "refused";
	return status < 500 ? "refused" : "unreachable";
}

/** A host name that nobody has is as gone as a page; everything else may come back. */
export function outcomeOfError(code: string): LinkOutcome {
	return code === "ENOTFOUND" ? "dead" : "unreachable";
}
