import { fsyncSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { createTestFolder } from "../testing/testing-embedded";
import { startEngine } from "./embedded-engine";

vi.mock("node:fs", async (original) => {
	const fs = await original<typeof import("node:fs")>();
	return { ...fs, fsyncSync: vi.fn(fs.fsyncSync) };
});

test("each commit reaches the disk before it is answered; reading needs no fsync", async () => {
	const folder = await createTestFolder();
	const db = await startEngine(join(folder, "postgres"));
	await db.exec("CREATE TABLE note (id int)");
	const syncs = vi.mocked(fsyncSync).mock.calls;
	for (let i = 0; i < 20; i++) {
		const before = syncs.length;
		await db.query("INSERT INTO note VALUES ($1)", [i]);
		expect(syncs.length).toBeGreaterThan(before);
	}
	const before = syncs.length;
	await db.query("SELECT count(*) FROM note");
	expect(syncs.length).toBe(before);
	await db.close();
	await rm(folder, { recursive: true });
});
