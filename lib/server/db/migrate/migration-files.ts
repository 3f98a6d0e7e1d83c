import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm/schema_engine_bg";

/** Prisma's own CLI wants this file beside the migrations. */
const LOCKFILE = "migration_lock.toml";

/** Where `schema.prisma` and `migrations/` are. */
export function schemaFolder(): string {
	return resolve(/* turbopackIgnore: true */ process.cwd(), "prisma");
}

/** The schema as the engine takes it: path and content of each file. */
export function readSchema(folder = schemaFolder()): [path: string, content: string][] {
	const path = join(folder, "schema.prisma");
	return [[path, readFileSync(path, "utf8")]];
}

/** The migrations in `folder`, in the order in which they apply. */
export function readMigrations(folder = schemaFolder()): MigrationList {
	const baseDir = join(folder, "migrations");
	const names = existsSync(baseDir) ? readdirSync(baseDir, { withFileTypes: true }) : [];
	return {
		baseDir,
		lockfile: { path: LOCKFILE, content: 'provider = "postgresql"\n' },
		shadowDbInitScript: "",
		migrationDirectories: names
			.filter((entry) => entry.isDirectory())
			.map((entry) => entry.name)
			.sort()
			.map((name) => ({
				path: name,
				migrationFile: {
					path: "migration.sql",
					content: { tag: "ok", value: readFileSync(join(baseDir, name, "migration.sql"), "utf8") },
				},
			})),
	};
}

/** Writes a migration and returns its path. `name` is its folder's. */
export function writeMigration(list: MigrationList, name: string, sql: string): string {
	const path = join(list.baseDir, name, "migration.sql");
	mkdirSync(join(list.baseDir, name), { recursive: true });
	writeFileSync(path, sql);
	writeFileSync(join(list.baseDir, LOCKFILE), list.lockfile.content ?? "");
	return path;
}
