import { citationsOf } from "@/lib/domain/record/cited-facts";
import { ProjectDocument } from "@/lib/domain/record/project-document";
import { countryCodes } from "../../reference";
import { arrayLiteral, type Cell, insertRows } from "../core/bulk-rows";
import type { Change } from "../core/change";
import type { RecordFailure } from "../core/failure";
import { type Incoming, type Outcome, type Planned, parseRecords, planRecords, versionsOf } from "../core/records";
import { type Known, projectReferenceFailures } from "../core/references";
import { writeSaves } from "../core/revision";
import { withCanonicalNames } from "../organization/organization-names";
import { resolveOrganizations } from "../organization/resolve-organizations";
import { addFactRows, emptyFactRows, FACT_COLUMNS, type FactTable } from "./project-rows";

const NOTHING: Outcome = { created: [], updated: [], unchanged: [], kept: [] };

/**
 * Writes projects within a change. With failures nothing of them was written and the caller undoes the change.
 * `versions` are those of the projects that were written, by slug.
 */
export async function applyProjects(
	change: Change,
	incoming: readonly Incoming[],
	options: { keepEdited?: boolean } = {},
): Promise<{ outcome: Outcome; failures: RecordFailure[]; versions: ReadonlyMap<string, number> }> {
	const { parsed, failures } = parseRecords(ProjectDocument, (project) => project.slug, incoming);
	const plan = await planRecords(change, "project", await withCanonicalNames(change, parsed), options);
	failures.push(...plan.failures);
	// Only what is written must find what it names: a record that is left alone may cite what editors merged away.
	const known = await readKnown(
		change,
		plan.planned.map((one) => one.record),
	);
	for (const { index, key, record } of plan.planned) {
		const unknown = projectReferenceFailures(record, known);
		failures.push(...unknown.map((failure) => ({ ...failure, index, key })));
	}
	if (failures.length > 0) return { outcome: NOTHING, failures, versions: new Map() };

	if (plan.planned.length > 0) await write(change, plan.planned);
	return { ...plan, failures, versions: versionsOf(plan.planned) };
}

async function readKnown({ tx }: Change, projects: readonly ProjectDocument[]): Promise<Known> {
	const named = new Set<string>();
	for (const project of projects) for (const { citation } of citationsOf(project)) named.add(citation.source);
	const programmes = new Set(projects.flatMap(({ programme }) => (programme === null ? [] : [programme])));
	const found = async (table: string, column: string, names: ReadonlySet<string>) => {
		const sql = `SELECT "${column}" AS name FROM "${table}" WHERE "${column}" IN (SELECT unnest($1::text::text[]))`;
		const rows = await tx.$queryRawUnsafe<{ name: string }[]>(sql, arrayLiteral([...names]));
		return new Set(rows.map((row) => row.name));
	};
	return {
		sources: await found("Source", "id", named),
		programmes: await found("Programme", "slug", programmes),
		countries: countryCodes(),
	};
}

async function write(change: Change, planned: readonly Planned<ProjectDocument>[]): Promise<void> {
	const { tx } = change;
	const rows = planned.map((one) => projectCells(change, one));
	const stored = await insertRows<{ id: number; slug: string }>(tx, "Project", PROJECT_COLUMNS, rows, {
		conflict: `ON CONFLICT ("slug") DO UPDATE SET ${ASSIGNMENTS}`,
		returning: `"id", "slug"`,
	});
	const ids = new Map(stored.map(({ id, slug }) => [slug, id]));
	const old = planned.flatMap(({ key, isNew }) => (isNew ? [] : [ids.get(key) ?? 0]));
	if (old.length > 0) await clearFacts(change, old);

	const projects = planned.map((one) => one.record);
	const organizations = await resolveOrganizations(change, projects);
	const facts = emptyFactRows();
	for (const project of projects) addFactRows(facts, ids.get(project.slug) ?? 0, project, organizations);
	for (const table of Object.keys(FACT_COLUMNS) as FactTable[]) {
		await insertRows(tx, table, FACT_COLUMNS[table], facts[table]);
	}
	await writeSaves(change, "project", planned);
}

/** The facts of a project are written anew, citations first: whatever goes after them has nothing to cascade to. */
async function clearFacts({ tx }: Change, ids: readonly number[]) {
	for (const table of Object.keys(FACT_COLUMNS).reverse()) {
		const sql = `DELETE FROM "${table}" WHERE "projectId" IN (SELECT unnest($1::text::int[]))`;
		await tx.$executeRawUnsafe(sql, arrayLiteral(ids));
	}
}

const PROJECT_COLUMNS = {
	slug: "text",
	name: "text",
	aliases: "text[]",
	country: "text",
	admin1: "text",
	locality: "text",
	latitude: "float8",
	longitude: "float8",
	locationPrecision: "text",
	status: "text",
	statusBasis: "text",
	statusAsOf: "text",
	announcedOn: "text",
	summaryEn: "text",
	summaryFr: "text",
	programmeSlug: "text",
	version: "int",
	contentHash: "text",
	updatedAt: "timestamptz",
} as const;

const ASSIGNMENTS = Object.keys(PROJECT_COLUMNS)
	.map((name) => `"${name}" = EXCLUDED."${name}"`)
	.join(", ");

function projectCells(change: Change, { record, version, hash }: Planned<ProjectDocument>): Cell[] {
	return [
		record.slug,
		record.name,
		record.aliases,
		record.country,
		record.admin1,
		record.locality,
		record.latitude,
		record.longitude,
		record.locationPrecision,
		record.status,
		record.statusBasis,
		record.statusAsOf,
		record.announcedOn,
		record.summary.en,
		record.summary.fr,
		record.programme,
		version,
		hash,
		change.at,
	];
}
