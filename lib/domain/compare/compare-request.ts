// Things of one kind side by side: what is asked for, and the numbers that tell them apart.

import { LONGEST_TYPED } from "../values/longest-typed";
import {
	asDrawnAtFirst,
	DEFAULT_VIEW,
	DRAWN_BY,
	type KnownNames,
	type View,
	type ViewNotice,
	withChange,
} from "../view/view";
import { LONGEST_SHOWN, parseView, viewHref } from "../view/view-url";

/** What can stand side by side; by their names in an address, in the order in which one of several is chosen. */
export const COMPARED_NOUNS = ["country", "company", "programme", "project"] as const;
export type ComparedNoun = (typeof COMPARED_NOUNS)[number];

/** More than these don't fit beside each other. */
export const MOST_COMPARED = 4;
/** An address may name thousands that nobody knows. */
const MOST_NOTICES = 20;

/** What of an address was left out of a comparison: those beyond the first four, or things of another kind. */
type CompareNotice =
	| { problem: "tooMany"; noun: ComparedNoun; left: string[] }
	| { problem: "otherKind"; noun: ComparedNoun; left: string[] };

/** What is compared, in the order of the address, and the view that all of it is answered in. */
export type ComparisonRequest = {
	noun: ComparedNoun | null;
	keys: string[];
	/** Without any country, company or programme: those are what is compared. */
	view: View;
	/** Of the view and of names that nobody knows. */
	notices: ViewNotice[];
	left: CompareNotice[];
};

type Known = KnownNames & { projects: ReadonlySet<string> };

/**
 * Reads a comparison. Never fails: of several kinds the one with most names is compared, of more than four names the
 * first four; what is left out is said. `ignore` names parameters that are someone else's.
 */
export function parseComparison(
	params: URLSearchParams,
	known: Known,
	ignore: readonly string[] = [],
): ComparisonRequest {
	const knows: Record<ComparedNoun, ReadonlySet<string>> = {
		country: known.countries,
		company: known.companies,
		programme: known.programmes,
		project: known.projects,
	};
	const unknown: ViewNotice[] = [];
	const named = COMPARED_NOUNS.map((noun) => {
		const keys = new Set<string>();
		for (const value of namesIn(params, noun)) {
			if (knows[noun].has(value)) keys.add(value);
			else unknown.push({ param: noun, value: value.slice(0, LONGEST_SHOWN), problem: "unknownValue" });
		}
		return { noun, keys: [...keys] };
	});
	const most = named.reduce((best, one) => (one.keys.length > best.keys.length ? one : best));
	const others = named.filter((one) => one !== most && one.keys.length > 0);
	const rest = new URLSearchParams(params);
	// How figures are grouped, put in order and drawn is no matter of a comparison; a link that asks for it loses nothing.
	for (const name of [...COMPARED_NOUNS, "measure", ...DRAWN_BY, "table"]) rest.delete(name);
	const { view, notices } = parseView(rest, known, ignore);
	const beyond = most.keys.slice(MOST_COMPARED);
	return {
		noun: most.keys.length === 0 ? null : most.noun,
		keys: most.keys.slice(0, MOST_COMPARED),
		view: withChange(view, { countries: [], companies: [], programmes: [] }),
		notices: [...unknown, ...notices].slice(0, MOST_NOTICES),
		left: [
			...(beyond.length === 0 ? [] : [{ problem: "tooMany" as const, noun: most.noun, left: beyond }]),
			...others.map(({ noun, keys }) => ({ problem: "otherKind" as const, noun, left: keys })),
		],
	};
}

function namesIn(params: URLSearchParams, noun: ComparedNoun): string[] {
	return params
		.getAll(noun)
		.flatMap((text) => text.slice(0, LONGEST_TYPED.parameter).split(","))
		.map((text) => (noun === "country" ? text.trim().toUpperCase() : text.trim()))
		.filter((text) => text !== "");
}

/** The address of a comparison at a path: what is compared first, in its order, then the view. */
export function compareHref(
	path: string,
	{ noun, keys, view }: Pick<ComparisonRequest, "noun" | "view"> & { keys: readonly string[] },
	own: Readonly<Record<string, string>> = {},
): string {
	const compared = noun === null || keys.length === 0 ? "" : `${noun}=${keys.map(encodeURIComponent).join(",")}`;
	const [, rest = ""] = viewHref("", sharedView(view), own).split("?");
	const query = [compared, rest].filter((part) => part !== "").join("&");
	return query === "" ? path : `${path}?${query}`;
}

/** What a comparison takes over from a view: its filters but those of what is compared, its currency and its date. */
function sharedView(view: View): View {
	const { measure } = DEFAULT_VIEW;
	return withChange(asDrawnAtFirst(view), { measure, countries: [], companies: [], programmes: [] });
}
