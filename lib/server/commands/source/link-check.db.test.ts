import { afterAll, beforeAll, expect, test } from "vitest";
import { NO_METADATA, type PageMetadata } from "@/lib/domain/source/page-metadata";
import { testSource } from "@/lib/domain/testing/build-document";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import type { LinkOutcome } from "../../links/link-outcome";
import { listDueAddresses } from "../../queries/source/link-checks";
import { getSourceLinks } from "../../queries/source/source-links";
import { BY_EDITOR } from "../core/testing-records";
import { forgetUnusedLinkChecks, saveLinkCheck } from "./link-check";
import { saveSources } from "./source";

const DAY_MS = 86_400_000;
const URL_OF = (name: string) => `https://${name}.example.org/`;
let database: TestDatabase;

beforeAll(async () => {
	database = await createTestDatabase();
	const sources = ["a", "b", "c"].map((id) => ({
		record: testSource(id, { url: URL_OF(id), archivedUrl: id === "a" ? "https://archive.example.net/a" : null }),
	}));
	expect(await saveSources(database.client, { ...BY_EDITOR, sources })).toMatchObject({ ok: true });
});

afterAll(() => database.drop());

const save = (name: string, outcome: LinkOutcome, day: string, page: PageMetadata | null = null) => {
	const answer = {
		url: URL_OF(name),
		outcome,
		httpStatus: outcome === "ok" ? 200 : 404,
		detail: null,
		redirectedTo: null,
		page,
	};
	return saveLinkCheck(database.client, answer, new Date(`${day}T12:00:00Z`));
};
const listDue = (now: string, more: { limit?: number; host?: string } = {}) =>
	listDueAddresses(database.client, { olderThanMs: 7 * DAY_MS, limit: 10, now: new Date(`${now}T12:00:00Z`), ...more });
const failingSince = async (name: string) => {
	const row = await database.client.linkCheck.findUniqueOrThrow({ where: { url: URL_OF(name) } });
	return row.failingSince?.toISOString().slice(0, 10) ?? null;
};

test("the first of the failures in a row is remembered, until the address answers again", async () => {
	await save("a", "unreachable", "2026-11-01");
	await save("a", "dead", "2026-11-03");
	await save("a", "refused", "2026-11-04");
	expect(await failingSince("a")).toBe("2026-11-01");
	await save("a", "ok", "2026-11-05");
	expect(await failingSince("a")).toBeNull();
	await save("a", "refused", "2026-11-06");
	expect(await failingSince("a")).toBeNull();
	await save("a", "dead", "2026-11-07");
	expect(await failingSince("a")).toBe("2026-11-07");
});

test("due are addresses never asked, then failing ones of another day, then old answers; archived copies too", async () => {
	await save("b", "ok", "2026-11-01");
	await save("a", "dead", "2026-11-07");
	const due = async (now: string, more: { limit?: number; host?: string } = {}) =>
		(await listDue(now, more)).map(({ url }) => url);
	expect(await due("2026-11-07")).toEqual(["https://archive.example.net/a", URL_OF("c")]);
	expect(await due("2026-11-08")).toEqual(["https://archive.example.net/a", URL_OF("c"), URL_OF("a"), URL_OF("b")]);
	expect(await due("2026-11-08", { limit: 1 })).toEqual(["https://archive.example.net/a"]);
	expect(await due("2026-11-08", { host: "example.org" })).toEqual([URL_OF("c"), URL_OF("a"), URL_OF("b")]);
	expect(await due("2026-11-08", { host: "b.example.org" })).toEqual([URL_OF("b")]);
});

test("a document is read until it was once, its archived copy never; what it said stays when it is only asked", async () => {
	const unread = async () => (await listDue("2027-01-01")).flatMap(({ url, reads }) => (reads ? [url] : []));
	expect(await unread()).toEqual([URL_OF("c"), URL_OF("a"), URL_OF("b")]);
	const page = { title: "Ett bygge", publishedOn: "2026-02-11", language: "sv" };
	await save("a", "ok", "2026-11-08", page);
	await save("b", "ok", "2026-11-08", NO_METADATA);
	expect(await unread()).toEqual([URL_OF("c")]);
	await save("a", "ok", "2026-11-09");
	const links = (name: string) => getSourceLinks(database.client, { url: URL_OF(name), archivedUrl: null });
	expect(await links("a")).toMatchObject({ page: { ...page, readAt: "2026-11-08T12:00:00.000Z" } });
	expect((await links("c")).page).toBeNull();
});

test("answers of addresses that no source has any more are forgotten", async () => {
	await save("z", "dead", "2026-11-01");
	expect(await forgetUnusedLinkChecks(database.client)).toBe(1);
	expect(await database.client.linkCheck.count()).toBe(2);
});
