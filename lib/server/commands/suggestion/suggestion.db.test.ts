import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../auth/actor";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { getProjectDocument } from "../../queries/project/project";
import { countSuggestions, findSuggestion, getSuggestion, listSuggestions } from "../../queries/suggestion/suggestion";
import { BY_EDITOR, EDITOR, saveTestSource, testProject } from "../core/testing-records";
import { saveProject } from "../project/project";
import { proposeDocument, sendSuggestion, type TypedSuggestion } from "./suggestion";
import { answerSuggestion, withdrawSuggestion } from "./suggestion-answer";
import { acceptSuggestion, askAboutSuggestion, rejectSuggestion, reopenSuggestion } from "./suggestion-decision";

const CONTRIBUTOR: Actor = { id: "contributor-1", name: "A contributor", role: "contributor" };
const OTHER: Actor = { id: "editor-2", name: "Another editor", role: "editor" };
const asViewer = ({ id, role }: Actor) => ({ id, role: role === "system" ? ("reader" as const) : role });
const FIGURE: TypedSuggestion = {
	kind: "figure",
	subject: "project",
	key: "a",
	version: 1,
	path: "phases.0.claims.0",
	about: "",
	proposedValue: "24 MW",
	explanation: "",
	sourceUrl: "https://example.org/permit",
	sourceNote: "",
	contact: "ada@gazette.example",
	locale: "en",
};

describe("suggestions", () => {
	let database: TestDatabase;

	beforeAll(async () => {
		database = await createTestDatabase();
		const { client } = database;
		await saveTestSource(client);
		for (const slug of ["a", "b"]) {
			const saved = await saveProject(client, { ...BY_EDITOR, document: testProject(slug), baseVersion: null });
			expect(saved).toMatchObject({ ok: true });
		}
		for (const { id, name, role } of [CONTRIBUTOR, EDITOR, OTHER]) {
			await client.user.create({ data: { id, name, role, email: `${id}@gazette.example` } });
		}
	});

	afterAll(() => database.drop());

	const send = async (changes: Partial<TypedSuggestion> = {}, sender: Actor | null = null) => {
		const sent = await sendSuggestion(database.client, { sender, input: { ...FIGURE, ...changes } });
		if (!sent.ok) throw new Error(JSON.stringify(sent.errors));
		return sent;
	};
	const seen = async (id: string, actor = EDITOR) => {
		const suggestion = await getSuggestion(database.client, id, asViewer(actor));
		if (!suggestion) throw new Error(`${actor.name} sees no ${id}`);
		return suggestion;
	};
	const decision = (id: string, text: string, actor = EDITOR) => ({ actor, id, text });

	test("one is kept with the value that its sender saw, and changes no record", async () => {
		const before = await getProjectDocument(database.client, "a");
		const { id, token } = await send();
		expect(await seen(id)).toMatchObject({
			status: "open",
			baseVersion: 1,
			path: ["phases", 0, "claims", 0],
			seenValue: { capacityMw: 22.125, capacityKind: "it" },
			contact: "ada@gazette.example",
			submitter: null,
		});
		expect(await getProjectDocument(database.client, "a")).toEqual(before);
		const row = await database.client.suggestion.findUniqueOrThrow({ where: { id } });
		expect(JSON.stringify(row)).not.toContain(token);
	});

	test.each([
		[{ key: "nowhere" }, "key", "notFound"],
		[{ path: "phases.0.claims.7" }, "path", "notFound"],
		[{ path: "constructor" }, "path", "notFound"],
		[{ proposedValue: "" }, "proposedValue", "required"],
		[{ sourceUrl: "javascript:alert(1)" }, "sourceUrl", "url"],
		[{ explanation: "x".repeat(20_000) }, "explanation", "tooLong"],
	])("%j is refused at %s: %s", async (changes, field, code) => {
		const refused = await sendSuggestion(database.client, { sender: null, input: { ...FIGURE, ...changes } });
		expect(refused).toMatchObject({ ok: false, errors: [{ path: [field], code }] });
	});

	test("its private link opens it, without the contact; another token opens nothing", async () => {
		const { id, token } = await send();
		expect(await findSuggestion(database.client, token)).toMatchObject({ id, contact: null });
		for (const wrong of ["", id, `${token}x`, token.toLowerCase()]) {
			expect(await findSuggestion(database.client, wrong)).toBeNull();
		}
		expect(await withdrawSuggestion(database.client, { token: "x" })).toMatchObject({ errors: [{ code: "notFound" }] });
	});

	test("an editor asks, the sender answers, the editor rejects with a reason, and takes it back", async () => {
		const { id, token } = await send();
		const { client } = database;
		expect(await answerSuggestion(client, { sender: { token }, text: "Too early" })).toMatchObject({
			errors: [{ code: "decided" }],
		});
		expect(await askAboutSuggestion(client, decision(id, "Which page?"))).toEqual({ ok: true });
		expect(await answerSuggestion(client, { sender: { token }, text: " Page 4 " })).toEqual({ ok: true });
		expect(await seen(id)).toMatchObject({ status: "answered" });
		expect(await rejectSuggestion(client, decision(id, " "))).toMatchObject({
			errors: [{ path: ["text"], code: "required" }],
		});
		expect(await rejectSuggestion(client, decision(id, "Says 22 MW"))).toEqual({ ok: true });
		expect(await findSuggestion(client, token)).toMatchObject({ status: "rejected", decisionReason: "Says 22 MW" });
		expect(await reopenSuggestion(client, decision(id, "A mistake"))).toEqual({ ok: true });
		expect(await seen(id)).toMatchObject({
			status: "open",
			decidedAt: null,
			decisionReason: null,
			steps: [
				{ act: "ask", authorName: EDITOR.name, text: "Which page?" },
				{ act: "answer", authorName: null, text: "Page 4" },
				{ act: "reject", authorName: EDITOR.name, text: "Says 22 MW" },
				{ act: "reopen", authorName: EDITOR.name, text: "A mistake" },
			],
		});
	});

	test("of two editors who decide at once, one does", async () => {
		const { id } = await send();
		const answers = await Promise.all([
			rejectSuggestion(database.client, decision(id, "No", EDITOR)),
			acceptSuggestion(database.client, decision(id, "Yes", OTHER)),
		]);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		expect(answers).toContainEqual({ ok: false, errors: [{ path: [], code: "decided", message: "decided" }] });
		expect((await seen(id)).steps).toHaveLength(1);
	});

	test("nobody but editors decides", async () => {
		const { id } = await send();
		for (const decide of [askAboutSuggestion, rejectSuggestion, acceptSuggestion, reopenSuggestion]) {
			expect(await decide(database.client, decision(id, "I say", CONTRIBUTOR))).toMatchObject({
				errors: [{ code: "forbidden" }],
			});
		}
		expect((await seen(id)).steps).toEqual([]);
	});

	test("what was withdrawn can't be decided", async () => {
		const { id, token } = await send();
		expect(await withdrawSuggestion(database.client, { token })).toEqual({ ok: true });
		expect(await acceptSuggestion(database.client, decision(id, "Yes"))).toMatchObject({
			errors: [{ code: "decided" }],
		});
		expect(await seen(id)).toMatchObject({ status: "withdrawn" });
	});

	test("a save accepts it in its own transaction, and says which change came of it", async () => {
		const { client } = database;
		const { id } = await send();
		const stored = await getProjectDocument(client, "a");
		const document = { ...stored?.document, locality: "Elsewhere" };
		const suggestion = { id, subject: "project", key: "a" } as const;
		const save = (baseVersion: number) => saveProject(client, { ...BY_EDITOR, suggestion, document, baseVersion });
		expect(await save(999)).toMatchObject({ errors: [{ code: "versionConflict" }] });
		expect(await seen(id)).toMatchObject({ status: "open" });

		const saved = await save(stored?.version ?? 0);
		expect(saved).toMatchObject({ ok: true, changed: true });
		const datasetVersion = saved.ok ? saved.datasetVersion : 0;
		expect(await seen(id)).toMatchObject({ status: "accepted", result: { key: "a", datasetVersion } });
	});

	test("a save is refused, whole, if its suggestion was decided meanwhile or is another record's", async () => {
		const { client } = database;
		const { id } = await send();
		await rejectSuggestion(client, decision(id, "No", OTHER));
		const elsewhere = await send();
		const stored = await getProjectDocument(client, "b");
		for (const other of [id, elsewhere.id, "nobody"]) {
			const refused = await saveProject(client, {
				...BY_EDITOR,
				suggestion: { id: other, subject: "project", key: "b" },
				document: { ...stored?.document, locality: "Lost" },
				baseVersion: 1,
			});
			expect(refused).toMatchObject({ ok: false, errors: [{ code: "suggestionDecided" }] });
		}
		expect(await getProjectDocument(client, "b")).toEqual(stored);
		expect(await seen(elsewhere.id)).toMatchObject({ status: "open" });
	});

	test("a contributor's record waits for an editor; only they and editors see it", async () => {
		const { client } = database;
		const proposal = {
			actor: CONTRIBUTOR,
			subject: "project",
			key: "a",
			baseVersion: 1,
			document: testProject("a", { locality: "Borlänge" }),
			newSources: [],
			reason: "The place",
			locale: "en",
		} as const;
		const sent = await proposeDocument(client, proposal);
		if (!sent.ok) throw new Error(JSON.stringify(sent.errors));
		const { id } = sent;
		expect(await seen(id)).toMatchObject({ kind: "document", document: { locality: "Borlänge" }, baseVersion: 1 });
		expect(await seen(id, CONTRIBUTOR)).toMatchObject({ submitter: { name: CONTRIBUTOR.name } });
		const stranger = { id: "somebody", role: "contributor" as const };
		expect(await getSuggestion(client, id, stranger)).toBeNull();
		expect((await listSuggestions(client, stranger, { filter: "undecided", page: 1 })).total).toBe(0);

		await askAboutSuggestion(client, decision(id, "Says who?"));
		const sender = { actor: { ...CONTRIBUTOR, id: "somebody" }, id };
		expect(await answerSuggestion(client, { sender, text: "I" })).toMatchObject({ errors: [{ code: "notFound" }] });
		expect(await answerSuggestion(client, { sender: { actor: CONTRIBUTOR, id }, text: "The map" })).toEqual({
			ok: true,
		});

		const refusedRole = await proposeDocument(client, { ...proposal, actor: { ...CONTRIBUTOR, role: "reader" } });
		expect(refusedRole).toMatchObject({ errors: [{ code: "forbidden" }] });
		const wrong = await proposeDocument(client, { ...proposal, document: testProject("a", { status: "built" }) });
		expect(wrong).toMatchObject({ errors: [{ path: ["status"] }] });
	});

	test("each publication under review that is accepted is one less; what was sent as a reader isn't one", async () => {
		const { client } = database;
		const left = async () => (await client.user.findUniqueOrThrow({ where: { id: CONTRIBUTOR.id } })).reviewsLeft;
		await client.user.update({ where: { id: CONTRIBUTOR.id }, data: { reviewsLeft: 1 } });
		const figure = await send({}, CONTRIBUTOR);
		await acceptSuggestion(client, decision(figure.id, "So it is"));
		expect(await left()).toBe(1);
		for (const locality of ["Falun", "Mora"]) {
			const sent = await proposeDocument(client, {
				actor: CONTRIBUTOR,
				subject: "project",
				key: "b",
				baseVersion: 1,
				document: testProject("b", { locality }),
				newSources: [],
				reason: "The place",
				locale: "en",
			});
			if (!sent.ok) throw new Error(JSON.stringify(sent.errors));
			await acceptSuggestion(client, decision(sent.id, "So it is"));
			expect(await left()).toBe(0);
		}
	});

	test("a contributor who sends a reader's suggestion sees it without the contact; editors see all", async () => {
		const { id } = await send({}, CONTRIBUTOR);
		expect(await seen(id, CONTRIBUTOR)).toMatchObject({ contact: null });
		expect(await seen(id)).toMatchObject({ contact: "ada@gazette.example" });
		const own = await countSuggestions(database.client, asViewer(CONTRIBUTOR));
		const all = await countSuggestions(database.client, asViewer(EDITOR));
		expect(own.undecided).toBe(2);
		expect(all.undecided).toBeGreaterThan(own.undecided);
	});

	test("those that wait are listed the oldest first, page by page, with what the record is called", async () => {
		const viewer = asViewer(EDITOR);
		const first = await listSuggestions(database.client, viewer, { filter: "undecided", page: 1, limit: 2 });
		const second = await listSuggestions(database.client, viewer, { filter: "undecided", page: 2, limit: 2 });
		const dates = [...first.suggestions, ...second.suggestions].map(({ createdAt }) => createdAt);
		expect(dates).toHaveLength(4);
		expect(dates).toEqual([...dates].sort());
		expect(first.suggestions[0]?.name?.en).toBe("Test a");
		expect(first.total).toBe((await countSuggestions(database.client, viewer)).undecided);
	});
});
