import type { DocumentList, ListItem, OuterList } from "@/lib/domain/record/document-lists";
import type { Citation, ProjectDocument } from "@/lib/domain/record/project-document";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { FieldKind, FieldKinds } from "./field-columns";

type Table<L extends DocumentList> = {
	/** Where the facts of the list are kept. */
	table: Prisma.ModelName;
	/** The column by which citations, and what is inside a fact, name the fact's position. */
	position: Prisma.CitationScalarFieldEnum;
	/** How each field is kept, in the order of the document. Lists of facts inside it have tables of their own. */
	fields: FieldKinds<ListItem<L>, "citations" | DocumentList>;
};

/** The fields of a project itself. */
export const PROJECT_FIELDS = {
	slug: "text",
	name: "text",
	aliases: "text[]",
	country: "text",
	admin1: "text",
	locality: "text",
	latitude: "float8",
	longitude: "float8",
	locationPrecision: "text",
	placeCitations: "citations",
	status: "text",
	statusBasis: "text",
	statusAsOf: "text",
	statusCitations: "citations",
	announcedOn: "text",
	announcedCitations: "citations",
	summary: "texts",
	programmes: "programmes",
} as const satisfies FieldKinds<ProjectDocument, OuterList>;

/** The tables that hold the facts of projects, in the order of the document, in which they can be filled too. */
export const FACT_TABLES = {
	participations: {
		table: "Participation",
		position: "participationPosition",
		fields: { organization: "organization", country: "text", role: "text" },
	},
	phases: {
		table: "Phase",
		position: "phasePosition",
		fields: {
			name: "texts",
			status: "text",
			statusBasis: "text",
			statusAsOf: "text",
			statusCitations: "citations",
			operationalOn: "text",
		},
	},
	claims: {
		table: "CapacityClaim",
		position: "claimPosition",
		fields: {
			capacityMw: "numeric",
			capacityMwLow: "numeric",
			capacityMwHigh: "numeric",
			capacityKind: "text",
			assertion: "text",
			rank: "text",
			rankReason: "texts",
		},
	},
	investments: {
		table: "Investment",
		position: "investmentPosition",
		fields: {
			amount: "numeric",
			qualifier: "text",
			amountLow: "numeric",
			amountHigh: "numeric",
			currency: "text",
			announcedOn: "text",
			basis: "text",
			stage: "text",
			rank: "text",
			rankReason: "texts",
			disputed: "boolean",
			counted: "boolean",
			countedNote: "texts",
			note: "texts",
			investors: "investors",
		},
	},
	hardware: {
		table: "Hardware",
		position: "hardwarePosition",
		fields: { vendor: "text", model: "text", count: "numeric" },
	},
	energy: {
		table: "EnergySource",
		position: "energySourcePosition",
		fields: { kind: "text", note: "texts" },
	},
	events: {
		table: "Event",
		position: "eventPosition",
		fields: { date: "text", kind: "text", note: "texts" },
	},
	siteEstimates: {
		table: "SiteEstimate",
		position: "siteEstimatePosition",
		fields: { asOf: "text", itMw: "numeric", facilityMw: "numeric", forecast: "boolean" },
	},
} as const satisfies { readonly [L in DocumentList]: Table<L> };

const CITATION = { source: "source", locator: "text", quote: "text" } as const satisfies FieldKinds<Citation, never>;

/** The fields of a citation. */
export const CITATION_FIELDS = Object.entries(CITATION);

/** The lists of facts in the order of their tables. */
export const TABLE_LISTS = Object.keys(FACT_TABLES) as DocumentList[];

type Fields = readonly [field: string, kind: FieldKind][];

const FIELDS: ReadonlyMap<DocumentList, Fields> = new Map(
	TABLE_LISTS.map((list) => [list, Object.entries<FieldKind>(FACT_TABLES[list].fields)]),
);

/** The fields of a list's facts, whichever list it is. */
export function fieldsOf(list: DocumentList): Fields {
	return FIELDS.get(list) ?? [];
}
