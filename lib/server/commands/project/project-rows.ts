import type { Citation, LocalizedText, ProjectDocument } from "@/lib/domain/record/project-document";
import type { Cell, ColumnType } from "../core/bulk-rows";

/** The tables that hold the facts of projects, in the order in which they can be filled. */
export const FACT_COLUMNS = {
	Participation: { projectId: "int", position: "int", organizationId: "int", country: "text", role: "text" },
	Phase: { projectId: "int", position: "int", nameEn: "text", nameFr: "text", status: "text", operationalOn: "text" },
	CapacityClaim: {
		projectId: "int",
		phasePosition: "int",
		position: "int",
		capacityMw: "numeric",
		capacityMwLow: "numeric",
		capacityMwHigh: "numeric",
		capacityKind: "text",
		assertion: "text",
		rank: "text",
		rankReasonEn: "text",
		rankReasonFr: "text",
	},
	Investment: {
		projectId: "int",
		position: "int",
		amount: "numeric",
		currency: "text",
		announcedOn: "text",
		basis: "text",
		stage: "text",
		rank: "text",
		rankReasonEn: "text",
		rankReasonFr: "text",
		disputed: "boolean",
		counted: "boolean",
		countedNoteEn: "text",
		countedNoteFr: "text",
		noteEn: "text",
		noteFr: "text",
	},
	Investor: {
		projectId: "int",
		investmentPosition: "int",
		position: "int",
		name: "text",
		organizationId: "int",
	},
	Hardware: { projectId: "int", position: "int", vendor: "text", model: "text", count: "numeric" },
	EnergySource: { projectId: "int", position: "int", kind: "text", noteEn: "text", noteFr: "text" },
	Event: { projectId: "int", position: "int", date: "text", kind: "text", noteEn: "text", noteFr: "text" },
	SiteEstimate: {
		projectId: "int",
		position: "int",
		asOf: "text",
		itMw: "numeric",
		facilityMw: "numeric",
		forecast: "boolean",
	},
	Citation: {
		projectId: "int",
		phasePosition: "int",
		claimPosition: "int",
		investmentPosition: "int",
		participationPosition: "int",
		hardwarePosition: "int",
		energySourcePosition: "int",
		eventPosition: "int",
		siteEstimatePosition: "int",
		position: "int",
		sourceId: "text",
		locator: "text",
		quote: "text",
	},
} as const satisfies Record<string, Record<string, ColumnType>>;

export type FactTable = keyof typeof FACT_COLUMNS;
export type FactRows = Record<FactTable, Cell[][]>;

/** Ids of organizations by name, and of those of them that investors name. */
export type OrganizationIds = ReadonlyMap<string, number>;

/** Empty lists for `addFactRows` to fill. */
export function emptyFactRows(): FactRows {
	const tables = Object.keys(FACT_COLUMNS) as FactTable[];
	return Object.fromEntries(tables.map((table) => [table, []])) as unknown as FactRows;
}

/** Adds the rows of one project to `rows`, cells in the order of FACT_COLUMNS. */
export function addFactRows(rows: FactRows, id: number, project: ProjectDocument, organizations: OrganizationIds) {
	const cite = (place: keyof typeof PLACES, position: number, citations: readonly Citation[], claim?: number) => {
		for (const [order, { source, locator, quote }] of citations.entries()) {
			const places: Cell[] = Array(8).fill(null);
			places[PLACES[place]] = position;
			if (claim !== undefined) places[CLAIM_PLACE] = claim;
			rows.Citation.push([id, ...places, order, source, locator, quote]);
		}
	};
	for (const [at, { organization, country, role, citations }] of project.participations.entries()) {
		const organizationId = organizations.get(organization);
		if (organizationId === undefined) throw new Error(`No id for the organization "${organization}"`);
		rows.Participation.push([id, at, organizationId, country, role]);
		cite("participation", at, citations);
	}
	for (const [at, phase] of project.phases.entries()) {
		rows.Phase.push([id, at, ...both(phase.name), phase.status, phase.operationalOn]);
		cite("phase", at, phase.citations);
		for (const [order, claim] of phase.claims.entries()) {
			const { capacityMw, capacityMwLow, capacityMwHigh, capacityKind, assertion, rank, rankReason } = claim;
			const figure = [capacityMw, capacityMwLow, capacityMwHigh, capacityKind, assertion];
			rows.CapacityClaim.push([id, at, order, ...figure, rank, ...both(rankReason)]);
			cite("phase", at, claim.citations, order);
		}
	}
	for (const [at, money] of project.investments.entries()) {
		const { amount, currency, announcedOn, basis, stage, rank, rankReason, disputed, counted } = money;
		const standing = [rank, ...both(rankReason), disputed, counted, ...both(money.countedNote), ...both(money.note)];
		rows.Investment.push([id, at, amount, currency, announcedOn, basis, stage, ...standing]);
		for (const [order, name] of money.investors.entries()) {
			rows.Investor.push([id, at, order, name, organizations.get(name) ?? null]);
		}
		cite("investment", at, money.citations);
	}
	for (const [at, { vendor, model, count, citations }] of project.hardware.entries()) {
		rows.Hardware.push([id, at, vendor, model, count]);
		cite("hardware", at, citations);
	}
	for (const [at, { kind, note, citations }] of project.energy.entries()) {
		rows.EnergySource.push([id, at, kind, ...both(note)]);
		cite("energySource", at, citations);
	}
	for (const [at, { date, kind, note, citations }] of project.events.entries()) {
		rows.Event.push([id, at, date, kind, ...both(note)]);
		cite("event", at, citations);
	}
	for (const [at, { asOf, itMw, facilityMw, forecast, citations }] of project.siteEstimates.entries()) {
		rows.SiteEstimate.push([id, at, asOf, itMw, facilityMw, forecast]);
		cite("siteEstimate", at, citations);
	}
}

/** Where a citation names its fact, counted from the column after `projectId`. */
const PLACES = {
	phase: 0,
	investment: 2,
	participation: 3,
	hardware: 4,
	energySource: 5,
	event: 6,
	siteEstimate: 7,
} as const;
const CLAIM_PLACE = 1;

function both(text: LocalizedText | null): [Cell, Cell] {
	return text === null ? [null, null] : [text.en, text.fr];
}
