import pg from "pg";
import { readMigrations, readSchema, schemaFolder, writeMigration } from "./migration-files";
import type { withSchemaEngine as WithSchemaEngine } from "./schema-engine";

const filters = { externalTables: [], externalEnums: [] };

/** The engine's code for "an earlier migration began and didn't end". */
const FAILED_BEFORE = "P3009";

/** The engine asks again, and says what is wrong. */
const CONNECT_MS = 10_000;

/** The engine is large and mostly not needed, so it is loaded when it is. */
const withSchemaEngine: typeof WithSchemaEngine = async (...args) =>
	(await import("./schema-engine")).withSchemaEngine(...args);

/**
 * Applies the migrations of `prisma/migrations` that the database at `url` hasn't had yet, and returns their names.
 * Shares `_prisma_migrations` with `prisma migrate deploy`. Throws with the statement's error when one fails.
 */
export async function migrate(url: string, folder = schemaFolder()): Promise<{ applied: string[] }> {
	const migrationsList = readMigrations(folder);
	if (await hasAll(url, migrationsList.migrationDirectories)) return { applied: [] };
	return withSchemaEngine(url, readSchema(folder), async (engine) => {
		const apply = async () => ({
			applied: (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames,
		});
		try {
			return await apply();
		} catch (error) {
			if ((error as { code?: string }).code !== FAILED_BEFORE) throw error;
			// A migration is one transaction, so the one that failed, or was killed, left nothing: it may run again.
			const found = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters });
			for (const migrationName of found.failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
			return apply();
		}
	});
}

/** True if the database at `url` has had all of these migrations, and none that began and didn't end. */
async function hasAll(url: string, migrations: readonly { path: string }[]): Promise<boolean> {
	const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
	try {
		await client.connect();
		const { rows } = await client.query<{ migration_name: string; ended: boolean }>(
			`SELECT "migration_name", "finished_at" IS NOT NULL AS "ended" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`,
		);
		const had = new Set(rows.map(({ migration_name }) => migration_name));
		return rows.every(({ ended }) => ended) && migrations.every(({ path }) => had.has(path));
	} catch {
		// There is no such table yet, or no such database: the engine makes the one and says the other.
		return false;
	} finally {
		await client.end();
	}
}

export interface Drift {
	/** Migrations that wait to be applied. */
	pending: string[];
	/** Migrations that the database had and the folder hasn't. */
	missing: string[];
	/** Migrations whose file was changed after they were applied. */
	edited: string[];
	/** Migrations that began and didn't end. */
	failed: string[];
	/** What schema.prisma has that the migrations don't make, as SQL; empty if they agree. */
	unmigrated: string;
	/** What would have to be run on the database to look as its migrations say, as SQL; empty if it does. */
	changed: string;
}

/** How the database at `url`, the migrations and schema.prisma differ. Changes nothing. */
export async function drift(url: string, folder = schemaFolder()): Promise<Drift> {
	const migrationsList = readMigrations(folder);
	return withSchemaEngine(url, readSchema(folder), async (engine) => {
		const diagnosis = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters });
		const { history } = diagnosis;
		const files = readSchema(folder).map(([path, content]) => ({ path, content }));
		const migrations = { tag: "migrations" as const, ...migrationsList };
		const database = { tag: "schemaDatasource" as const, files, configDir: folder };
		const schema = { tag: "schemaDatamodel" as const, files };
		const diff = async (params: Pick<Parameters<typeof engine.diff>[0], "from" | "to">) =>
			sql((await engine.diff({ ...params, script: true, exitCode: null, filters })).stdout);
		return {
			pending: history && "unappliedMigrationNames" in history ? history.unappliedMigrationNames : [],
			missing: history && "unpersistedMigrationNames" in history ? history.unpersistedMigrationNames : [],
			edited: diagnosis.editedMigrationNames,
			failed: diagnosis.failedMigrationNames,
			unmigrated: await diff({ from: migrations, to: schema }),
			changed: await diff({ from: database, to: migrations }),
		};
	});
}

/**
 * Writes the migration that takes the migrations so far to schema.prisma, and returns its path; undefined when there is
 * nothing to do. Needs no database but the engine's own empty one.
 */
export async function createMigration(
	name: string,
	now: Date,
	folder = schemaFolder(),
): Promise<{ path: string; sql: string } | undefined> {
	const migrationsList = readMigrations(folder);
	const files = readSchema(folder).map(([path, content]) => ({ path, content }));
	const script = await withSchemaEngine(undefined, readSchema(folder), async (engine) => {
		const from = { tag: "migrations" as const, ...migrationsList };
		const to = { tag: "schemaDatamodel" as const, files };
		return sql((await engine.diff({ from, to, script: true, exitCode: null, filters })).stdout);
	});
	if (!script) return undefined;
	const stamp = now.toISOString().replace(/\D/g, "").slice(0, 14);
	return { path: writeMigration(migrationsList, `${stamp}_${name}`, `${script}\n`), sql: script };
}

/** The engine answers "no change" with a comment. */
function sql(script: string | null): string {
	const text = (script ?? "").trim();
	return text === "-- This is an empty migration." ? "" : text;
}
