import { newestEvidence } from "@/lib/domain/evidence/ageing";
import type { ProjectLine } from "@/lib/domain/figures/project-line";
import type { ProjectRow } from "@/lib/domain/record/dataset";
import type { LocationPrecision, Status } from "@/lib/domain/values/vocabulary";
import type { Selection } from "@/lib/domain/view/select";
import { type Links, linksOf } from "../core/links";
import { type CapacityMw, capacityOf, type MoneyColumns, moneyColumnsOf } from "./figures";
import { type StatusOrigin, statusOrigin } from "./status-origin";

/** Degrees, with how exactly the place is known. */
type Coordinates = { latitude: number; longitude: number; precision: LocationPrecision };

/** A project in a list: its own fields, and the sums of its facts that the view leaves in. Unknown is null. */
export type ProjectSummary = {
	slug: string;
	name: string;
	country: string;
	admin1: string | null;
	locality: string | null;
	coordinates: Coordinates | null;
	status: Status;
	announcedOn: string | null;
	/** First and last year of entry into service among the facts. */
	serviceYears: { first: number; last: number } | null;
	capacityMw: CapacityMw;
	/** The first of `programmes`, for programs of before. */
	programme: string | null;
	programmes: string[];
	newestEvidenceOn: string | null;
	links: Links;
} & StatusOrigin &
	MoneyColumns;

/** A line of a list as an answer has it, on a day. */
export function toSummary(line: ProjectLine, selection: Selection, today: string): ProjectSummary {
	const { project, tally, firstService, lastService } = line;
	const { dataset, currency } = selection.prepared;
	return {
		slug: project.slug,
		name: project.name,
		country: project.country,
		admin1: project.admin1,
		locality: project.locality,
		coordinates: coordinatesOf(project),
		status: project.status,
		...statusOrigin(dataset, project),
		announcedOn: project.announcedOn,
		serviceYears: firstService === null || lastService === null ? null : { first: firstService, last: lastService },
		capacityMw: capacityOf(tally),
		...moneyColumnsOf(tally, currency),
		programme: project.programmes[0] ?? null,
		programmes: project.programmes,
		newestEvidenceOn: newestEvidence(project, dataset.sources, today),
		links: linksOf("projects", project.slug),
	};
}

function coordinatesOf(project: ProjectRow): Coordinates | null {
	const { latitude, longitude, locationPrecision: precision } = project;
	return latitude === null || longitude === null ? null : { latitude, longitude, precision };
}
