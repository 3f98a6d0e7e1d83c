import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readDataFiles } from "@/lib/server/data-files/read-data-files";
import { createClient } from "@/lib/server/db/client";
import { openDatabase } from "@/lib/server/db/database";
import { InUseError } from "@/lib/server/db/embedded/in-use-error";
import type { CrashMessage } from "@/lib/server/db/embedded/testing-crash-writer";
import { createTestFolder } from "@/lib/server/db/testing/testing-embedded";
import { getProjectDocument } from "@/lib/server/queries/project/project";
import { bundle } from "./setup/commands.mjs";

/** Nine processes start and open a database one after the other: seconds each, on a machine that does other things. */
const PATIENCE = { timeout: 300_000 };
const SLUG = "ecodatacenter-borlange-mistral";
const PROJECTS = readDataFiles().projects.length;
const ROOT = fileURLToPath(new URL("../", import.meta.url));
const WRITER = {
	writer: "lib/server/db/embedded/testing-crash-writer.ts",
	"embedded-worker": "lib/server/db/embedded/embedded-worker.ts",
};

let folder: string;
/** The writer, compiled once: to load it as TypeScript took each process two seconds. */
let compiled: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
	folder = await createTestFolder();
	const cache = join(ROOT, "node_modules/.cache");
	await mkdir(cache, { recursive: true });
	compiled = await mkdtemp(join(cache, "crash-writer-"));
	await bundle(ROOT, WRITER, compiled);
});
afterAll(async () => {
	for (const child of children) child.kill("SIGKILL");
	for (const made of [folder, compiled]) await rm(made, { recursive: true, force: true });
});

function startWriter(first: "seed" | "save"): ChildProcess {
	const child = spawn(process.execPath, [join(compiled, "writer.js"), folder, SLUG, first], {
		stdio: ["ignore", "inherit", "inherit", "ipc"],
	});
	children.push(child);
	return child;
}

/** Kills the writer with SIGKILL when it has told `count` things of the kind `did`. Returns all that it told. */
async function killAfter(did: CrashMessage["did"], count: number): Promise<CrashMessage[]> {
	const child = startWriter(did === "save" ? "save" : "seed");
	const told: CrashMessage[] = [];
	child.on("message", (message: CrashMessage) => {
		told.push(message);
		if (told.filter((one) => one.did === did).length === count) child.kill("SIGKILL");
	});
	const [, signal] = await once(child, "exit");
	expect(signal).toBe("SIGKILL");
	return told;
}

/** Opens the database as the next owner and reads what is there. */
async function look() {
	const database = await openDatabase({ folder, exclusive: true });
	const client = createClient(database.url);
	try {
		const stored = await getProjectDocument(client, SLUG);
		const revisions = await client.revision.findMany({
			where: { subject: "project", key: SLUG },
			orderBy: { version: "asc" },
		});
		const newest = await client.revision.aggregate({ _max: { datasetVersion: true } });
		const dataset = await client.datasetVersion.findFirst();
		return {
			projects: await client.project.count(),
			version: stored?.version ?? 0,
			document: stored?.document,
			revisions: revisions.map(({ version }) => version),
			lastDocument: revisions.at(-1)?.document,
			datasetVersion: dataset?.version ?? 0,
			newestRevision: newest._max.datasetVersion ?? 0,
		};
	} finally {
		await client.$disconnect();
		await database.close();
	}
}

/** Nothing half there: the record, its revisions and the dataset's version tell the same story. */
function expectWhole(seen: Awaited<ReturnType<typeof look>>) {
	expect([0, PROJECTS]).toContain(seen.projects);
	expect(seen.revisions).toEqual(Array.from({ length: seen.version }, (_, i) => i + 1));
	expect(seen.document ?? null).toEqual(seen.lastDocument ?? null);
	expect(seen.datasetVersion).toBe(seen.newestRevision);
}

describe("a server that is killed with SIGKILL", PATIENCE, () => {
	test("during a seed, at each of its steps: the database opens again without a half of it", async () => {
		for (const step of [1, 2, 3]) {
			const told = await killAfter("step", step);
			const seen = await look();
			expectWhole(seen);
			if (told.some(({ did }) => did === "seed")) expect(seen.projects).toBe(PROJECTS);
		}
		await killAfter("seed", 1);
		expect((await look()).projects).toBe(PROJECTS);
	});

	test("during saves, at four different ones: each acknowledged save is there, none is half there", async () => {
		for (const saves of [1, 3, 8, 13]) {
			const told = await killAfter("save", saves);
			const acknowledged = told.flatMap((message) => (message.did === "save" ? [message.version] : []));
			const seen = await look();
			expectWhole(seen);
			expect(seen.projects).toBe(PROJECTS);
			expect(seen.version).toBeGreaterThanOrEqual(Math.max(...acknowledged));
		}
	});

	test("a second owner is refused by name while the first one writes, and harms nothing", async () => {
		const child = startWriter("save");
		await new Promise<void>((resolve) => {
			child.on("message", (message: CrashMessage) => message.did === "save" && resolve());
		});
		const refused = openDatabase({ folder, exclusive: true });
		await expect(refused).rejects.toThrow(InUseError);
		await expect(refused).rejects.toThrow(`already in use by process ${child.pid}, started at `);
		const [next] = (await once(child, "message")) as [CrashMessage];
		expect(next.did).toBe("save");

		const shared = await openDatabase({ folder });
		expect(shared.owner).toBe(false);
		const client = createClient(shared.url);
		expect(await client.project.count()).toBe(PROJECTS);
		await client.$disconnect();
		await shared.close();

		const gone = once(child, "exit");
		child.kill("SIGKILL");
		await gone;
		expectWhole(await look());
	});
});
