import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { MOST_NOTES, type WorkEntry, workName } from "@/lib/domain/queue/take";
import type { Actor } from "../../auth/actor";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { loadDataset } from "../../queries/dataset/dataset";
import { getQueue } from "../../queries/desk/queue";
import { doneTakes, isInQueue, listNotes, listTakes } from "../../queries/desk/queue-work";
import { BY_EDITOR, saveTestSource, testProject } from "../core/testing-records";
import { deleteProject, saveProject } from "../project/project";
import { putAside } from "./queue-dismissal";
import { addNote, removeNote } from "./queue-note";
import { dropDoneTakes, giveBackEntry, takeEntry } from "./queue-take";

const ADA: Actor = { id: "ada", name: "Ada", role: "editor" };
const BOB: Actor = { id: "bob", name: "Bob", role: "contributor" };
const ENTRY: WorkEntry = { kind: "uncited", key: "site" };
const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);

let database: TestDatabase;
const holder = async (entry = ENTRY) => (await listTakes(database.client)).get(workName(entry))?.userName ?? null;
const take = (actor: Actor, more: { from?: string | null; entry?: WorkEntry } = {}, now?: Date) =>
	takeEntry(database.client, { actor, entry: ENTRY, ...more }, now);
const codes = (answer: { ok: boolean; errors?: { code: string }[] }) =>
	answer.ok ? "ok" : answer.errors?.map(({ code }) => code).join(" ");
/** What the pages do when they are drawn. */
const lookAtQueue = async () => {
	const { client } = database;
	const queue = await getQueue(client, await loadDataset(database.snapshots));
	await dropDoneTakes(client, doneTakes(await listTakes(client), queue, []));
	return queue;
};

beforeAll(async () => {
	database = await createTestDatabase();
	const { client } = database;
	for (const { id, name, role } of [ADA, BOB]) {
		await client.user.create({ data: { id, name, email: `${id}@gazette.example`, role } });
	}
	await saveTestSource(client);
	await saveProject(client, { ...BY_EDITOR, document: testProject("site"), baseVersion: null });
});

afterAll(() => database.drop());

beforeEach(async () => {
	await database.client.queueTake.deleteMany();
	await database.client.queueNote.deleteMany();
	await database.client.user.updateMany({ data: { banned: false } });
	await database.client.user.update({ where: { id: BOB.id }, data: { role: "contributor" } });
});

describe("being on an entry", () => {
	test("is known to all, with since when, until it is given back", async () => {
		const now = daysAgo(0);
		expect(await take(ADA, {}, now)).toEqual({ ok: true });
		expect((await listTakes(database.client)).get(workName(ENTRY))).toEqual({
			...ENTRY,
			userId: "ada",
			userName: "Ada",
			at: now.toISOString(),
		});
		await giveBackEntry(database.client, { actor: BOB, entry: ENTRY });
		expect(await holder()).toBe("Ada");
		await giveBackEntry(database.client, { actor: ADA, entry: ENTRY });
		expect(await holder()).toBeNull();
	});

	test("of two who take at the same time one gets it, and the other is told", async () => {
		const answers = await Promise.all([take(ADA), take(BOB)]);
		expect(answers.map(codes).sort()).toEqual(["ok", "taken"]);
		expect(await holder()).toBe(answers[0]?.ok ? "Ada" : "Bob");
	});

	test("takes it from somebody else only where the page has asked about that very person", async () => {
		await take(ADA);
		expect(codes(await take(BOB))).toBe("taken");
		expect(codes(await take(BOB, { from: "somebody" }))).toBe("taken");
		expect(await holder()).toBe("Ada");
		expect(await take(BOB, { from: "ada" })).toEqual({ ok: true });
		expect(await holder()).toBe("Bob");
		// Two who take it over at the same time: the second was asked about Ada.
		expect(codes(await take({ ...ADA, id: "eve" }, { from: "ada" }))).toBe("taken");
	});

	test("an old take needs no question; one's own stays since when it was, until it is old", async () => {
		await take(ADA, {}, daysAgo(6));
		expect(codes(await take(BOB))).toBe("taken");
		await take(ADA);
		const since = async () => (await listTakes(database.client)).get(workName(ENTRY))?.at ?? "";
		expect((await since()) < daysAgo(5).toISOString()).toBe(true);
		await take(ADA, { from: "ada" }, daysAgo(8));
		await take(ADA);
		expect((await since()) > daysAgo(1).toISOString()).toBe(true);
		await take(ADA, { from: "ada" }, daysAgo(8));
		expect(await take(BOB)).toEqual({ ok: true });
	});

	test.each([
		["disabled", { banned: true }],
		["made a reader", { role: "reader" }],
	])("ends with an account that is %s", async (_what, data) => {
		await take(BOB);
		await database.client.user.update({ where: { id: BOB.id }, data });
		expect(await holder()).toBeNull();
		expect(await take(ADA)).toEqual({ ok: true });
		expect(await holder()).toBe("Ada");
	});

	test("ends with an account that is deleted", async () => {
		await database.client.user.create({
			data: { id: "cleo", name: "Cleo", email: "cleo@gazette.example", role: "editor" },
		});
		await take({ ...ADA, id: "cleo" });
		await database.client.user.delete({ where: { id: "cleo" } });
		expect(await holder()).toBeNull();
		expect(await take(ADA)).toEqual({ ok: true });
	});

	test("who may not is refused; suggestions are for those who decide them", async () => {
		const suggestion: WorkEntry = { kind: "suggestion", key: "s1" };
		expect(codes(await take({ ...ADA, role: "reader" }))).toBe("forbidden");
		expect(codes(await take(BOB, { entry: suggestion }))).toBe("forbidden");
		expect(await take(ADA, { entry: suggestion })).toEqual({ ok: true });
		expect(codes(await take(ADA, { entry: { kind: "nothing" as never, key: "site" } }))).toBe("invalid_value");
		expect(codes(await take(ADA, { entry: { ...ENTRY, key: "" } }))).toBe("invalid_value");
		expect(codes(await take(ADA, { entry: { ...ENTRY, key: "x".repeat(301) } }))).toBe("invalid_value");
	});
});

describe("an entry that somebody is on", () => {
	test("stays theirs while its record changes a little, and is free when it comes back after it was done", async () => {
		const { client } = database;
		await take(ADA);
		const document = testProject("site", { admin1: "Dalarna" });
		await saveProject(client, { ...BY_EDITOR, document, baseVersion: 1 });
		await lookAtQueue();
		expect(await holder()).toBe("Ada");
		await deleteProject(client, { ...BY_EDITOR, slug: "site", baseVersion: 2 });
		await lookAtQueue();
		expect(await isInQueue(client, await loadDataset(database.snapshots), ENTRY)).toBe(false);
		await saveProject(client, { ...BY_EDITOR, document, baseVersion: null });
		expect(await isInQueue(client, await loadDataset(database.snapshots), ENTRY)).toBe(true);
		expect(await holder()).toBeNull();
	});

	test("is nobody's when it is put aside, and a suggestion when it is decided", async () => {
		const { client } = database;
		await take(ADA);
		await putAside(client, { actor: ADA, ...ENTRY, kind: "uncited", reason: "Known", days: 7 });
		expect(await holder()).toBeNull();
		await take(ADA, { entry: { kind: "suggestion", key: "decided" } });
		// Somebody who sees only their own suggestions doesn't know what is done.
		const queue = await getQueue(client, await loadDataset(database.snapshots));
		expect(doneTakes(await listTakes(client), queue, null)).toEqual([]);
		await lookAtQueue();
		expect(await listTakes(client)).toEqual(new Map());
	});

	test("that was taken anew meanwhile isn't forgotten with the old take", async () => {
		await take(ADA, { entry: { ...ENTRY, key: "gone" } });
		const old = [...(await listTakes(database.client)).values()];
		await take(BOB, { entry: { ...ENTRY, key: "gone" }, from: "ada" });
		await dropDoneTakes(database.client, old);
		expect(await holder({ ...ENTRY, key: "gone" })).toBe("Bob");
	});
});

describe("notes", () => {
	const note = (actor: Actor, text: string, entry = ENTRY) => addNote(database.client, { actor, entry, text });
	const texts = async () =>
		((await listNotes(database.client, [ENTRY])).get(workName(ENTRY)) ?? []).map(({ authorName, text }) => [
			authorName,
			text,
		]);

	test("say who and what, in their order; one's own can be removed, and nobody else's", async () => {
		await note(ADA, " Asked the operator ");
		await note(BOB, "They answered:\nno");
		await note(ADA, "Elsewhere", { ...ENTRY, key: "other" });
		expect(await texts()).toEqual([
			["Ada", "Asked the operator"],
			["Bob", "They answered:\nno"],
		]);
		const [first] = (await listNotes(database.client, [ENTRY])).get(workName(ENTRY)) ?? [];
		const id = first?.id ?? "";
		const remove = (actor: Actor, entry = ENTRY, which = id) =>
			removeNote(database.client, { actor, entry, id: which });
		expect(codes(await remove(BOB))).toBe("invalid_value");
		expect(codes(await remove(ADA, { ...ENTRY, key: "other" }))).toBe("invalid_value");
		for (const odd of ["", "1; DROP TABLE", "-1", "9".repeat(30)]) {
			expect(codes(await remove(ADA, ENTRY, odd))).toBe("invalid_value");
		}
		expect(await texts()).toHaveLength(2);
		expect(await remove(ADA)).toEqual({ ok: true });
		expect(await texts()).toEqual([["Bob", "They answered:\nno"]]);
	});

	test.each([
		["\u200b\u200b", "required"],
		["a\u202eb", "invalid_character"],
		["a\u0000b", "invalid_character"],
		["x".repeat(1001), "too_big"],
	])("%j is no note: %s", async (text, code) => {
		expect(codes(await note(ADA, text))).toBe(code);
		expect(await texts()).toEqual([]);
	});

	test("there are so many and no more", async () => {
		for (let number = 0; number < MOST_NOTES; number++) expect(codes(await note(ADA, `Note ${number}`))).toBe("ok");
		expect(codes(await note(BOB, "One more"))).toBe("tooMany");
	});

	test("who may not is refused", async () => {
		expect(codes(await note({ ...BOB, role: "reader" }, "A note"))).toBe("forbidden");
		expect(codes(await note(BOB, "A note", { kind: "suggestion", key: "s1" }))).toBe("forbidden");
	});
});
