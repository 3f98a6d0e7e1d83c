import { Command } from "commander";
import type { Drift } from "@/lib/server/db/migrate/migrate";

interface Options {
	create?: string;
	check?: boolean;
}

/** `gigacampus migrate`: brings the database to the newest schema, or looks after the migrations. */
export function migrateCommand(): Command {
	return new Command("migrate")
		.description("apply the migrations that the database hasn't had yet")
		.option("--create <name>", "write the migration that takes prisma/migrations to schema.prisma; apply nothing")
		.option("--check", "compare database, migrations and schema.prisma; exit with 1 if they differ")
		.action(async (options: Options) => {
			if (options.create !== undefined) return create(options.create);
			const { checkDatabaseSetUp } = await import("./serve/checks/check-set-up");
			checkDatabaseSetUp();
			const { openDatabase } = await import("@/lib/server/db/database");
			const { migrate, drift } = await import("@/lib/server/db/migrate/migrate");
			const database = await openDatabase();
			try {
				if (options.check) printDrift(await drift(database.url));
				else printApplied((await migrate(database.url)).applied);
			} finally {
				await database.close();
			}
		});
}

async function create(name: string) {
	if (!/^[a-z0-9_]+$/.test(name)) throw new Error(`"${name}" is no migration name: use a–z, 0–9 and _.`);
	const { createMigration } = await import("@/lib/server/db/migrate/migrate");
	const created = await createMigration(name, new Date());
	console.log(created ? `Wrote ${created.path}` : "schema.prisma and the migrations agree: nothing to write.");
}

function printApplied(applied: string[]) {
	for (const name of applied) console.log(`Applied ${name}`);
	if (applied.length === 0) console.log("The database is up to date.");
}

function printDrift(found: Drift) {
	const lines = [
		...found.pending.map((name) => `${name} waits to be applied: run \`gigacampus migrate\`.`),
		...found.missing.map((name) => `${name} was applied, but its file is missing: restore prisma/migrations/${name}.`),
		...found.edited.map((name) => `${name} was edited after it was applied: restore it and add a new migration.`),
		...found.failed.map((name) => `${name} failed: mend what it says, then run \`gigacampus migrate\`.`),
		...(found.unmigrated
			? [`schema.prisma is ahead: run \`gigacampus migrate --create <name>\`.\n${found.unmigrated}`]
			: []),
		...(found.changed && found.pending.length === 0
			? [`The database was changed by hand; this would set it right:\n${found.changed}`]
			: []),
	];
	for (const line of lines) console.log(line);
	if (lines.length > 0) process.exitCode = 1;
	else console.log("Database, migrations and schema.prisma agree.");
}
