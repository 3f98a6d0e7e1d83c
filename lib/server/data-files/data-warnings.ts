import { citationsOf } from "@/lib/domain/record/cited-facts";
import type { Programme, ProjectDocument, Source } from "@/lib/domain/record/project-document";
import { normalizeSourceUrl } from "@/lib/domain/values/source-url";
import type { FormWarning } from "@/lib/domain/warnings/form-warning";
import { nothingCited } from "@/lib/domain/warnings/project/citations";
import { olderSourceWarnings } from "@/lib/domain/warnings/project/older-sources";
import { ownWarnings } from "@/lib/domain/warnings/project/project-warnings";
import { qualifiersInTitles } from "@/lib/domain/warnings/project/source-titles";
import { copiedTexts, wordingWarnings } from "@/lib/domain/warnings/project/texts";
import { formatPath } from "../commands/core/failure";
import type { FileProblem } from "./read-data-files";

type Record<T> = { file: string; key: string; record: T };
type Records = { sources: Record<Source>[]; programmes: Record<Programme>[]; projects: Record<ProjectDocument>[] };

/** Something odd with its kind, by which warnings are counted. */
export type FileWarning = FileProblem & { kind: string };

/** What is allowed in a dataset and deserves a look on a day (YYYY-MM-DD). */
export function dataFilesWarnings({ sources, programmes, projects }: Records, today: string): FileWarning[] {
	const known = { today, sources: new Map(sources.map(({ key, record }) => [key, record])) };
	return [
		...duplicateUrls(sources),
		...unusedSources(sources, programmes, projects),
		...projects.flatMap((project) =>
			inFile(project, [
				...ownWarnings(project.record, { today }),
				...nothingCited(project.record),
				...olderSourceWarnings(project.record, known),
				...qualifiersInTitles(project.record, known.sources),
			]),
		),
		...programmes.flatMap((programme) => {
			const { name, summary } = programme.record;
			return inFile(programme, [...copiedTexts({ summary }), ...wordingWarnings({ name, summary })]);
		}),
		...countriesOfOrganizations(projects),
	];
}

function duplicateUrls(sources: Records["sources"]): FileWarning[] {
	const first = new Map<string, string>();
	return sources.flatMap(({ file, key, record }) => {
		const url = normalizeSourceUrl(record.url) ?? record.url;
		const other = first.get(url);
		if (other === undefined) first.set(url, key);
		return other === undefined
			? []
			: [{ kind: "sameUrl", file, key, field: "url", reason: `is the URL of ${other} too` }];
	});
}

function unusedSources(
	sources: Records["sources"],
	programmes: Records["programmes"],
	projects: Records["projects"],
): FileWarning[] {
	const used = new Set(programmes.flatMap(({ record }) => record.citations.map((citation) => citation.source)));
	for (const { record } of projects) for (const { citation } of citationsOf(record)) used.add(citation.source);
	return sources
		.filter(({ key }) => !used.has(key))
		.map(({ file, key }) => ({ kind: "unusedSource", file, key, field: "id", reason: "is cited nowhere" }));
}

/** Warnings of the forms in the words of the command line. */
function inFile({ file, key }: Omit<Record<unknown>, "record">, warnings: readonly FormWarning[]): FileWarning[] {
	return warnings.map(({ path, code, values }) => {
		return { kind: code, file, key, field: formatPath(path), reason: REASONS[code]?.(values) ?? code };
	});
}

const REASONS: { [code: string]: (values: FormWarning["values"]) => string } = {
	notAllInService: () => "is operational, but not all phases are",
	noneInService: () => "is partially_operational, but no phase is in service",
	someInService: ({ status }) => `is ${status}, but a phase is in service`,
	notAllCancelled: () => "is cancelled, but not all phases are",
	beforeAnnouncement: ({ date, announcedOn }) => `${date} is before the announcement (${announcedOn})`,
	nothingCited: () => "cites no source",
	olderSource: ({ publishedOn, date }) => `was published on ${publishedOn}, before what it is cited for (${date})`,
	futureDate: ({ date }) => `${date} is still to come`,
	inServiceInFuture: ({ date }) => `is in service, but ${date} is still to come`,
	dueAndNotInService: ({ date, status }) => `${date} is over, and the phase is ${status}`,
	serviceBeforeWorks: ({ date, worksOn }) => `in service (${date}) before the works (${worksOn})`,
	unlikePhases: ({ status }) => `is ${status}, but the furthest phase isn't`,
	statusUndated: () => "doesn't say since when the status is known",
	statusUnsourced: () => "has no source of the status",
	oneStatusForAll: ({ status }) => `is ${status} as a whole, but the texts speak of a first part`,
	unlikeEvents: ({ status, borneStatus }) => `is ${status}, and the events make it ${borneStatus}`,
	rumouredInPublic: () => "is rumoured, but was presented in public",
	firstDelivery: ({ date }) => `${date} is the year of a first part, say the texts, and stands for the whole`,
	permitAskedFor: () => "is a permit, but was only asked for: an application?",
	taxRelief: () => "tax relief permits no building: financing?",
	exportLicence: () => "an export licence permits no building",
	remainderNotDerived: ({ sumMw, earlierMw }) => `is ${sumMw} less ${earlierMw} MW: derived?`,
	remainderWithoutFormula: () => "is derived, but no locator shows how",
	upToDropped: ({ totalMw }) => `the texts say up to ${totalMw} MW: an upper end?`,
	atLeastDropped: ({ totalMw }) => `the texts say more than ${totalMw} MW: a lower end?`,
	qualifierInTitle: ({ qualifier }) => `the title of a source says ${qualifier}`,
	qualifierDropped: ({ qualifier }) => `the texts say ${qualifier}`,
	olderDisputed: () => "is disputed, but only older than an amount that is added: deprecated, with the reason?",
	countedThoughGivenUp: ({ status }) => `is added, and no note says that the project is ${status}`,
	copiedText: () => "is the English text",
	figuresDiffer: ({ figure }) => `a figure (${figure}) stands in one language only`,
	qualifierLost: ({ figure, qualifier }) => `${qualifier} is said of ${figure} in the other language only`,
	nearMissMw: ({ figure, ownMw }) => `says ${figure}, and the record has ${ownMw} MW`,
	nearMissMoney: ({ figure, ownAmount, currency }) => `says ${figure}, and the record has ${currency} ${ownAmount}`,
	acresAlone: () => "has acres without hectares",
	squareFeetAlone: () => "has square feet without square metres",
	frenchTypography: ({ count }) => `has straight apostrophes or spaces that break, in ${count} texts`,
};

/** The same name is the same organization, and that is of one country. */
function countriesOfOrganizations(projects: Records["projects"]): FileWarning[] {
	const said = new Map<string, { country: string; key: string }>();
	return projects.flatMap(({ file, key, record }) =>
		record.participations.flatMap(({ organization, country }, index) => {
			const before = said.get(organization);
			if (country === null || before?.country === country) return [];
			said.set(organization, { country, key });
			const reason = `${organization} is of ${country} here and of ${before?.country} in ${before?.key}`;
			return before
				? [{ kind: "countryOfOrganization", file, key, field: `participations[${index}].country`, reason }]
				: [];
		}),
	);
}
