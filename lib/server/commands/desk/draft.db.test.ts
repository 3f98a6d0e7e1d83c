import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DraftMessage, KEEP_DRAFT_FIELD } from "@/lib/domain/typed/draft";
import type { FormField } from "@/lib/domain/typed/form-fields";
import type { Actor } from "../../auth/actor";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { getDraft, listDrafts, openDraft } from "../../queries/desk/draft";
import { BY_EDITOR, saveTestSource, testProject } from "../core/testing-records";
import { saveProject } from "../project/project";
import { deleteDraft, dropSavedDraft, MAX_DRAFTS, OLD_DRAFT_DAYS, saveDraft } from "./draft";

const ANNA: Actor = { id: "anna", name: "Anna", role: "editor" };
const BRUNO: Actor = { id: "bruno", name: "Bruno", role: "contributor" };
const NEW_KEY = "new--11111111-2222";

describe("drafts", () => {
	let database: TestDatabase;

	beforeAll(async () => {
		database = await createTestDatabase();
		for (const { id, name, role } of [ANNA, BRUNO]) {
			await database.client.user.create({ data: { id, name, email: `${id}@example.org`, role } });
		}
		await saveTestSource(database.client);
		await saveProject(database.client, { ...BY_EDITOR, document: testProject("site"), baseVersion: null });
	});

	afterAll(() => database.drop());

	const save = (actor: Actor, key: string, name: string, more: Partial<DraftMessage> = {}) => {
		const fields: FormField[] = [
			["name", name],
			["phases[0].name.en", " First, half-ty"],
		];
		const message = {
			userId: actor.id,
			baseVersion: 1,
			locale: "en" as const,
			ageMs: 0,
			writer: "",
			sequence: 0,
			fields,
			...more,
		};
		return saveDraft(database.client, { actor, subject: "project", key, ...message });
	};
	const read = (actor: Actor, key: string) => getDraft(database.client, { userId: actor.id, subject: "project", key });
	const nameOf = async (actor: Actor, key: string) => (await read(actor, key))?.fields[0]?.[1];

	test("what was typed comes back to the letter, secrets and machinery left out", async () => {
		const fields: FormField[] = [
			["name", "  “Borlänge” \\ 🏗\n"],
			["phases[0].claims[0].capacityMw", "22,5 or so"],
			["newPassword", "secret"],
			["$ACTION_ID_x", ""],
			["merge.abc", "mine"],
		];
		expect(await save(ANNA, "site", "", { fields })).toMatchObject({ ok: true, kept: "this" });
		expect(await read(ANNA, "site")).toMatchObject({ baseVersion: 1, key: "site", fields: fields.slice(0, 2) });
	});

	test("each has a draft of their own, and nobody keeps one in somebody else's name", async () => {
		await save(ANNA, "site", "Anna's");
		await save(BRUNO, "site", "Bruno's");
		expect([await nameOf(ANNA, "site"), await nameOf(BRUNO, "site")]).toEqual(["Anna's", "Bruno's"]);
		expect(await save(BRUNO, "site", "Typed by Anna", { userId: ANNA.id })).toMatchObject({
			ok: false,
			errors: [{ code: "otherUser" }],
		});
		await deleteDraft(database.client, { actor: BRUNO, subject: "project", key: "site" });
		expect([await nameOf(ANNA, "site"), await nameOf(BRUNO, "site")]).toEqual(["Anna's", undefined]);
		expect((await listDrafts(database.client, BRUNO.id)).length).toBe(0);
	});

	test("readers may not, and a key is a record's or a new one's", async () => {
		const reader: Actor = { ...BRUNO, role: "reader" };
		expect(await save(reader, "site", "x")).toMatchObject({ ok: false, errors: [{ code: "forbidden" }] });
		expect(await save(ANNA, "../x", "x")).toMatchObject({ ok: false, errors: [{ code: "slug" }] });
		expect(await save(ANNA, "site", "half \ud800 a pair")).toMatchObject({ errors: [{ code: "invalid_character" }] });
	});

	test("what was typed later wins, in whatever order it arrives", async () => {
		await save(ANNA, "order", "second", { writer: "tab", sequence: 2 });
		expect(await save(ANNA, "order", "first", { writer: "tab", sequence: 1 })).toMatchObject({ kept: "newer" });
		expect(await save(ANNA, "order", "from an hour ago", { writer: "other", ageMs: 3_600_000 })).toMatchObject({
			kept: "newer",
		});
		expect(await nameOf(ANNA, "order")).toBe("second");
		await save(ANNA, "order", "now", { writer: "other" });
		expect(await nameOf(ANNA, "order")).toBe("now");
	});

	test("a form offers the draft, and is drawn from it if asked for", async () => {
		await save(ANNA, "site", "Half-typed");
		const asked = { userId: ANNA.id, subject: "project", locale: "en", key: "site", currentVersion: 4 } as const;
		const offered = await openDraft(database.client, asked);
		expect(offered).toMatchObject({
			values: null,
			setup: { baseVersion: 4, offered: { baseVersion: 1 }, resumed: null },
		});
		const resumed = await openDraft(database.client, { ...asked, requested: "1" });
		expect(resumed.setup).toMatchObject({ baseVersion: 1, currentVersion: 4, offered: null, resumed: { key: "site" } });
		const inFrench = await openDraft(database.client, { ...asked, locale: "fr", requested: "1" });
		expect(inFrench).toMatchObject({ values: null, setup: { offered: { locale: "en" }, resumed: null } });
		expect(resumed.values).toEqual({ name: "Half-typed", phases: [{ name: { en: " First, half-ty" } }] });
	});

	test("a new record's draft is found again by the next form for a new one", async () => {
		await save(ANNA, NEW_KEY, "New site", { baseVersion: null });
		const asked = { userId: ANNA.id, subject: "project", locale: "en", key: null, currentVersion: null } as const;
		const { setup } = await openDraft(database.client, asked);
		expect(setup.offered?.key).toBe(NEW_KEY);
		expect(setup.key).not.toBe(NEW_KEY);
		const resumed = await openDraft(database.client, { ...asked, requested: NEW_KEY });
		expect(resumed.setup).toMatchObject({ key: NEW_KEY, resumed: { key: NEW_KEY }, baseVersion: null });
		expect(resumed.values).toMatchObject({ name: "New site" });
	});

	test("the list names each draft, and says where the record has moved on", async () => {
		await save(ANNA, "site", "Half-typed", { baseVersion: 1 });
		const saved = await saveProject(database.client, {
			...BY_EDITOR,
			document: testProject("site", { name: "Moved on" }),
			baseVersion: 1,
		});
		expect(saved.ok).toBe(true);
		const lines = await listDrafts(database.client, ANNA.id);
		expect(lines.find((line) => line.key === "site")).toMatchObject({
			title: "Half-typed",
			baseVersion: 1,
			currentVersion: 2,
		});
		expect(lines.find((line) => line.key === NEW_KEY)).toMatchObject({ title: "New site", currentVersion: null });
	});

	test("a save drops its draft, but not one that was offered and never decided on", async () => {
		const place = { actor: ANNA, subject: "project", key: "site" } as const;
		const form = new FormData();
		form.set(KEEP_DRAFT_FIELD, "1");
		await dropSavedDraft(database.client, { ...place, form });
		expect(await nameOf(ANNA, "site")).toBe("Half-typed");
		await dropSavedDraft(database.client, { ...place, form: new FormData() });
		expect(await read(ANNA, "site")).toBeNull();
	});

	test("when there are too many, only one that is older than thirty days makes room", async () => {
		const day = 24 * 60 * 60_000;
		await database.client.draft.deleteMany({ where: { userId: BRUNO.id } });
		const rows = Array.from({ length: MAX_DRAFTS }, (_, index) => {
			const updatedAt = new Date(Date.now() - (index === 0 ? OLD_DRAFT_DAYS + 1 : OLD_DRAFT_DAYS - 1) * day);
			return { userId: BRUNO.id, subject: "project", key: `site-${index}`, baseVersion: 1, fields: [], updatedAt };
		});
		await database.client.draft.createMany({ data: rows });
		expect(await save(BRUNO, "one-more", "x")).toMatchObject({ ok: true });
		expect(await read(BRUNO, "site-0")).toBeNull();
		expect(await save(BRUNO, "yet-another", "x")).toMatchObject({ ok: false, errors: [{ code: "tooMany" }] });
		expect(await database.client.draft.count({ where: { userId: BRUNO.id } })).toBe(MAX_DRAFTS);
		expect(await save(BRUNO, "site-1", "one that is there")).toMatchObject({ ok: true });
	});

	test("all drafts of somebody together take ten of the longest at most, however many there are", async () => {
		await database.client.draft.deleteMany({ where: { userId: BRUNO.id } });
		const long = "x".repeat(90_000);
		const fields = Array.from({ length: 11 }, (_, index): [string, string] => [`aliases[${index}]`, long]);
		const rows = Array.from({ length: 10 }, (_, index) => ({
			...{ userId: BRUNO.id, subject: "project", key: `long-${index}`, baseVersion: 1 },
			...{ fields, updatedAt: new Date() },
		}));
		await database.client.draft.createMany({ data: rows });
		expect(await save(BRUNO, "short", "x")).toMatchObject({ ok: true });
		expect(await save(BRUNO, "one-more", "x".repeat(99_000))).toMatchObject({
			ok: false,
			errors: [{ code: "tooMany" }],
		});
		expect(await save(BRUNO, "long-1", "x")).toMatchObject({ ok: true });
	});
});
