import type { Namespace } from "@/messages/load";

/** The words of live regions. */
export const LIVE_NAMESPACES = [
	"common",
	"vocabulary",
	"view",
	"map",
	"time",
	"charts",
	"dashboard",
	"explore",
	"table",
] as const satisfies Namespace[];

/** With those of what only the server draws. */
export const SERVED_NAMESPACES = [...LIVE_NAMESPACES, "search", "share"] as const satisfies Namespace[];

/** The same as one module a language, which the browser fetches at once: to look them up by name, it needs a list of all that there are. */
export type LiveWords = Record<(typeof LIVE_NAMESPACES)[number], Record<string, unknown>>;
