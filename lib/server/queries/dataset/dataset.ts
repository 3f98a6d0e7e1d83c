// The one Dataset that Views are answered from: loaded, kept in memory, known while the database is away.

import type {
	ClaimRow,
	Dataset,
	EventRow,
	HardwareRow,
	InvestmentRow,
	OrganizationRow,
	PhaseRow,
	ProgrammeRow,
	ProjectRow,
	SourceRow,
	TargetRow,
} from "@/lib/domain/record/dataset";
import { type SavedPhases, targetsOf } from "@/lib/domain/time/delays";
import type { PrismaClient } from "../../db/client";
import type { Ask, Snapshots } from "../../db/serving/loading-pool";
import { reference } from "../../reference";
import { allRows, type FactName, type Facts, listSql, projectsSql, type Rows, readProjectRows } from "./dataset-rows";
import { keepSourceTitles } from "./source-titles";

/** The dates of service that the phases of projects have had, by project, up to a version of the data. */
type SavedTargets = { version: number; of: ReadonlyMap<string, TargetRow[][]> };
const NO_TARGETS: SavedTargets = { version: 0, of: new Map() };

/** What was read of each database: saved versions stay as they are, and all of them would be read again for each change. */
const savedTargets = new WeakMap<Pick<Snapshots, "read">, SavedTargets>();

/** The whole dataset as of one moment, as plain numbers, strings and lists. */
export async function loadDataset(snapshots: Pick<Snapshots, "read">): Promise<Dataset> {
	const { dataset, saved } = await snapshots.read((ask) => load(ask, savedTargets.get(snapshots) ?? NO_TARGETS));
	savedTargets.set(snapshots, saved);
	return dataset;
}

/** The number that grows with every change of the data. */
export async function datasetVersion(client: PrismaClient): Promise<number> {
	const [row] = await client.$queryRaw<{ version: number }[]>`SELECT "version" FROM "DatasetVersion"`;
	return row?.version ?? 0;
}

/** Positions by key, for what facts refer to. */
type Positions = ReadonlyMap<unknown, number>;

async function load(ask: Ask, before: SavedTargets): Promise<{ dataset: Dataset; saved: SavedTargets }> {
	const asked = allRows(ask, [
		VERSION,
		listSql("Source", [...SOURCE_COLUMNS, "title"], ["id"]),
		PARTIES,
		listSql("Programme", PROGRAMME, ["slug"]),
		listSql("ProgrammeCitation", ["programmeSlug", "sourceId"], ["programmeSlug", "position"]),
		projectsSql(0),
		savedPhasesSql("true", savedAfter(before)),
	]);
	// The tables beside it are read while the database works.
	const [lists, tables] = await Promise.all([asked, Promise.resolve().then(reference)]);
	const [version = [], sourceRows = [], organizationRows = [], programmes = [], cited = [], first = [], saved = []] =
		lists;
	sourceRows.sort(byFirst);
	organizationRows.sort(([, a], [, b]) => (String(a) < String(b) ? -1 : 1));
	const sources = positions(sourceRows);
	const organizations = positions(organizationRows);
	const projects: ProjectRow[] = [];
	await readProjectRows(ask, first, (list, facts, citations) =>
		addProjects(projects, list, facts, citations, { sources, organizations }),
	);
	projects.sort((a, b) => (a.slug < b.slug ? -1 : 1));
	const [now, recordedSince] = version[0] ?? [];
	// A database that was put back to what it was has versions that are known from another course of events.
	const isPutBack = Number(now ?? 0) < before.version;
	const [all = []] = isPutBack ? await allRows(ask, [savedPhasesSql()]) : [saved];
	const targets = new Map([...(isPutBack ? [] : before.of), ...targetsIn(all)]);
	for (const { slug, phases } of projects) {
		const own = targets.get(slug);
		for (const [index, phase] of phases.entries()) phase.targets = own?.[index] ?? [];
	}
	const dataset: Dataset = {
		version: Number(now ?? 0),
		recordedSince: typeof recordedSince === "string" ? recordedSince : null,
		projects,
		programmes: toProgrammes(programmes, cited, sources),
		organizations: organizationRows.map(([, slug, name, country, aliases, parent]) => {
			return { slug, name, country, aliases, parent } as OrganizationRow;
		}),
		sources: sourceRows.map(([id, url, publisher, publishedOn, language]) => {
			return { id, url, publisher, publishedOn, language } as SourceRow;
		}),
		...tables,
	};
	keepSourceTitles(
		dataset,
		sourceRows.map((row) => String(row[SOURCE_COLUMNS.length])),
	);
	return { dataset, saved: { version: dataset.version, of: targets } };
}

/** The condition that a version isn't known yet. */
function savedAfter({ version }: SavedTargets): string {
	return `"datasetVersion" > ${version}`;
}

/** The number that grows with every change, and the day of the first one. */
const VERSION = `SELECT json_agg(json_build_array("version", ${firstDaySql()}))::text AS rows FROM "DatasetVersion"`;

/** The day (UTC) of the first version of any record. */
export function firstDaySql(): string {
	return `(SELECT to_char(min("createdAt") AT TIME ZONE 'UTC', 'YYYY-MM-DD') FROM "Revision")`;
}

const SOURCE_COLUMNS = ["id", "url", "publisher", "publishedOn", "language"];

/** Only organizations that have a part in a project, and those that they belong to: nothing leads to the others. */
const PARTIES = `WITH RECURSIVE party AS (
		SELECT o.* FROM "Organization" o WHERE EXISTS (SELECT 1 FROM "Participation" WHERE "organizationId" = o."id")
		UNION SELECT o.* FROM "Organization" o JOIN party ON o."id" = party."parentId"
	)
	SELECT json_agg(
		json_build_array(party."id", party."slug", party."name", party."country", party."aliases", parent."slug")
	)::text AS rows
	FROM party LEFT JOIN "Organization" parent ON parent."id" = party."parentId"`;
const PROGRAMME = [
	...["slug", "nameEn", "nameFr", "country", "announcedOn"],
	...["amount", "qualifier", "amountLow", "amountHigh", "currency", "within"],
];

function toProgrammes(list: Rows, citations: Rows, sources: Positions): ProgrammeRow[] {
	const cited = new Map<unknown, number[]>(list.map(([slug]) => [slug, []]));
	for (const [slug, source] of citations) cited.get(slug)?.push(sources.get(source) ?? 0);
	return list.sort(byFirst).map(([slug, en, fr, country, announcedOn, ...rest]) => {
		const [amount, qualifier, amountLow, amountHigh, currency, within] = rest;
		const announced = { amount, qualifier, amountLow, amountHigh, currency };
		const own = { ...announced, within, citations: cited.get(slug) ?? [] };
		return { slug, name: { en, fr }, country, announcedOn, ...own } as ProgrammeRow;
	});
}

function addProjects(
	projects: ProjectRow[],
	list: Rows,
	facts: Facts,
	citations: Rows,
	{ sources, organizations }: { sources: Positions; organizations: Positions },
) {
	const byId = new Map<unknown, ProjectRow>();
	for (const row of list) {
		const project = toProjectRow(row);
		byId.set(row[0], project);
		projects.push(project);
	}
	const each = (name: FactName, add: (project: ProjectRow, row: Rows[number]) => void) => {
		for (const row of facts[name]) {
			const project = byId.get(row[0]);
			if (project) add(project, row);
		}
	};
	each("ProjectProgramme", ({ programmes }, [, slug]) => {
		programmes.push(String(slug));
	});
	each("Participation", ({ parties }, [, organization, role]) => {
		parties.push({ organization: organizations.get(organization) ?? 0, role } as ProjectRow["parties"][number]);
	});
	each("Phase", ({ phases }, [, en, fr, status, statusBasis, statusAsOf, operationalOn]) => {
		const life = { status, statusBasis, statusAsOf, statusCitations: [] as number[], operationalOn };
		phases.push({ name: { en, fr }, ...life, targets: [], claims: [], citations: [] } as unknown as PhaseRow);
	});
	each("CapacityClaim", ({ phases }, [, phase, mw, mwLow, mwHigh, kind, assertion, rank]) => {
		const claim = { mw, mwLow, mwHigh, kind, assertion, rank, citations: [] as number[] };
		phases[Number(phase)]?.claims.push(claim as ClaimRow);
	});
	each(
		"Investment",
		({ investments }, [, amount, qualifier, amountLow, amountHigh, currency, announcedOn, ...rest]) => {
			const [basis, stage, rank, disputed, counted] = rest;
			const money = { amount, qualifier, amountLow, amountHigh, currency, announcedOn };
			const standing = { basis, stage, rank, disputed, counted };
			investments.push({ ...money, ...standing, citations: [] as number[] } as InvestmentRow);
		},
	);
	each("Hardware", ({ hardware }, [, vendor, model, count]) => {
		hardware.push({ vendor, model, count, citations: [] as number[] } as HardwareRow);
	});
	each("Event", ({ events }, [, date, kind]) => {
		events.push({ date, kind, citations: [] as number[] } as EventRow);
	});
	for (const [id, phase, claim, investment, hardware, event, supports, source] of citations) {
		const project = byId.get(id);
		const cited = project && citationsAt(project, { phase, claim, investment, hardware, event, supports });
		cited?.push(sources.get(source) ?? 0);
	}
}

/**
 * The phases of saved versions of projects, the oldest first: of `which` versions, of the projects that have one among the
 * `newer` that isn't their first.
 */
export function savedPhasesSql(which = "true", newer = which): string {
	return `SELECT json_agg(json_build_array("key", to_char("createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD'), "reasonKind", (
		SELECT json_agg(json_build_object('name', p->'name', 'status', p->'status', 'operationalOn', p->'operationalOn') ORDER BY at)
		FROM jsonb_array_elements(
			CASE WHEN jsonb_typeof("document"->'phases') = 'array' THEN "document"->'phases' ELSE '[]' END
		) WITH ORDINALITY AS phases(p, at)
	)) ORDER BY "key", "version")::text AS rows
	FROM "Revision" WHERE "subject" = 'project' AND "change" <> 'delete' AND ${which}
		AND "key" IN (SELECT "key" FROM "Revision" WHERE "subject" = 'project' AND "version" > 1 AND ${newer})`;
}

/** What `savedPhasesSql` read, as the dates of service that the phases of each project have had: none where it is one. */
export function targetsIn(saved: Rows): Map<string, TargetRow[][]> {
	const versions = new Map<string, SavedPhases[]>();
	for (const [key, savedOn, reasonKind, phases] of saved) {
		const version = { savedOn, reasonKind, phases: phases ?? [] } as unknown as SavedPhases;
		const known = versions.get(String(key));
		if (known) known.push(version);
		else versions.set(String(key), [version]);
	}
	return new Map(
		Array.from(versions, ([key, own]) => [key, targetsOf(own).map((targets) => (targets.length > 1 ? targets : []))]),
	);
}

type Position = Rows[number][number] | undefined;

type Place = Record<"phase" | "claim" | "investment" | "hardware" | "event" | "supports", Position>;

function citationsAt(project: ProjectRow, at: Place): number[] | undefined {
	const { phase, claim, investment, hardware, event, supports } = at;
	if (typeof event === "number") return project.events[event]?.citations;
	if (typeof investment === "number") return project.investments[investment]?.citations;
	if (typeof hardware === "number") return project.hardware[hardware]?.citations;
	const owner = typeof phase === "number" ? project.phases[phase] : project;
	if (supports === "status") return owner?.statusCitations;
	const increment = project.phases[Number(phase)];
	return (typeof claim === "number" ? increment?.claims[claim] : increment)?.citations;
}

function toProjectRow(row: Rows[number]): ProjectRow {
	const [, slug, name, aliases, country, admin1, locality, latitude, longitude, ...rest] = row;
	const [locationPrecision, status, statusBasis, statusAsOf, announcedOn] = rest;
	const place = { country, admin1, locality, latitude, longitude, locationPrecision };
	const life = { status, statusBasis, statusAsOf, statusCitations: [] as number[], announcedOn };
	return {
		...{ slug, name, aliases, ...place, ...life, programmes: [] },
		...{ parties: [], phases: [], investments: [], hardware: [], events: [] },
	} as ProjectRow;
}

function positions(list: Rows): Positions {
	return new Map(list.map((row, index) => [row[0], index]));
}

/** By code point, whatever the database's collation is. */
function byFirst([a]: Rows[number], [b]: Rows[number]): number {
	return String(a) < String(b) ? -1 : 1;
}
