import { citationsOf } from "@/lib/domain/record/cited-facts";
import { ProjectDocument } from "@/lib/domain/record/project-document";
import { arrayLiteral } from "../../db/cells";
import { factRows, PROJECT_COLUMNS, projectCells, TABLES } from "../../project-facts/to-rows";
import { countryCodes } from "../../reference";
import { insertRows, overwriting } from "../core/bulk-rows";
import type { Change } from "../core/change";
import type { RecordFailure } from "../core/failure";
import { type BatchOutcome, type Incoming, type Planned, parseRecords, planRecords, versionsOf } from "../core/records";
import { type KnownReferences, projectReferenceFailures } from "../core/references";
import { writeSaves } from "../core/revision";
import { withCanonicalNames } from "../organization/organization-names";
import { resolveOrganizations } from "../organization/resolve-organizations";

const NOTHING: BatchOutcome = { created: [], updated: [], unchanged: [], kept: [] };

/**
 * Writes projects within a change. With failures nothing of them was written and the caller undoes the change.
 * `versions` are those of the projects that were written, by slug.
 */
export async function applyProjects(
	change: Change,
	incoming: readonly Incoming[],
	options: { keepEdited?: boolean } = {},
): Promise<{ outcome: BatchOutcome; failures: RecordFailure[]; versions: ReadonlyMap<string, number> }> {
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

async function readKnown({ tx }: Change, projects: readonly ProjectDocument[]): Promise<KnownReferences> {
	const named = new Set<string>();
	for (const project of projects) for (const { citation } of citationsOf(project)) named.add(citation.source);
	const programmes = new Set(projects.flatMap((project) => project.programmes));
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
	const rows = planned.map(({ record, version, hash }) => [...projectCells(record), version, hash, change.at]);
	const stored = await insertRows<{ id: number; slug: string }>(tx, "Project", COLUMNS, rows, {
		conflict: overwriting("slug", COLUMNS),
		returning: `"id", "slug"`,
	});
	const ids = new Map(stored.map(({ id, slug }) => [slug, id]));
	const old = planned.flatMap(({ key, isNew }) => (isNew ? [] : [ids.get(key) ?? 0]));
	if (old.length > 0) await clearFacts(change, old);

	const projects = planned.map(({ key, record }) => ({ id: ids.get(key) ?? 0, project: record }));
	const organizations = await resolveOrganizations(
		change,
		planned.map((one) => one.record),
	);
	for (const { table, columns, rows: facts } of factRows(projects, organizations)) {
		await insertRows(tx, table, columns, facts);
	}
	await writeSaves(change, "project", planned);
}

/** The facts of a project are written anew, citations first: whatever goes after them has nothing to cascade to. */
async function clearFacts({ tx }: Change, ids: readonly number[]) {
	for (const { table } of [...TABLES].reverse()) {
		const sql = `DELETE FROM "${table}" WHERE "projectId" IN (SELECT unnest($1::text::int[]))`;
		await tx.$executeRawUnsafe(sql, arrayLiteral(ids));
	}
}

const COLUMNS = { ...PROJECT_COLUMNS, version: "int", contentHash: "text", updatedAt: "timestamptz" } as const;
