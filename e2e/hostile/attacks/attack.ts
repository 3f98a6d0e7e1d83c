// Attacks that are known from before, each written by hand.

import type { HostileRequest } from "../request";
import type { Answer } from "../send";
import type { World } from "../world";

/** One way of hurting a server, known from before. */
export type Attack = {
	does: string;
	requests: (world: World) => HostileRequest[];
	/** What is wrong with an answer beyond what no answer may have; null if nothing is. */
	faultOf?: (answer: Answer) => string | null;
};

/** The value of an answer's header; an empty text if there is none. */
export function header({ headers }: Answer, name: string): string {
	return headers.flatMap(([key, value]) => (key === name ? [value] : [])).join(", ");
}
