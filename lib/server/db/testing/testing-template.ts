import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { readMigrations } from "../migrate/migration-files";

/** Names the template that has today's migrations: changes with them and with the embedded engine's version. */
export function templateKey(): string {
	const hash = createHash("sha256");
	for (const { path, migrationFile } of readMigrations().migrationDirectories) {
		hash.update(path).update(JSON.stringify(migrationFile.content));
	}
	const engine = createRequire(import.meta.url).resolve("@electric-sql/pglite");
	hash.update(readFileSync(join(engine, "../../package.json")));
	return hash.digest("hex").slice(0, 16);
}
