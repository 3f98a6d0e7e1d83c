import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testSource } from "@/lib/domain/testing/build-document";
import { BY_EDITOR } from "@/lib/server/commands/core/testing-records";
import { saveSources } from "@/lib/server/commands/source/source";
import { createTestDatabase, type TestDatabase } from "@/lib/server/db/testing/testing";
import { openTestSite, type TestSite } from "@/lib/server/links/testing-site";

let database: TestDatabase;
let site: TestSite;
/** Ends when the page that never answers is asked for. */
let isWaiting: () => void;
const waited = new Promise<void>((resolve) => {
	isWaiting = resolve;
});

beforeAll(async () => {
	database = await createTestDatabase();
	site = await openTestSite(({ url }, response) => {
		if (url === "/never") isWaiting();
		else response.writeHead(url === "/gone" ? 404 : 200).end();
	});
});

afterAll(async () => {
	await site.close();
	await database.drop();
});

async function saveSource(id: string) {
	const record = testSource(id, { url: site.url(`/${id}`) });
	expect(await saveSources(database.client, { ...BY_EDITOR, sources: [{ record }] })).toMatchObject({ ok: true });
}

/** Runs `check-links` as an operator does; `until` ends it with Ctrl+C. */
async function checkLinks(options: string[], until?: Promise<void>) {
	const env = { ...process.env, DATABASE_URL: database.url, SITE_URL: "https://gigacampus.example/" };
	const child = spawn(process.execPath, ["cli/run.mjs", "check-links", ...options], { env });
	let output = "";
	for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
	until?.then(() => child.kill("SIGINT"));
	const [code] = await once(child, "close");
	return { code, output };
}

test("asks what is due, keeps how it answered, and sums up in a line", async () => {
	await saveSource("fine");
	await saveSource("gone");
	const { code, output } = await checkLinks(["--allow-address", "127.0.0.1"]);
	expect(output).toContain(`dead (404) ${site.url("/gone")}`);
	expect(output).toContain("check-links: 2 of 2 checked: 1 ok, 1 dead, 0 refused, 0 unreachable;");
	expect(code).toBe(0);
	const kept = await database.client.linkCheck.findMany({ orderBy: { url: "asc" }, select: { outcome: true } });
	expect(kept).toEqual([{ outcome: "ok" }, { outcome: "dead" }]);
});

test("doesn't ask again what it asked, and without leave no address of this machine", async () => {
	await saveSource("later");
	site.asked.length = 0;
	const { output } = await checkLinks([]);
	expect(output).toContain(`unreachable (privateAddress) ${site.url("/later")}`);
	expect(site.asked).toEqual([]);
});

test("stopped, it keeps what was checked and says what is left", async () => {
	await saveSource("before");
	await saveSource("never");
	const { code, output } = await checkLinks(["--allow-address", "127.0.0.1"], waited);
	expect(output).toMatch(/1 of 2 checked: 1 ok, .* 1 not reached/);
	expect(code).toBe(0);
});

test("says what is wrong with an option", async () => {
	const { code, output } = await checkLinks(["--older-than", "soon"]);
	expect(output).toContain("a time like 7d or 12h is needed");
	expect(code).toBe(1);
});
