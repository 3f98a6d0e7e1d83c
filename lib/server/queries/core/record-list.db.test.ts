import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NO_COUNTRY, RECORD_LISTS, readListQuery } from "@/lib/domain/record/record-list";
import { SUBJECTS } from "@/lib/domain/record/record-schemas";
import { cite, testProgramme, testSource, testText } from "@/lib/domain/testing/build-document";
import type { Actor } from "../../auth/actor";
import { BY_EDITOR, EDITOR, saveTestSource, testProject } from "../../commands/core/testing-records";
import { saveDraft } from "../../commands/desk/draft";
import { saveOrganization } from "../../commands/organization/save-organization";
import { saveProgramme } from "../../commands/programme/save-programme";
import { saveProject } from "../../commands/project/project";
import { saveSource } from "../../commands/source/save-source";
import { proposeDocument } from "../../commands/suggestion/suggestion";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { listOrganizationPage } from "../organization/organization-list";
import { listProgrammePage } from "../programme/programme-list";
import { listProjectPage } from "../project/project-list";
import { listSourcePage } from "../source/source-list";
import type { ListReader } from "./record-list";

describe("editors' lists", () => {
	let database: TestDatabase;

	beforeAll(async () => {
		database = await createTestDatabase();
		const { client } = database;
		await saveTestSource(client);
		const text = (en: string) => ({ en, fr: `${en} (fr)` });
		const programme = { slug: "plan", name: text("A plan"), country: "FR", summary: text("A test") };
		const more = { ...BY_EDITOR, baseVersion: null };
		const saved = [
			await saveProgramme(client, { ...more, programme: { ...programme, citations: [{ source: "test-source" }] } }),
			await saveProject(client, { ...more, document: testProject("one", { programmes: ["plan"] }) }),
			await saveProject(client, { ...more, document: testProject("two", { name: "Étoile", investments: [] }) }),
			await saveOrganization(client, { ...more, organization: { slug: "alone", name: "Alone", country: "FR" } }),
		];
		expect(saved.map(({ ok }) => ok)).toEqual([true, true, true, true]);
	});

	afterAll(() => database.drop());

	const change = { updatedAt: expect.stringMatching(/^\d{4}-.*Z$/), changedBy: EDITOR.name, draftAt: null };
	const reader = { userId: "nobody", locale: "en" } as const;
	type ListParams = Record<string, string>;
	const ask = (asked: ListParams) => (name: string) => asked[name] ?? "";
	const of = {
		project: (asked: ListParams, by: ListReader = reader) =>
			listProjectPage(database.client, readListQuery("project", ask(asked)), by),
		programme: (asked: ListParams, by: ListReader = reader) =>
			listProgrammePage(database.client, readListQuery("programme", ask(asked)), by),
		organization: (asked: ListParams, by: ListReader = reader) =>
			listOrganizationPage(database.client, readListQuery("organization", ask(asked)), by),
		source: (asked: ListParams, by: ListReader = reader) =>
			listSourcePage(database.client, readListQuery("source", ask(asked)), by),
	};
	const slugs = ({ records }: { records: { slug: string }[] }) => records.map(({ slug }) => slug);

	test("tell what a record is and who changed it last, and nothing else", async () => {
		const facts = { country: "SE", locality: null, status: "announced" };
		expect(await of.project({ sort: "-missing" })).toEqual({
			total: 2,
			page: 1,
			records: [
				{ slug: "two", name: "Étoile", ...facts, lacks: ["money", "citation", "coordinates"], ...change },
				{ slug: "one", name: "Test one", ...facts, lacks: ["citation", "coordinates"], ...change },
			],
			countries: [{ country: "SE", count: 2 }],
			without: [],
		});
		const programmes = await of.programme({ sort: "name", country: "FR" }, { ...reader, locale: "fr" });
		const name = { en: "A plan", fr: "A plan (fr)" };
		const amount = { amount: null, amountLow: null, amountHigh: null, qualifier: "exact", currency: null };
		const plan = { slug: "plan", name, country: "FR", announcedOn: null, ...amount, projects: 1 };
		expect(programmes).toMatchObject({ total: 1, records: [{ ...plan, ...change }] });
		const organizations = await of.organization({ sort: "-projects" });
		expect(organizations.records[0]).toMatchObject({ projects: 2, roles: 2 });
		expect(organizations.records.at(-1)).toEqual({
			slug: "alone",
			name: "Alone",
			aliases: [],
			country: "FR",
			projects: 0,
			roles: 0,
			...change,
		});
		const sources = await of.source({ sort: "-cited", lack: "unarchived" });
		expect(sources.records).toMatchObject([{ id: "test-source", cited: 3, lacks: ["unarchived"], ...change }]);
		expect(sources.countries).toEqual([]);
		expect((await of.source({ lack: "uncited" })).total).toBe(0);
	});

	test("find words whatever their capitals and accents, by page; past the last page is the last page", async () => {
		expect(slugs(await of.project({ q: "ETOILE owner" }))).toEqual(["two"]);
		expect(await of.project({ sort: "name", page: "9" })).toMatchObject({ total: 2, page: 1 });
	});

	test("have every order that they offer, both ways", async () => {
		for (const subject of SUBJECTS) {
			for (const sort of RECORD_LISTS[subject].sorts) {
				const ways = [await of[subject]({ sort }), await of[subject]({ sort: `-${sort}` })];
				expect([sort, ...ways.map(({ records, total }) => records.length === total && total > 0)]).toEqual([
					sort,
					true,
					true,
				]);
			}
		}
	});

	test("say how many there are in each country under the other filters, and without the filter that empties them", async () => {
		const countries = async (asked: ListParams) =>
			Object.fromEntries((await of.organization(asked)).countries.map(({ country, count }) => [country ?? "", count]));
		for (const slug of ["nowhere", "nowhere-else"]) {
			const organization = { slug, name: slug, country: null };
			await saveOrganization(database.client, { ...BY_EDITOR, organization, baseVersion: null });
		}
		expect(await countries({})).toEqual({ FR: 1, SE: 1, "": 2 });
		expect(await countries({ country: "FR" })).toEqual(await countries({}));
		expect(await countries({ q: "alone", country: "SE" })).toEqual({ FR: 1 });
		expect((await of.organization({ country: NO_COUNTRY })).total).toBe(2);
		const empty = await of.project({ q: "etoile", status: "paused", country: "SE" });
		expect(empty).toMatchObject({ total: 0, page: 1, records: [], countries: [] });
		expect(empty.without.toSorted((one, other) => one.filter.localeCompare(other.filter))).toEqual([
			{ filter: "country", count: 0 },
			{ filter: "q", count: 0 },
			{ filter: "status", count: 1 },
		]);
	});

	test("know what is whose: what one saved in any version, proposed, or has a draft of", async () => {
		const { client } = database;
		const anna: Actor = { id: "anna", name: "Anna", role: "editor" };
		await client.user.create({ data: { id: "anna", name: "Anna", email: "anna@example.org", role: "editor" } });
		const mine = async () => slugs(await of.project({ mine: "1", sort: "name" }, { ...reader, userId: "anna" }));
		expect(await mine()).toEqual([]);
		const more = { actor: anna, reason: "Hers", reasonKind: "fact", baseVersion: null } as const;
		const steps = [
			await saveProject(client, { ...more, document: testProject("hers", { name: "Aaa" }) }),
			await saveProject(client, { ...BY_EDITOR, document: testProject("hers", { name: "Bbb" }), baseVersion: 1 }),
			await proposeDocument(client, {
				actor: anna,
				subject: "project",
				key: "one",
				baseVersion: 1,
				document: testProject("one", { name: "Ccc", programmes: ["plan"] }),
				reason: "A name",
				locale: "en",
				newSources: [],
			}),
		];
		expect(steps.map(({ ok }) => ok)).toEqual([true, true, true]);
		const message = { userId: "anna", locale: "en", ageMs: 0, writer: "", sequence: 0 } as const;
		await saveDraft(client, {
			actor: anna,
			subject: "project",
			key: "two",
			baseVersion: 1,
			fields: [["name", "x"]],
			...message,
		});
		expect(await mine()).toEqual(["hers", "two", "one"]);
		const all = await of.project({}, { ...reader, userId: "anna" });
		expect(all.records.filter(({ draftAt }) => draftAt !== null).map(({ slug }) => slug)).toEqual(["two"]);
		expect((await of.project({})).records.every(({ draftAt }) => draftAt === null)).toBe(true);
	});

	test("are in the order that a reader expects, in whatever language the database is", async () => {
		const { client } = database;
		const ordered = [
			...["1 MW", "Æther", "Eta", "Étang", "Eton", "Étude", "Øresund", "Ørsted", "O’Tool 2", "Otool 10"],
			...["“Star” Abilene", "Star-Zéro", "Zulu", "Zürich"],
		];
		const names = ordered.toSorted((one, other) => one.length - other.length);
		for (const [index, title] of names.entries()) {
			const source = testSource(`order-${index}`, { title, publisher: "In order" });
			expect(await saveSource(client, { ...BY_EDITOR, source, baseVersion: null })).toMatchObject({ ok: true });
		}
		const titles = async (sort: string) => (await of.source({ q: "in order", sort })).records.map(({ title }) => title);
		expect(await titles("title")).toEqual(ordered);
		expect(await titles("-title")).toEqual(ordered.toReversed());
		// All have one publisher: the second key is the name, whichever way the first is sorted.
		expect(await titles("publisher")).toEqual(ordered);
		expect(await titles("-publisher")).toEqual(ordered);
	});

	test("sort countries by their names in the reader's language, and what names none comes last both ways", async () => {
		const { client } = database;
		for (const country of ["DE", "AT", "US"]) {
			const organization = { slug: `of-${country.toLowerCase()}`, name: `Seat ${country}`, country };
			expect(await saveOrganization(client, { ...BY_EDITOR, organization, baseVersion: null })).toMatchObject({
				ok: true,
			});
		}
		const countries = async (sort: string, locale: "en" | "fr") => {
			const { records } = await of.organization({ sort, q: "seat" }, { ...reader, locale });
			return records.map(({ country }) => country);
		};
		expect(await countries("country", "en")).toEqual(["AT", "DE", "US"]);
		expect(await countries("country", "fr")).toEqual(["DE", "AT", "US"]);
		expect(await countries("-country", "fr")).toEqual(["US", "AT", "DE"]);
		for (const sort of ["country", "-country"])
			expect((await of.organization({ sort })).records.at(-1)?.country).toBeNull();
	});

	test("sort envelopes by what they are worth, whatever their currency", async () => {
		const { client } = database;
		const envelopes = {
			euros: ["EUR", 2_000_000],
			yen: ["JPY", 9_000_000],
			dollars: ["USD", 1_000_000],
			other: ["XAF", 5],
		} as const;
		for (const [slug, [currency, amount]] of Object.entries(envelopes)) {
			const programme = testProgramme(slug, {
				name: testText(`Worth ${slug}`),
				amount,
				currency,
				announcedOn: "2025-03",
				citations: cite("test-source"),
			});
			expect(await saveProgramme(client, { ...BY_EDITOR, programme, baseVersion: null })).toMatchObject({ ok: true });
		}
		expect(slugs(await of.programme({ q: "worth", sort: "amount" }))).toEqual(["yen", "dollars", "euros", "other"]);
		expect(slugs(await of.programme({ q: "worth", sort: "-amount" }))).toEqual(["euros", "dollars", "yen", "other"]);
	});
});
