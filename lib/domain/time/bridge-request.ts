import { firstDay, lastDay, monthsBefore } from "../values/partial-date";
import { readDate } from "../values/typed-date";
import type { ViewNotice } from "../view/view";

/** The two days that a bridge stands on, both at their end in UTC. */
export type BridgeDays = { since: string; until: string };

export const BRIDGE_PARAMS = ["since", "until"] as const;
/** How long before its end a bridge begins, where nothing else is asked for. */
const USUAL_MONTHS = 12;

/**
 * Reads the days of a bridge: a year or a month is its last day, for both of them. What can't be used, and a beginning
 * that isn't before the end, becomes a notice and the usual: a year until today.
 */
export function parseBridgeDays(
	params: Readonly<Partial<Record<(typeof BRIDGE_PARAMS)[number], string>>>,
	today: string,
): BridgeDays & { notices: ViewNotice[] } {
	const notices: ViewNotice[] = [];
	const read = (param: (typeof BRIDGE_PARAMS)[number]): string | null => {
		const text = (params[param] ?? "").trim();
		if (text === "") return null;
		const date = readDate(text);
		if (date !== null && firstDay(date) <= today) return lastDay(date) < today ? lastDay(date) : today;
		notices.push({ param, value: text.slice(0, 200), problem: "unknownValue" });
		return null;
	};
	const until = read("until") ?? today;
	const since = read("since");
	if (since !== null && since >= until) {
		notices.push({ param: "since", value: since, problem: "unknownValue" });
		return { since: monthsBefore(until, USUAL_MONTHS), until, notices };
	}
	return { since: since ?? monthsBefore(until, USUAL_MONTHS), until, notices };
}
