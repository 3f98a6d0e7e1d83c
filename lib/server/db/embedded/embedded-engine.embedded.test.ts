import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createTestFolder } from "../testing/testing-embedded";
import { startEngine } from "./embedded-engine";

test("what is committed is on the disk, and buffers take a small part of the memory", async () => {
	const folder = await createTestFolder();
	const db = await startEngine(join(folder, "postgres"));
	const settings = await db.query(`SELECT name, setting, unit FROM pg_settings
		WHERE name IN ('fsync', 'shared_buffers', 'synchronous_commit') ORDER BY name`);
	expect(settings.rows).toEqual([
		{ name: "fsync", setting: "on", unit: null },
		{ name: "shared_buffers", setting: "2048", unit: "8kB" },
		{ name: "synchronous_commit", setting: "on", unit: null },
	]);
	await db.close();
	await rm(folder, { recursive: true });
});
