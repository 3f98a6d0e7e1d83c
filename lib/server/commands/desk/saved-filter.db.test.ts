import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../auth/actor";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { listSavedFilters } from "../../queries/desk/saved-filters";
import { dropFilter, keepFilter, MOST_FILTERS, renameFilter } from "./saved-filter";

const ANNA: Actor = { id: "anna", name: "Anna", role: "contributor" };
const BRUNO: Actor = { id: "bruno", name: "Bruno", role: "editor" };

describe("filters that somebody keeps", () => {
	let database: TestDatabase;

	beforeAll(async () => {
		database = await createTestDatabase();
		for (const { id, name, role } of [ANNA, BRUNO]) {
			await database.client.user.create({ data: { id, name, email: `${id}@example.org`, role } });
		}
	});
	beforeEach(() => database.client.savedFilter.deleteMany());
	afterAll(() => database.drop());

	const subject = "project";
	const keep = (name: string, search = "?country=FR", actor = ANNA) =>
		keepFilter(database.client, { actor, subject, name, search });
	const listed = (actor = ANNA) => listSavedFilters(database.client, actor.id, subject);
	const names = async (actor = ANNA) => (await listed(actor)).map(({ name }) => name);
	const code = (result: Awaited<ReturnType<typeof keep>>) => (result.ok ? "ok" : result.errors[0]?.code);

	test("are kept as the list is asked for, in the order of their names, for one person and one list", async () => {
		await keep(" Zürich ", "?page=3&sort=name&country=CH&evil=1");
		await keep("Étés", "?q=%C3%A9t%C3%A9");
		expect(await listed()).toEqual([
			{ name: "Étés", search: "?q=%C3%A9t%C3%A9" },
			{ name: "Zürich", search: "?country=CH&sort=name" },
		]);
		expect(await names(BRUNO)).toEqual([]);
		expect(await listSavedFilters(database.client, ANNA.id, "source")).toEqual([]);
		expect(
			code(await keepFilter(database.client, { actor: ANNA, subject: "source", name: "Étés", search: "?q=x" })),
		).toBe("ok");
	});

	test("have one name once, a name that is seen, and something to say", async () => {
		await keep("Été");
		expect(code(await keep("ete"))).toBe("duplicate");
		expect(code(await keep("été", "?q=x", BRUNO))).toBe("ok");
		const wrong = {
			"": "required",
			"\u200b\u200b": "required",
			"a\nb": "invalid_character",
			"a\u202eb": "invalid_character",
		};
		for (const [name, expected] of Object.entries(wrong))
			expect([name, code(await keep(name))]).toEqual([name, expected]);
		expect(code(await keep("x".repeat(61)))).toBe("too_big");
		for (const search of ["", "?page=2", "?evil=1", `?q=${"x".repeat(3000)}`]) {
			expect(code(await keep("Nothing", search))).toBe("invalid_value");
		}
		expect(code(await keep("As long as can be", `?q=${encodeURIComponent("東".repeat(200))}`))).toBe("ok");
	});

	test("get another name, and go", async () => {
		await keep("One");
		await keep("Two");
		const rename = (name: string, to: string, actor = ANNA) =>
			renameFilter(database.client, { actor, subject, name, to });
		expect(code(await rename("One", "TWO"))).toBe("duplicate");
		expect(code(await rename("One", "ONE"))).toBe("ok");
		expect(code(await rename("One", "Three"))).toBe("notFound");
		expect(code(await rename("Two", "Mine", BRUNO))).toBe("notFound");
		await dropFilter(database.client, { actor: BRUNO, subject, name: "Two" });
		expect(await names()).toEqual(["ONE", "Two"]);
		await dropFilter(database.client, { actor: ANNA, subject, name: "Two" });
		expect(code(await dropFilter(database.client, { actor: ANNA, subject, name: "Two" }))).toBe("ok");
		expect(await names()).toEqual(["ONE"]);
	});

	test("are so many at most, also of those that arrive together, and none of a reader's", async () => {
		const kept = await Promise.all(Array.from({ length: MOST_FILTERS + 2 }, (_, index) => keep(`Filter ${index}`)));
		expect(kept.map(code).filter((one) => one === "tooMany")).toHaveLength(2);
		expect(await names()).toHaveLength(MOST_FILTERS);
		const reader: Actor = { ...ANNA, role: "reader" };
		expect(code(await keep("x", "?q=x", reader))).toBe("forbidden");
		expect(code(await renameFilter(database.client, { actor: reader, subject, name: "Filter 1", to: "x" }))).toBe(
			"forbidden",
		);
		expect(code(await dropFilter(database.client, { actor: reader, subject, name: "Filter 1" }))).toBe("forbidden");
	});
});
