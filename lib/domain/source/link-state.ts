/** How an address answered when it was asked last. Times are ISO 8601, in UTC. */
export type LinkState = {
	outcome: "ok" | "dead" | "refused" | "unreachable";
	/** HTTP status, or the word for why there was none. */
	answer: string;
	checkedAt: string;
	/** When the first of the failures in a row was; null if it doesn't fail. */
	failingSince: string | null;
	/** It has failed for so long, or so often, that it is taken for gone. */
	isGone: boolean;
};
