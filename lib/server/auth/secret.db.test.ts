import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { symmetricEncrypt } from "better-auth/crypto";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "../db/testing/testing";
import { socketUrl } from "../db/url";
import { readsFactors } from "./second-factor/app-code";
import { authSecret, secretProblem } from "./secret";

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
	database = await createTestDatabase();
	folder = await mkdtemp(join(tmpdir(), "gigacampus-secret-"));
});
afterEach(async () => {
	vi.unstubAllEnvs();
	await database.client.user.deleteMany();
	await database.client.serverSecret.deleteMany();
	await rm(folder, { recursive: true });
	await mkdir(folder);
});
afterAll(async () => {
	await rm(folder, { recursive: true });
	await database.drop();
});

/** As with an embedded database, whose secret is in its folder; or with one elsewhere, which has it itself. */
function keepIn(place: "folder" | "database"): void {
	vi.stubEnv("AUTH_SECRET", "");
	vi.stubEnv("GIGACAMPUS_DATA_DIR", folder);
	vi.stubEnv("DATABASE_URL", place === "folder" ? socketUrl(folder) : "postgresql://db.example/gigacampus");
}

async function addFactor(secret = "encrypted"): Promise<void> {
	const twoFactor = { create: { id: "factor", secret, backupCodes: "encrypted" } };
	await database.client.user.create({ data: { id: "ada", name: "Ada", email: "ada@gazette.example", twoFactor } });
}

test.each(["folder", "database"] as const)("the secret in the %s is made once", async (place) => {
	keepIn(place);
	const [one, two] = await Promise.all([authSecret(database.client), authSecret(database.client)]);
	expect(two).toBe(one);
	await addFactor();
	expect(await authSecret(database.client)).toBe(one);
});

test.each(["folder", "database"] as const)(
	"no new secret takes the place of one in the %s by which second factors were encrypted",
	async (place) => {
		keepIn(place);
		await addFactor();
		await expect(authSecret(database.client)).rejects.toThrow(/is missing\. .*Put it back.*user reset <email>/);
		expect(await readdir(folder)).toEqual([]);
		expect(await database.client.serverSecret.count()).toBe(0);
	},
);

test("a secret that isn't the one of the second factors is known", async () => {
	const [right, wrong] = ["r".repeat(32), "w".repeat(32)];
	expect(await readsFactors(database.client, wrong)).toBe(true);
	await addFactor(await symmetricEncrypt({ key: right, data: "key" }));
	expect(await readsFactors(database.client, right)).toBe(true);
	expect(await readsFactors(database.client, wrong)).toBe(false);
});

test("a file that is empty, cut off or no file is said, with the remedy, and left alone", async () => {
	keepIn("folder");
	expect(secretProblem(folder)).toBeNull();
	await writeFile(join(folder, "secret"), "");
	expect(secretProblem(folder)).toMatch(/secret is empty or cut off .*put it back from a backup.*AUTH_SECRET/);
	await expect(authSecret(database.client)).rejects.toThrow("is empty or cut off");
	await rm(join(folder, "secret"));
	await mkdir(join(folder, "secret"));
	expect(secretProblem(folder)).toContain("secret can't be read (EISDIR)");
});
