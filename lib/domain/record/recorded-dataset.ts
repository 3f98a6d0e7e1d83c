import type { Dataset, OrganizationRow, PhaseRow, ProgrammeRow, ProjectRow, SourceRow } from "./dataset";
import { withAllParents } from "./parents";
import type { Organization, Programme, ProjectDocument, Source } from "./project-document";
import { positionsIn, projectRowOf, type RowPositions, rowPositions } from "./project-row";

/** All that a dataset has beside its projects, as records had it on the same day. */
export type BesideProjects = Pick<Dataset, "version" | "recordedSince" | "countries" | "fx"> & {
	programmes: readonly Programme[];
	organizations: readonly Organization[];
	sources: readonly Source[];
};

/** Puts documents together to the dataset that the database would have given when they were the newest. */
export class RecordedDataset {
	private readonly projects: ProjectRow[] = [];
	private readonly organizations: OrganizationRow[];
	private readonly sources: Source[];
	private readonly positions: RowPositions;

	constructor(private readonly beside: BesideProjects) {
		this.organizations = bySlug(beside.organizations).map(({ slug, name, country, aliases, parent }) => {
			return { slug, name, country, aliases, parent };
		});
		this.sources = [...beside.sources].sort((a, b) => (a.id < b.id ? -1 : 1));
		this.positions = rowPositions({ sources: this.sources, organizations: this.organizations });
	}

	/** Adds a project; `targets` are the dates of service that its phases have had, in their order. */
	add(document: ProjectDocument, targets: readonly PhaseRow["targets"][]): void {
		const row = projectRowOf(document, this.positions);
		for (const [index, phase] of row.phases.entries()) phase.targets = targets[index] ?? [];
		this.projects.push(row);
	}

	/** The dataset, once all projects are there, and the titles of its sources in their order. */
	finish(): { dataset: Dataset; titles: string[] } {
		const { version, recordedSince, countries, fx } = this.beside;
		const projects = bySlug(this.projects);
		const organizations = this.keepParties();
		const programmes = bySlug(this.beside.programmes).map((programme) => this.programmeRow(programme));
		const sources = this.sources.map(({ id, url, publisher, publishedOn, language }): SourceRow => {
			return { id, url, publisher, publishedOn, language };
		});
		return {
			dataset: { version, recordedSince, projects, programmes, organizations, sources, countries, fx },
			titles: this.sources.map(({ title }) => title),
		};
	}

	/** Only organizations that have a part in a project, and those that they belong to; parties find theirs again. */
	private keepParties(): OrganizationRow[] {
		const parents = new Map(this.organizations.map(({ slug, parent }) => [slug, parent]));
		const parties = new Set(this.projects.flatMap((project) => project.parties.map((party) => party.organization)));
		const slugs = [...parties].flatMap((position) => this.organizations[position]?.slug ?? []);
		const kept = new Set(withAllParents(parents, slugs));
		const rows = this.organizations.filter(({ slug }) => kept.has(slug));
		const positions = new Map(rows.map((row, index) => [row, index]));
		for (const { parties } of this.projects) {
			for (const party of parties) {
				party.organization = positions.get(this.organizations[party.organization] as OrganizationRow) ?? 0;
			}
		}
		return rows;
	}

	private programmeRow(programme: Programme): ProgrammeRow {
		const { slug, name, country, announcedOn, amount, qualifier, amountLow, amountHigh, currency, within } = programme;
		const announced = { amount, qualifier, amountLow, amountHigh, currency };
		const citations = positionsIn(programme.citations, this.positions.sources);
		return { slug, name, country, announcedOn, ...announced, within, citations };
	}
}

function bySlug<T extends { slug: string }>(list: readonly T[]): T[] {
	return [...list].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
