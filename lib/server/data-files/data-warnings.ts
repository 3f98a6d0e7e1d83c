import { citationsOf } from "@/lib/domain/record/cited-facts";
import type { Programme, ProjectDocument, Source } from "@/lib/domain/record/project-document";
import type { FormWarning } from "@/lib/domain/warnings/form-warning";
import { nothingCited } from "@/lib/domain/warnings/project/citations";
import { beforeAnnouncement } from "@/lib/domain/warnings/project/dates";
import { statusWarnings } from "@/lib/domain/warnings/project/status";
import { formatPath } from "../commands/core/failure";
import type { FileProblem } from "./read-data-files";

type Record<T> = { file: string; key: string; record: T };
type Records = { sources: Record<Source>[]; programmes: Record<Programme>[]; projects: Record<ProjectDocument>[] };

/** What is allowed in a dataset and deserves a look. */
export function dataFilesWarnings({ sources, programmes, projects }: Records): FileProblem[] {
	return [
		...duplicateUrls(sources),
		...unusedSources(sources, programmes, projects),
		...projects.flatMap(ruleWarnings),
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

/** The rules of the forms that need nothing but the project, in the words of the command line. */
function ruleWarnings({ file, key, record }: Record<ProjectDocument>): FileProblem[] {
	const warnings = [...statusWarnings(record), ...beforeAnnouncement(record), ...nothingCited(record)];
	return warnings.map(({ path, code, values }) => {
		return { file, key, field: formatPath(path), reason: REASONS[code]?.(values) ?? code };
	});
}

const REASONS: { [code: string]: (values: FormWarning["values"]) => string } = {
	notAllInService: () => "is operational, but not all phases are",
	noneInService: () => "is partially_operational, but no phase is in service",
	someInService: ({ status }) => `is ${status}, but a phase is in service`,
	notAllCancelled: () => "is cancelled, but not all phases are",
	beforeAnnouncement: ({ date, announcedOn }) => `${date} is before the announcement (${announcedOn})`,
	nothingCited: () => "cites no source",
};

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
