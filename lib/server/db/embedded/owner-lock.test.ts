import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { livingOwner, type Owner, takeLock } from "./owner-lock";
import { processStart } from "./process-identity";

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "gigacampus-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const leave = (owner: Partial<Owner>) =>
	writeFileSync(join(folder, "owner.1.json"), JSON.stringify({ startedAt: "2026-01-01T00:00:00.000Z", ...owner }));

async function deadProcess(): Promise<number> {
	const child = spawn(process.execPath, ["-e", ""]);
	await once(child, "exit");
	return child.pid ?? 0;
}

describe("the lock of a data folder", () => {
	test("the first one gets it, the second one is told who has it and since when", () => {
		expect(takeLock(folder)).toHaveProperty("release");
		const answer = takeLock(folder);
		expect(answer).toMatchObject({ pid: process.pid, processStart: processStart(process.pid) });
		expect(Date.parse((answer as Owner).startedAt)).not.toBeNaN();
	});

	test("what the owner publishes can be read by others; nothing is left after its release", () => {
		const lock = takeLock(folder);
		if (!("release" in lock)) throw new Error("not taken");
		lock.update({ url: "postgresql://x", address: "http://localhost:3000" });
		expect(livingOwner(folder)).toMatchObject({ url: "postgresql://x", address: "http://localhost:3000" });
		lock.release();
		expect(readdirSync(folder)).toEqual([]);
	});

	test("a dead owner's lock is taken over", async () => {
		leave({ pid: await deadProcess(), processStart: "before" });
		expect(livingOwner(folder)).toBeUndefined();
		expect(takeLock(folder)).toHaveProperty("release");
		expect(readdirSync(folder)).toEqual(["owner.2.json"]);
	});

	test("a later process with the dead owner's number isn't taken for it", () => {
		leave({ pid: process.pid, processStart: "an earlier boot" });
		expect(takeLock(folder)).toHaveProperty("release");
	});

	test("where the system tells no start times, a process with that number counts as the owner", () => {
		leave({ pid: process.pid });
		expect(takeLock(folder)).toMatchObject({ pid: process.pid });
	});

	test("of many that find a dead owner at the same moment, exactly one wins", async () => {
		leave({ pid: await deadProcess(), processStart: "before" });
		const script = fileURLToPath(new URL("./testing-lock-racer.ts", import.meta.url));
		const racers = Array.from({ length: 6 }, () =>
			spawn(process.execPath, ["--import", "tsx", script, folder], { stdio: ["ignore", "pipe", "inherit", "ipc"] }),
		);
		await Promise.all(racers.map((racer) => once(racer, "message")));
		const answers = Promise.all(racers.map(async (racer) => (await once(racer, "message"))[0]));
		for (const racer of racers) racer.send("go");
		const winners = (await answers).filter((answer) => answer === "won");
		for (const racer of racers) racer.disconnect();
		expect(winners).toHaveLength(1);
	});
});
