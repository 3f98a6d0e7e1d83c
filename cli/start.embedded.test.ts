import { spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { createClient } from "@/lib/server/db/client";
import { openDatabase } from "@/lib/server/db/database";
import { createTestFolder } from "@/lib/server/db/testing-embedded";

test("a second start beside a running one is refused in one line, with its process and address, and harms nothing", async () => {
	const folder = await createTestFolder();
	const running = await openDatabase({ folder, exclusive: true });
	running.announce("http://localhost:4110");
	const second = spawn(process.execPath, ["--import", "tsx", "cli/main.ts", "start"], {
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
