import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { QueueKind } from "@/lib/domain/queue/queue";
import { testSource } from "@/lib/domain/testing/build-document";
import { BY_EDITOR, EDITOR, saveTestSource, testProject } from "../../commands/core/testing-records";
import { bringBack, putAside } from "../../commands/desk/queue-dismissal";
import { saveProject } from "../../commands/project/project";
import { saveLinkCheck } from "../../commands/source/link-check";
import { saveSources } from "../../commands/source/source";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { loadDataset } from "../dataset/dataset";
import { getQueue } from "./queue";

const COPY = "https://archive.example.net/a";
let database: TestDatabase;
let versions: Map<string, number>;

const queue = async () => getQueue(database.client, await loadDataset(database.snapshots));
const keys = async (kind: QueueKind) => {
	const { open, aside } = (await queue())[kind];
	return { open: open.map(({ key }) => key), aside: aside.map(({ entry }) => entry.key) };
};
const save = async (slug: string, changes: Record<string, unknown>) => {
	const document = testProject(slug, changes);
	const saved = await saveProject(database.client, { ...BY_EDITOR, document, baseVersion: versions.get(slug) ?? null });
	if (!saved.ok) throw new Error(JSON.stringify(saved.errors));
	versions.set(slug, saved.version);
};
const failed = (url: string, day: string, outcome: "dead" | "unreachable" | "ok" = "dead") =>
	saveLinkCheck(
		database.client,
		{ url, outcome, httpStatus: outcome === "ok" ? 200 : 404, detail: null, redirectedTo: null, page: null },
		new Date(`${day}T12:00:00Z`),
	);
const aside = (kind: QueueKind, key: string, more: { days?: number | null; now?: Date; reason?: string } = {}) =>
	putAside(database.client, { actor: EDITOR, kind, key, reason: "Known", days: null, ...more }, more.now);

beforeAll(async () => {
	database = await createTestDatabase();
	versions = new Map();
	await saveTestSource(database.client);
	await save("first", { latitude: 60, longitude: 15, name: "Fouju", locationPrecision: "site" });
	await save("second", { latitude: 60, longitude: 15, name: "Fouju", locationPrecision: "site" });
});

afterAll(() => database.drop());

describe("the queue", () => {
	test("holds large figures that rest on one source, which can be put aside like the rest", async () => {
		expect(await keys("single")).toEqual({ open: ["first", "second"], aside: [] });
		expect(await aside("single", "second", { days: 7, now: new Date() })).toEqual({ ok: true });
		expect(await keys("single")).toEqual({ open: ["first"], aside: ["second"] });
		await bringBack(database.client, { actor: EDITOR, kind: "single", key: "second" });
	});

	test("holds what follows from the records: pairs, and facts without a source by kind", async () => {
		expect(await keys("duplicate")).toEqual({ open: ["first second"], aside: [] });
		const { uncited } = await queue();
		const facts = [
			{ kind: "status", count: 1, path: ["statusCitations"] },
			{ kind: "announcedOn", count: 1, path: ["announcedCitations"] },
			{ kind: "place", count: 1, path: ["placeCitations"] },
			{ kind: "participations", count: 1, path: ["participations", 0, "citations"] },
		];
		expect(uncited.open.map(({ key, facts: found }) => [key, found])).toEqual([
			["first", facts],
			["second", facts],
		]);
	});

	test("what is put aside says who, why and until when, and comes back by hand", async () => {
		expect(await aside("uncited", "first", { days: 7, now: new Date() })).toEqual({ ok: true });
		const { uncited } = await queue();
		expect(uncited.aside).toMatchObject([{ entry: { key: "first" }, dismissal: { reason: "Known" } }]);
		await bringBack(database.client, { actor: EDITOR, kind: "uncited", key: "first" });
		expect(await keys("uncited")).toEqual({ open: ["first", "second"], aside: [] });
	});

	test("and by itself, when its time is over", async () => {
		await aside("uncited", "first", { days: 7, now: new Date(Date.now() - 8 * 86_400_000) });
		expect((await keys("uncited")).aside).toEqual([]);
	});

	test("and when its record changes; that a pair isn't one stays", async () => {
		await aside("uncited", "second");
		await aside("duplicate", "first second");
		expect((await keys("uncited")).aside).toEqual(["second"]);
		await save("second", { latitude: 60, longitude: 15, name: "Fouju", locationPrecision: "site", admin1: "Dalarna" });
		expect((await keys("uncited")).aside).toEqual([]);
		expect(await keys("duplicate")).toEqual({ open: [], aside: ["first second"] });
	});

	test("who may not is refused, and so is silence about the reason", async () => {
		const contributor = { ...EDITOR, role: "contributor" } as const;
		const entry = { kind: "uncited", key: "first" } as const;
		const refused = { ok: false, errors: [{ code: "forbidden" }] };
		const asContributor = { actor: contributor, ...entry, reason: "Known", days: null };
		expect(await putAside(database.client, asContributor)).toMatchObject(refused);
		expect(await bringBack(database.client, asContributor)).toMatchObject(refused);
		expect(await aside("uncited", "first", { reason: " " })).toMatchObject({ errors: [{ code: "required" }] });
		expect(await aside("uncited", "first", { reason: "x".repeat(501) })).toMatchObject({
			errors: [{ code: "too_big" }],
		});
		expect(await aside("nothing" as QueueKind, "first")).toMatchObject({ errors: [{ code: "invalid_value" }] });
		expect(await aside("uncited", "")).toMatchObject({ errors: [{ code: "invalid_value" }] });
	});
});

describe("links in the queue", () => {
	const address = "https://example.org/a";

	test("one failure isn't a dead link, nor are two on a day; on two days they are", async () => {
		await failed(address, "2026-11-01");
		await failed(address, "2026-11-01");
		expect((await keys("link")).open).toEqual([]);
		await failed(address, "2026-11-02");
		expect((await queue()).link.open).toMatchObject([
			{
				key: "test-source",
				link: { url: address, answer: "404", failingSince: "2026-11-01T12:00:00.000Z", isCopy: false },
			},
		]);
	});

	test("an address that doesn't answer counts after two weeks", async () => {
		await failed(address, "2026-11-03", "ok");
		await failed(address, "2026-11-04", "unreachable");
		await failed(address, "2026-11-17", "unreachable");
		expect((await keys("link")).open).toEqual([]);
		await failed(address, "2026-11-18", "unreachable");
		expect((await keys("link")).open).toEqual(["test-source"]);
	});

	test("put aside until it has answered and failed anew", async () => {
		await aside("link", "test-source");
		expect(await keys("link")).toEqual({ open: [], aside: ["test-source"] });
		await failed(address, "2999-01-01", "ok");
		await failed(address, "2999-01-02");
		await failed(address, "2999-01-03");
		expect((await keys("link")).open).toEqual(["test-source"]);
	});

	test("archived copies are watched too; a source that has one is less urgent", async () => {
		const record = testSource("copied", { archivedUrl: COPY });
		await saveSources(database.client, { ...BY_EDITOR, sources: [{ record }] });
		for (const day of ["2026-10-01", "2026-10-02"]) {
			await failed(COPY, day);
			await failed(record.url, day);
		}
		expect((await keys("link")).open).toEqual(["copied copy", "test-source", "copied"]);
	});
});
