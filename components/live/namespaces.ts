import type { Namespace } from "@/messages/load";

/** The words of live regions. */
export const LIVE_NAMESPACES = [
	"common",
	"vocabulary",
	"view",
	"charts",
	"dashboard",
	"table",
] as const satisfies Namespace[];

/** The same as one module a language, which the browser fetches at once: to look them up by name, it needs a list of all that there are. */
export type LiveWords = Record<(typeof LIVE_NAMESPACES)[number], Record<string, unknown>>;
