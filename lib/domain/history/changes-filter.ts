import { SUBJECTS, type Subject } from "../record/record-schemas";
import { foldText } from "../values/fold-text";
import { firstDay, lastDay } from "../values/partial-date";
import { isStorable } from "../values/text";
import { readDate } from "../values/typed-date";
import { REASON_KINDS, type ReasonKind } from "../values/vocabulary";

/** Which changes are asked for. Days are UTC, YYYY-MM-DD, both included; `record` is a key or a part of one. */
export type ChangesFilter = {
	subject?: Subject;
	reason?: ReasonKind;
	from?: string;
	to?: string;
	record?: string;
};

/** Parameters of the page of changes, in the order in which its addresses have them. */
const CHANGES_PARAMS = ["reason", "subject", "from", "to", "record"] as const;
export type ChangesParam = (typeof CHANGES_PARAMS)[number];

/** A parameter that can't be used, and was left aside. */
type ChangesNotice = { param: string; value: string };

/** A filter, the dataset's version below which to go on (null: from the newest), and what can't be used. */
export type ChangesRequest = { filter: ChangesFilter; below: number | null; notices: ChangesNotice[] };

const LONGEST_RECORD = 120;
/** An address may have thousands of parameters; nobody reads what is wrong with each. */
const MOST_NOTICES = 20;
const LONGEST_SHOWN = 200;

/**
 * Reads the parameters of the page of changes. Dates may be a year or a month: `from` is then its first day, `to` its
 * last. What can't be used becomes a notice.
 */
export function parseChanges(params: Readonly<Record<string, string | string[] | undefined>>): ChangesRequest {
	const filter: ChangesFilter = {};
	const notices: ChangesNotice[] = [];
	let below: number | null = null;
	for (const [param, given] of Object.entries(params)) {
		const value = ([given ?? ""].flat().at(-1) ?? "").trim();
		if (value === "") continue;
		const subject = SUBJECTS.find((known) => known === value);
		const reason = REASON_KINDS.find((known) => known === value);
		const date = readDate(value);
		if (param === "subject" && subject) filter.subject = subject;
		else if (param === "reason" && reason) filter.reason = reason;
		else if (param === "from" && date !== null) filter.from = firstDay(date);
		else if (param === "to" && date !== null) filter.to = lastDay(date);
		else if (param === "record" && value.length <= LONGEST_RECORD && isStorable(value)) filter.record = foldText(value);
		else if (param === "below" && /^[1-9]\d{0,8}$/.test(value)) below = Number(value);
		else if (notices.length < MOST_NOTICES) notices.push({ param, value: value.slice(0, LONGEST_SHOWN) });
	}
	return { filter, below, notices };
}

/** The query of a filter, "" for none: what isn't said isn't in it. */
export function changesQuery(filter: ChangesFilter, below: number | null = null): string {
	const params = new URLSearchParams();
	for (const param of CHANGES_PARAMS) {
		const value = filter[param];
		if (value !== undefined) params.set(param, value);
	}
	if (below !== null) params.set("below", String(below));
	return params.size === 0 ? "" : `?${params}`;
}

/** The parts of a filter that are in force. */
export function activeChangesParams(filter: ChangesFilter): ChangesParam[] {
	return CHANGES_PARAMS.filter((param) => filter[param] !== undefined);
}

/** A filter without one of its parts. */
export function withoutParam(filter: ChangesFilter, param: ChangesParam): ChangesFilter {
	const { [param]: _dropped, ...rest } = filter;
	return rest;
}
