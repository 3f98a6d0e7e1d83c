import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { createClient } from "@/lib/server/db/client";
import { openDatabase } from "@/lib/server/db/database";
import { createTestFolder } from "@/lib/server/db/testing/testing-embedded";

test("a second start beside a running one is refused in one line, with its process and address, and harms nothing", async () => {
	const folder = await createTestFolder();
	const running = await openDatabase({ folder, exclusive: true });
	running.announce("http://localhost:4110");
	const second = spawn(process.execPath, ["cli/run.mjs", "start"], {
		env: { ...process.env, DATABASE_URL: "", GIGACAMPUS_DATA_DIR: folder, PORT: "0" },
		stdio: ["ignore", "ignore", "pipe"],
	});
	const [error, [code]] = await Promise.all([text(second.stderr), once(second, "exit")]);
	expect(code).toBe(1);
	expect(error).toMatch(
		new RegExp(
			`^gigacampus: ${folder} is already in use by process ${process.pid}, started at \\S+ and answers at ` +
				"http://localhost:4110: connect to it or stop it \\(kill \\d+\\)\\.\\n$",
		),
	);
	const client = createClient(running.url);
	expect(await client.project.count()).toBe(0);
	await client.$disconnect();
	await running.close();
	await rm(folder, { recursive: true });
});

test("all that is wrong with the set-up is said, each in one line with its remedy, before anything is made", async () => {
	const parent = await mkdtemp(join(tmpdir(), "gigacampus-set-up-"));
	const other = createServer().listen(0, "127.0.0.1");
	await once(other, "listening");
	const { port } = other.address() as AddressInfo;
	const settings = { AUTH_SECRET: "short", SITE_URL: "not a url", TRUST_PROXY: "yes", GIGACAMPUS_DATASET: "no" };
	const { code, error, said } = await start({
		...settings,
		HOST: "127.0.0.1",
		PORT: String(port),
		GIGACAMPUS_DATA_DIR: join(parent, "data"),
	});
	expect(code).toBe(1);
	const lines = error.trimEnd().split("\n");
	for (const about of [...Object.keys(settings), `Port ${port} is in use`]) {
		expect(lines.filter((line) => line.startsWith(`gigacampus: ${about}`))).toHaveLength(1);
	}
	expect(lines).toHaveLength(5);
	expect(said).toBe("");
	expect(await readdir(parent)).toEqual([]);
	other.close();
	await rm(parent, { recursive: true });
});

test.skipIf(process.platform === "win32")(
	"too few descriptors and a cut-off secret are said, and nothing is touched",
	async () => {
		const folder = await mkdtemp(join(tmpdir(), "gigacampus-set-up-"));
		await writeFile(join(folder, "secret"), "cut of");
		const { code, error } = await start({ PORT: "0", GIGACAMPUS_DATA_DIR: folder }, "ulimit -n 128");
		expect(code).toBe(1);
		expect(error).toMatch(
			/^gigacampus: \S+secret is empty or cut off .*\ngigacampus: .*have 128 files .*ulimit -n 4096\)\.\n$/,
		);
		expect(await readdir(folder)).toEqual(["secret"]);
		await rm(folder, { recursive: true });
	},
);

/** Runs `npm start` with these settings, after a line of the shell, until it ends. */
async function start(
	settings: Record<string, string>,
	first = ":",
): Promise<{ code: number; error: string; said: string }> {
	const command = `${first}; exec "${process.execPath}" cli/run.mjs start`;
	const server = spawn("sh", ["-c", command], {
		env: { ...process.env, DATABASE_URL: "", ...settings },
		stdio: ["ignore", "pipe", "pipe"],
	});
	const [error, said, [code]] = await Promise.all([text(server.stderr), text(server.stdout), once(server, "exit")]);
	return { code, error, said };
}
