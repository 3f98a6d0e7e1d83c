import { own } from "../values/own";
import { closeness, type Likeness, likeDate, likeFigures, likeNames, likeText, same, sharedSources } from "./likeness";
import type { Citation, ProjectDocument } from "./project-document";

/** The lists of a record whose items name their sources, with what an item is. */
type CitedLists<T> = {
	[K in keyof T as T[K] extends readonly { citations: unknown }[] ? K : never]: T[K] extends readonly (infer Item)[]
		? Item
		: never;
};

type OuterLists = CitedLists<ProjectDocument>;
type InnerLists = { [K in OuterList]: CitedLists<OuterLists[K]> };

/** A list of a project's own: `phases`, `events`. */
export type OuterList = keyof OuterLists;

/** Any list of facts of a project, `claims` of phases included. */
export type DocumentList = OuterList | { [K in OuterList]: keyof InnerLists[K] }[OuterList];

/** The lists in whose items a list stands; never for a project's own. */
type ParentOf<L extends DocumentList> = {
	[K in OuterList]: L extends keyof InnerLists[K] ? K : never;
}[OuterList];

/** What a list of facts holds. */
export type ListItem<L extends DocumentList> = L extends OuterList
	? OuterLists[L]
	: { [K in OuterList]: L extends keyof InnerLists[K] ? InnerLists[K][L] : never }[OuterList];

type FieldOf<L extends DocumentList> = keyof ListItem<L> & string;

/** Fields of an item whose values are words of a vocabulary. */
type WordFieldOf<L extends DocumentList> = {
	[F in FieldOf<L>]: NonNullable<ListItem<L>[F]> extends string
		? string extends NonNullable<ListItem<L>[F]>
			? never
			: F
		: never;
}[FieldOf<L>];

/** Fields that hold the sources of another field of their owner, beside `citations`, which are those of all of it. */
type EvidenceFieldOf<T> = Exclude<
	{ [F in keyof T & string]: T[F] extends readonly Citation[] ? F : never }[keyof T & string],
	"citations"
>;

/**
 * Every field that holds the sources of a value, with that value's field, by which the database names it, and others that
 * say more of the value: `{ statusCitations: ["status", "statusAsOf"] }`.
 */
type Evidence<T> = { [F in EvidenceFieldOf<T>]: readonly [value: keyof T & string, ...more: (keyof T & string)[]] };

/** The groups of a project's form that are lists, in their order. */
export const LIST_SECTIONS = ["phases", "money", "parties", "equipment", "events", "estimates"] as const;

type Description<L extends DocumentList> = {
	/** What an item is: whose its fields are, in words (messages/…/fields.json) and elsewhere. */
	owner: string;
	/** The warning for items without a source: `uncited` is said of each, any other once with their number. */
	uncited: "uncited" | "uncitedParties";
	/** The fields that say most of an item: what a correction of it is typed into is the first that isn't empty. */
	principal: readonly [FieldOf<L>, ...FieldOf<L>[]];
	/** The fields that name an item in a line. */
	naming: readonly [FieldOf<L>, ...FieldOf<L>[]];
	/**
	 * By what an item is known again after somebody changed it: points for each field that is alike. What an item is
	 * known by gives most; what it shares with its neighbours (a date, the sources of one article) only helps.
	 */
	known: { readonly [F in FieldOf<L>]?: readonly [points: number, likeness: Likeness] };
	/** The groups of messages/…/vocabulary.json that have the words of its fields. */
	vocabularies: { readonly [F in WordFieldOf<L>]: string };
	/** The single values of an item that have sources of their own. */
	evidence: Evidence<ListItem<L>>;
} & (L extends OuterList
	? {
			inside: null;
			/** The group of the form that it stands in. */
			section: (typeof LIST_SECTIONS)[number];
			/** The anchors of its items on the project's page, and its place among those that number their sources. */
			page: { anchor: string; order: number };
		}
	: { inside: ParentOf<L> });

/**
 * Every list of facts of a project, in the order of forms, warnings and answers: the one place that says what is
 * peculiar to a list. Forms, history, warnings, references, numbers of sources and, with lib/server/project-facts, the
 * database follow from it.
 */
export const DOCUMENT_LISTS = {
	phases: {
		owner: "phase",
		inside: null,
		uncited: "uncited",
		principal: ["name"],
		naming: ["name"],
		known: {
			name: [4, likeText],
			claims: [3, likeFigures],
			citations: [1, sharedSources],
			operationalOn: [0.5, same],
		},
		vocabularies: { status: "status", statusBasis: "statusBasis" },
		evidence: { statusCitations: ["status", "statusBasis", "statusAsOf"] },
		section: "phases",
		page: { anchor: "phase", order: 1 },
	},
	claims: {
		owner: "claim",
		inside: "phases",
		uncited: "uncited",
		principal: ["capacityMw"],
		naming: ["capacityMw", "capacityKind"],
		known: { capacityKind: [2, same], citations: [2, sharedSources], capacityMw: [2, closeness] },
		vocabularies: { capacityKind: "kind", assertion: "assertion", rank: "rank" },
		evidence: {},
	},
	participations: {
		owner: "participation",
		inside: null,
		uncited: "uncitedParties",
		principal: ["organization"],
		naming: ["organization", "role"],
		known: { organization: [4, same], role: [3, same], citations: [1, sharedSources] },
		vocabularies: { role: "role" },
		evidence: {},
		section: "parties",
		page: { anchor: "party", order: 5 },
	},
	investments: {
		owner: "investment",
		inside: null,
		uncited: "uncited",
		principal: ["amount"],
		naming: ["amount", "basis", "announcedOn"],
		known: {
			amount: [2, closeness],
			currency: [1, same],
			announcedOn: [1, same],
			basis: [1, same],
			investors: [1, likeNames],
			citations: [2, sharedSources],
		},
		vocabularies: { qualifier: "qualifier", basis: "basis", stage: "stage", rank: "rank" },
		evidence: {},
		section: "money",
		page: { anchor: "investment", order: 3 },
	},
	hardware: {
		owner: "hardware",
		inside: null,
		uncited: "uncited",
		principal: ["count", "model", "vendor"],
		naming: ["count", "vendor", "model"],
		known: { vendor: [3, same], model: [3, same], count: [1, same], citations: [1, sharedSources] },
		vocabularies: {},
		evidence: {},
		section: "equipment",
		page: { anchor: "hardware", order: 6 },
	},
	energy: {
		owner: "energy",
		inside: null,
		uncited: "uncited",
		principal: ["note"],
		naming: ["kind"],
		known: { kind: [4, same], note: [3, likeText], citations: [1, sharedSources] },
		vocabularies: { kind: "energy" },
		evidence: {},
		section: "equipment",
		page: { anchor: "energy", order: 7 },
	},
	events: {
		owner: "event",
		inside: null,
		uncited: "uncited",
		principal: ["date"],
		naming: ["kind", "date"],
		known: { kind: [2, same], date: [2, likeDate], note: [2, likeText], citations: [1, sharedSources] },
		vocabularies: { kind: "event" },
		evidence: {},
		section: "events",
		page: { anchor: "event", order: 4 },
	},
	siteEstimates: {
		owner: "siteEstimate",
		inside: null,
		uncited: "uncited",
		principal: ["itMw", "facilityMw"],
		naming: ["asOf", "itMw", "facilityMw"],
		known: {
			asOf: [3.5, same],
			forecast: [0.5, same],
			itMw: [1.5, same],
			facilityMw: [1.5, same],
			citations: [0.5, sharedSources],
		},
		vocabularies: {},
		evidence: {},
		section: "estimates",
		page: { anchor: "estimate", order: 2 },
	},
} as const satisfies { readonly [L in DocumentList]: Description<L> };

/** The single values of a project itself that have sources of their own. */
export const PROJECT_EVIDENCE = {
	statusCitations: ["status", "statusBasis", "statusAsOf"],
	announcedCitations: ["announcedOn"],
	placeCitations: ["locality", "country", "admin1", "latitude", "longitude", "locationPrecision"],
} as const satisfies Evidence<ProjectDocument>;

const CITATIONS: ReadonlySet<string> = new Set([
	"citations",
	...Object.keys(PROJECT_EVIDENCE),
	...Object.values(DOCUMENT_LISTS).flatMap(({ evidence }) => Object.keys(evidence)),
]);

/** Whether the field of this name, in whatever record, holds sources: of all that it is a field of, or of one value. */
export function isCitations(field: string): boolean {
	return CITATIONS.has(field);
}

/** What the items of lists are: the owners of the fields inside them. */
export type ItemOwner = (typeof DOCUMENT_LISTS)[DocumentList]["owner"] | "citation";

/** Names of all lists of facts, in the order of their description. */
export const LIST_NAMES = Object.keys(DOCUMENT_LISTS) as DocumentList[];

/** Names of the lists that are a project's own. */
export const OUTER_LISTS = LIST_NAMES.filter(isOuterList);

/** Whether a list is the project's own, and not inside an item of another. */
export function isOuterList(list: DocumentList): list is OuterList {
	return DOCUMENT_LISTS[list].inside === null;
}

const INNER_LISTS: ReadonlyMap<DocumentList, readonly DocumentList[]> = new Map(
	LIST_NAMES.map((list) => [list, LIST_NAMES.filter((name) => DOCUMENT_LISTS[name].inside === list)]),
);

/** The lists inside the items of a list. */
export function innerLists(list: DocumentList): readonly DocumentList[] {
	return INNER_LISTS.get(list) ?? [];
}

/** The description of the list of a name from outside; undefined for `aliases`, `citations` and what is no list. */
export function documentList(name: string): GeneralDescription | undefined {
	return own<GeneralDescription>(DOCUMENT_LISTS, name);
}

/** A list's description where it may be any list's. */
type GeneralDescription = {
	owner: ItemOwner;
	principal: readonly string[];
	naming: readonly string[];
	known: Readonly<Record<string, readonly [points: number, likeness: Likeness]>>;
	vocabularies: Readonly<Record<string, string>>;
	evidence: Readonly<Record<string, readonly string[]>>;
};
