import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/testing";
import { copySchema } from "../testing/testing-schema";
import { createMigration, drift, migrate } from "./migrate";
import { readMigrations, writeMigration } from "./migration-files";

describe("migrations", () => {
	let database: TestDatabase;
	let folder: string;

	beforeEach(async () => {
		database = await createTestDatabase();
		folder = mkdtempSync(join(tmpdir(), "gigacampus-prisma-"));
		copySchema(folder);
	});

	afterEach(async () => {
		await database.drop();
		rmSync(folder, { recursive: true, force: true });
	});

	test("applying them again does nothing, and doesn't take the engine to see that", async () => {
		const engine = vi.spyOn(SchemaEngine, "new");
		expect(await migrate(database.url)).toEqual({ applied: [] });
		expect(engine).not.toHaveBeenCalled();
		engine.mockRestore();
	});

	test("the database, the migrations and schema.prisma agree", async () => {
		const nothing = { pending: [], missing: [], edited: [], failed: [], unmigrated: "", changed: "" };
		expect(await drift(database.url)).toEqual(nothing);
	});

	test("a change made by hand shows with the statement that undoes it, an edited migration by its name", async () => {
		await database.client.$executeRawUnsafe('CREATE TABLE "ByHand" (id int PRIMARY KEY)');
		const last = readMigrations(folder).migrationDirectories.at(-1);
		writeMigration(readMigrations(folder), last?.path ?? "", "SELECT 1;");
		const seen = await drift(database.url, folder);
		expect(seen.changed).toContain('DROP TABLE "public"."ByHand"');
		expect(seen.edited).toEqual([last?.path]);
	});

	test("a function with semicolons inside applies as one statement", async () => {
		const body = "CREATE FUNCTION one() RETURNS int AS $$ BEGIN -- a; b\nRETURN 1; END; $$ LANGUAGE plpgsql;";
		writeMigration(readMigrations(folder), "29990101000000_function", body);
		expect(await migrate(database.url, folder)).toEqual({ applied: ["29990101000000_function"] });
		expect(await database.client.$queryRaw`SELECT one() AS one`).toEqual([{ one: 1 }]);
	});

	test("one that fails leaves nothing of itself and applies once it is mended", async () => {
		const list = readMigrations(folder);
		writeMigration(list, "29990101000000_broken", 'CREATE TABLE "Half" (id int); SELECT no_such_column;');
		await expect(migrate(database.url, folder)).rejects.toThrow("no_such_column");
		expect(await database.client.$queryRaw`SELECT to_regclass('"Half"')::text AS half`).toEqual([{ half: null }]);
		writeMigration(list, "29990101000000_broken", 'CREATE TABLE "Half" (id int);');
		expect(await migrate(database.url, folder)).toEqual({ applied: ["29990101000000_broken"] });
	});

	test("the programme that a project had is the first of its programmes, and its hash is to be made anew", async () => {
		const list = readMigrations(folder);
		const isEarlier = ({ path }: { path: string }) => path < "20261129120000";
		for (const { path } of list.migrationDirectories.filter((migration) => !isEarlier(migration))) {
			rmSync(join(list.baseDir, path), { recursive: true });
		}
		await database.client.$executeRawUnsafe("DROP SCHEMA public CASCADE");
		await database.client.$executeRawUnsafe("CREATE SCHEMA public");
		await migrate(database.url, folder);
		await database.client.$executeRawUnsafe(`INSERT INTO "Programme"
			("slug", "nameEn", "nameFr", "summaryEn", "summaryFr", "version", "contentHash", "updatedAt")
			VALUES ('plan', 'Plan', 'Plan', 'x', 'x', 1, 'h', now())`);
		for (const [slug, programme] of [
			["in", "'plan'"],
			["out", "NULL"],
		] as const) {
			await database.client.$executeRawUnsafe(`INSERT INTO "Project" ("slug", "name", "country", "locationPrecision",
				"status", "statusBasis", "summaryEn", "summaryFr", "programmeSlug", "version", "contentHash", "updatedAt")
				VALUES ('${slug}', 'x', 'SE', 'site', 'announced', 'declared', 'x', 'x', ${programme}, 1, 'h', now())`);
		}
		copySchema(folder);
		await migrate(database.url, folder);
		expect(
			await database.client.$queryRaw`SELECT p."slug", p."contentHash", m."position", m."programmeSlug" FROM "Project" p
				LEFT JOIN "ProjectProgramme" m ON m."projectId" = p."id" ORDER BY p."slug"`,
		).toEqual([
			{ slug: "in", contentHash: "", position: 0, programmeSlug: "plan" },
			{ slug: "out", contentHash: "h", position: null, programmeSlug: null },
		]);
	});

	test("a new model becomes a migration, and then there is nothing left to write", async () => {
		copySchema(folder, "model Novelty {\n  id Int @id\n}\n");
		const created = await createMigration("novelty", new Date("2999-01-02T03:04:05Z"), folder);
		expect(created?.path).toBe(join(folder, "migrations/29990102030405_novelty/migration.sql"));
		expect(created?.sql).toContain('CREATE TABLE "Novelty"');
		expect(await createMigration("again", new Date("2999-01-03T00:00:00Z"), folder)).toBeUndefined();
	});
});
