import type { Citation, LocalizedText, ProjectDocument } from "@/lib/domain/record/project-document";

type Text = { [K in `${string}En` | `${string}Fr`]?: string | null };

/** The rows of one project as PostgreSQL's JSON gives them, each list in its order. */
export type ProjectParts = {
	project: Omit<ProjectDocument, "summary" | "programme"> & {
		id: number;
		summaryEn: string;
		summaryFr: string;
		programmeSlug: string | null;
		version: number;
		updatedAt: string;
	};
	participations: (Omit<ProjectDocument["participations"][number], "citations"> & { position: number })[];
	phases: (Row<ProjectDocument["phases"][number], "name" | "claims"> & { nameEn: string; nameFr: string })[];
	claims: (Row<ProjectDocument["phases"][number]["claims"][number], "rankReason"> & {
		phasePosition: number;
		rankReasonEn: string | null;
		rankReasonFr: string | null;
	})[];
	investments: (Row<ProjectDocument["investments"][number], "rankReason" | "countedNote" | "note" | "investors"> & {
		[K in `${"rankReason" | "countedNote" | "note"}${"En" | "Fr"}`]: string | null;
	})[];
	investors: { investmentPosition: number; name: string }[];
	hardware: Row<ProjectDocument["hardware"][number]>[];
	energy: (Row<ProjectDocument["energy"][number], "note"> & { noteEn: string; noteFr: string })[];
	events: (Row<ProjectDocument["events"][number], "note"> & { noteEn: string; noteFr: string })[];
	siteEstimates: Row<ProjectDocument["siteEstimates"][number]>[];
	citations: ({ sourceId: string; locator: string | null; quote: string | null } & Record<Place, number | null>)[];
};

type Row<T extends { citations: unknown }, Nested extends keyof T | "citations" = "citations"> = Omit<
	T,
	Nested | "citations"
> & { position: number };

type Place =
	| "phasePosition"
	| "claimPosition"
	| "investmentPosition"
	| "participationPosition"
	| "hardwarePosition"
	| "energySourcePosition"
	| "eventPosition"
	| "siteEstimatePosition";

/** Puts the rows of one project together again: the document that was saved. */
export function toProjectDocument(parts: ProjectParts): ProjectDocument {
	const cited = citationIndex(parts.citations);
	const { project } = parts;
	return {
		slug: project.slug,
		name: project.name,
		aliases: project.aliases,
		country: project.country,
		admin1: project.admin1,
		locality: project.locality,
		latitude: project.latitude,
		longitude: project.longitude,
		locationPrecision: project.locationPrecision,
		status: project.status,
		statusBasis: project.statusBasis,
		statusAsOf: project.statusAsOf,
		announcedOn: project.announcedOn,
		summary: { en: project.summaryEn, fr: project.summaryFr },
		programme: project.programmeSlug,
		participations: parts.participations.map(({ organization, country, role, position }) => {
			return { organization, country, role, citations: cited("participationPosition", position) };
		}),
		phases: parts.phases.map(({ position, nameEn, nameFr, status, operationalOn }) => ({
			name: { en: nameEn, fr: nameFr },
			status,
			operationalOn,
			claims: parts.claims
				.filter((claim) => claim.phasePosition === position)
				.map((claim) => ({
					capacityMw: claim.capacityMw,
					capacityMwLow: claim.capacityMwLow,
					capacityMwHigh: claim.capacityMwHigh,
					capacityKind: claim.capacityKind,
					assertion: claim.assertion,
					rank: claim.rank,
					rankReason: text(claim, "rankReason"),
					citations: cited("phasePosition", position, claim.position),
				})),
			citations: cited("phasePosition", position),
		})),
		investments: parts.investments.map((money) => ({
			amount: money.amount,
			currency: money.currency,
			announcedOn: money.announcedOn,
			basis: money.basis,
			stage: money.stage,
			rank: money.rank,
			rankReason: text(money, "rankReason"),
			disputed: money.disputed,
			counted: money.counted,
			countedNote: text(money, "countedNote"),
			note: text(money, "note"),
			investors: parts.investors
				.filter((investor) => investor.investmentPosition === money.position)
				.map((investor) => investor.name),
			citations: cited("investmentPosition", money.position),
		})),
		hardware: parts.hardware.map(({ vendor, model, count, position }) => {
			return { vendor, model, count, citations: cited("hardwarePosition", position) };
		}),
		energy: parts.energy.map(({ kind, noteEn, noteFr, position }) => {
			return { kind, note: { en: noteEn, fr: noteFr }, citations: cited("energySourcePosition", position) };
		}),
		events: parts.events.map(({ date, kind, noteEn, noteFr, position }) => {
			return { date, kind, note: { en: noteEn, fr: noteFr }, citations: cited("eventPosition", position) };
		}),
		siteEstimates: parts.siteEstimates.map(({ asOf, itMw, facilityMw, forecast, position }) => {
			return { asOf, itMw, facilityMw, forecast, citations: cited("siteEstimatePosition", position) };
		}),
	};
}

function citationIndex(rows: ProjectParts["citations"]) {
	return (place: Exclude<Place, "claimPosition">, position: number, claim: number | null = null): Citation[] =>
		rows
			.filter((row) => row[place] === position && row.claimPosition === claim)
			.map(({ sourceId, locator, quote }) => ({ source: sourceId, locator, quote }));
}

function text(row: Text, field: string): LocalizedText | null {
	const en = row[`${field}En`];
	const fr = row[`${field}Fr`];
	return en == null || fr == null ? null : { en, fr };
}
