import { afterAll, beforeAll, expect, test } from "vitest";
import { UNCITED_KINDS, type UncitedCount, uncitedFacts } from "@/lib/domain/queue/uncited";
import { cite, testClaim, testMoney, testParty, testPhase, testText } from "@/lib/domain/testing/build-document";
import { BY_EDITOR, saveTestSource, testProject } from "../../commands/core/testing-records";
import { saveProject } from "../../commands/project/project";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { getProjectDocument } from "../project/project";
import { countUncitedFacts } from "./uncited-facts";

const CITED = cite("test-source");
let database: TestDatabase;

beforeAll(async () => {
	database = await createTestDatabase();
	await saveTestSource(database.client);
});

afterAll(() => database.drop());

/** Of each list two items, and values of its own, all with a source. */
const FULL = {
	statusCitations: CITED,
	announcedCitations: CITED,
	placeCitations: CITED,
	participations: ["One", "Two", "Three"].map((name) => testParty(name, "owner", { citations: CITED })),
	phases: [
		testPhase([testClaim(1, "it", { citations: CITED }), testClaim(2, "grid", { citations: CITED })], {
			citations: CITED,
		}),
		testPhase([testClaim(3, "it", { citations: CITED })], {
			name: testText("Second"),
			citations: CITED,
			statusCitations: CITED,
		}),
	],
	investments: [testMoney(1e9, { citations: CITED }), testMoney(2e9, { citations: CITED })],
	hardware: [
		{ vendor: "NVIDIA", model: "GB200", count: 1, citations: CITED },
		{ vendor: "AMD", model: "MI300", count: 2, citations: CITED },
	],
	energy: [
		{ kind: "nuclear", note: testText("Nearby"), citations: CITED },
		{ kind: "gas", note: testText("On site"), citations: CITED },
	],
	events: [
		{ date: "2026-02", kind: "announced", note: testText("Announced"), citations: CITED },
		{ date: "2026-03", kind: "permit", note: testText("Permit"), citations: CITED },
	],
	siteEstimates: [
		{ asOf: "2026", itMw: 1, facilityMw: null, forecast: false, citations: CITED },
		{ asOf: "2027", itMw: 2, facilityMw: null, forecast: true, citations: CITED },
	],
};

/** What the rule finds in the document, and what the database counts. */
async function bothWays(slug: string) {
	const stored = await getProjectDocument(database.client, slug);
	const facts = stored ? uncitedFacts(stored.document) : [];
	const rule = UNCITED_KINDS.flatMap((kind): UncitedCount[] => {
		const [first, ...more] = facts.filter((fact) => fact.kind === kind);
		return first ? [{ kind, count: 1 + more.length, path: first.path }] : [];
	});
	return { rule, counted: (await countUncitedFacts(database.client)).get(slug) ?? [] };
}

test("the database counts what the rule finds in the document, of every list and value", async () => {
	const document = testProject("full", FULL);
	expect(await saveProject(database.client, { ...BY_EDITOR, document, baseVersion: null })).toMatchObject({ ok: true });
	expect(await bothWays("full")).toEqual({ rule: [], counted: [] });
	// A record can't be saved like that today; older ones may be.
	const without = await database.client.citation.deleteMany({
		where: {
			OR: [
				{ supports: { not: null }, phasePosition: null },
				{ phasePosition: 1, supports: null },
				{ claimPosition: 1 },
				{ participationPosition: { gt: 0 } },
				...(["investment", "hardware", "energySource", "event", "siteEstimate"] as const).map((fact) => {
					return { [`${fact}Position`]: 1 };
				}),
			],
		},
	});
	expect(without.count).toBeGreaterThan(10);
	const { rule, counted } = await bothWays("full");
	expect(counted).toEqual(rule);
	expect(counted.map(({ kind }) => kind)).toEqual(UNCITED_KINDS);
	expect(counted.map(({ count }) => count)).toEqual([2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2]);
});

test("and of a record that says little", async () => {
	const document = testProject("little", { announcedOn: null, phases: [], participations: [] });
	expect(await saveProject(database.client, { ...BY_EDITOR, document, baseVersion: null })).toMatchObject({ ok: true });
	const { rule, counted } = await bothWays("little");
	expect(counted).toEqual(rule);
	expect(counted.map(({ kind }) => kind)).toEqual(["status", "place"]);
});
