import { firstDay, lastDay } from "@/lib/domain/partial-date";
import type { Programme, ProjectDocument, Source } from "@/lib/domain/project-document";
import { citationsOf } from "../commands/references";
import type { FileProblem } from "./read-data-files";

type Record<T> = { file: string; key: string; record: T };
type Records = { sources: Record<Source>[]; programmes: Record<Programme>[]; projects: Record<ProjectDocument>[] };

/** What is allowed in a dataset and deserves a look. */
export function dataFilesWarnings({ sources, programmes, projects }: Records): FileProblem[] {
	return [
		...duplicateUrls(sources),
		...unusedSources(sources, programmes, projects),
		...projects.flatMap((project) => [
			...statusWarnings(project),
			...dateWarnings(project),
			...citationWarnings(project),
		]),
		...countriesOfOrganizations(projects),
	];
}

function duplicateUrls(sources: Records["sources"]): FileProblem[] {
	const first = new Map<string, string>();
	return sources.flatMap(({ file, key, record }) => {
		const other = first.get(record.url);
		if (other === undefined) first.set(record.url, key);
		return other === undefined ? [] : [{ file, key, field: "url", reason: `is the URL of ${other} too` }];
	});
}

function unusedSources(
	sources: Records["sources"],
	programmes: Records["programmes"],
	projects: Records["projects"],
): FileProblem[] {
	const used = new Set(programmes.flatMap(({ record }) => record.citations.map((citation) => citation.source)));
	for (const { record } of projects) for (const { citation } of citationsOf(record)) used.add(citation.source);
	return sources
		.filter(({ key }) => !used.has(key))
		.map(({ file, key }) => ({ file, key, field: "id", reason: "is cited nowhere" }));
}

/** A project's status against those of its phases. */
function statusWarnings({ file, key, record: { status, phases } }: Record<ProjectDocument>): FileProblem[] {
	const inService = phases.filter((phase) => phase.status === "operational").length;
	const partly = phases.some((phase) => phase.status === "partially_operational");
	const warning = (reason: string) => [{ file, key, field: "status", reason }];
	if (phases.length === 0) return [];
	if (status === "operational" && inService < phases.length) return warning("is operational, but not all phases are");
	if (status === "partially_operational" && inService === 0 && !partly) {
		return warning("is partially_operational, but no phase is in service");
	}
	if (inService + Number(partly) > 0 && !["operational", "partially_operational", "paused"].includes(status)) {
		return warning(`is ${status}, but a phase is in service`);
	}
	if (status === "cancelled" && phases.some((phase) => phase.status !== "cancelled")) {
		return warning("is cancelled, but not all phases are");
	}
	return [];
}

/** Facts that are dated before the project was announced. */
function dateWarnings({ file, key, record }: Record<ProjectDocument>): FileProblem[] {
	const { announcedOn } = record;
	if (announcedOn === null) return [];
	const early = (field: string, date: string | null) =>
		date !== null && lastDay(date) < firstDay(announcedOn)
			? [{ file, key, field, reason: `${date} is before the announcement (${announcedOn})` }]
			: [];
	return [
		...record.phases.flatMap((phase, index) => early(`phases[${index}].operationalOn`, phase.operationalOn)),
		...record.investments.flatMap((money, index) => early(`investments[${index}].announcedOn`, money.announcedOn)),
		...record.events.flatMap((event, index) => early(`events[${index}].date`, event.date)),
	];
}

/** Every fact but a party owes a citation; a project without any fact says nothing that could be checked. */
function citationWarnings({ file, key, record }: Record<ProjectDocument>): FileProblem[] {
	const [cited] = citationsOf(record);
	return cited ? [] : [{ file, key, field: "(record)", reason: "cites no source" }];
}

/** The same name is the same organization, and that is of one country. */
function countriesOfOrganizations(projects: Records["projects"]): FileProblem[] {
	const said = new Map<string, { country: string; key: string }>();
	return projects.flatMap(({ file, key, record }) =>
		record.participations.flatMap(({ organization, country }, index) => {
			const before = said.get(organization);
			if (country === null || before?.country === country) return [];
			said.set(organization, { country, key });
			const reason = `${organization} is of ${country} here and of ${before?.country} in ${before?.key}`;
			return before ? [{ file, key, field: `participations[${index}].country`, reason }] : [];
		}),
	);
}
