import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { USER_ROLES } from "@/lib/domain/access/permissions";
import { SUGGESTION_KINDS } from "@/lib/domain/suggestion/suggestion";
import { SUGGESTION_ACTS, SUGGESTION_STATUSES } from "@/lib/domain/suggestion/suggestion-status";
import { cite, testProgramme } from "@/lib/domain/testing/build-document";
import * as vocabulary from "@/lib/domain/values/vocabulary";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { saveProgramme } from "../programme/save-programme";
import { saveProject } from "../project/project";
import { BY_EDITOR, saveTestSource, testProject } from "./testing-records";

describe("the database refuses what the commands would refuse", () => {
	let database: TestDatabase;

	beforeAll(async () => {
		database = await createTestDatabase();
		await saveTestSource(database.client);
		const citations = [{ source: "test-source" }];
		const siteEstimates = [{ asOf: "2026", itMw: 1, forecast: true, citations }];
		const plan = testProgramme("plan", { citations: cite("test-source") });
		await saveProgramme(database.client, { ...BY_EDITOR, programme: plan, baseVersion: null });
		const document = testProject("checked", { siteEstimates, statusCitations: citations });
		const saved = await saveProject(database.client, { ...BY_EDITOR, document, baseVersion: null });
		expect(saved.ok).toBe(true);
		const programme = testProgramme("checked", { amount: 1, currency: "EUR", citations: cite("test-source") });
		expect(await saveProgramme(database.client, { ...BY_EDITOR, programme, baseVersion: null })).toMatchObject({
			ok: true,
		});
	});

	afterAll(() => database.drop());

	test.each([
		`UPDATE "Project" SET "slug" = 'Not A Slug'`,
		`UPDATE "Project" SET "latitude" = 91`,
		`UPDATE "Project" SET "longitude" = -181`,
		`UPDATE "Project" SET "country" = 'Sweden'`,
		`UPDATE "Project" SET "status" = 'built'`,
		`UPDATE "Project" SET "announcedOn" = '2026-13'`,
		`UPDATE "Project" SET "summaryFr" = ' '`,
		`INSERT INTO "ProjectProgramme" SELECT "id", 0, 'no-such' FROM "Project"`,
		`INSERT INTO "ProjectProgramme" SELECT p."id", n, 'plan' FROM "Project" p, generate_series(0, 1) n`,
		`UPDATE "Programme" SET "within" = 'no-such'`,
		`UPDATE "Programme" SET "within" = "slug"`,
		`UPDATE "Phase" SET "operationalOn" = 'soon'`,
		`UPDATE "CapacityClaim" SET "capacityMw" = 0`,
		`UPDATE "CapacityClaim" SET "capacityMwLow" = "capacityMw" + 1`,
		`UPDATE "CapacityClaim" SET "capacityMwHigh" = "capacityMw" / 2`,
		`UPDATE "CapacityClaim" SET "capacityKind" = 'electric'`,
		`UPDATE "CapacityClaim" SET "phasePosition" = 5`,
		`UPDATE "CapacityClaim" SET "rankReasonEn" = 'only in English'`,
		`UPDATE "Investment" SET "amount" = -1`,
		`UPDATE "Investment" SET "currency" = '€'`,
		`UPDATE "Investment" SET "qualifier" = 'nearly'`,
		`UPDATE "Investment" SET "amountLow" = "amount" + 1`,
		`UPDATE "Investment" SET "amountHigh" = "amount" / 2`,
		`UPDATE "Programme" SET "amountHigh" = "amount" / 2`,
		`UPDATE "Programme" SET "amount" = NULL, "amountLow" = 1`,
		`UPDATE "Investment" SET "basis" = 'chips'`,
		`UPDATE "Participation" SET "role" = 'friend'`,
		`UPDATE "SiteEstimate" SET "itMw" = NULL, "facilityMw" = NULL`,
		`UPDATE "Organization" SET "parentId" = "id"`,
		`UPDATE "Source" SET "url" = 'javascript:alert(1)'`,
		`UPDATE "Citation" SET "sourceId" = 'nowhere'`,
		`UPDATE "Citation" SET "phasePosition" = 0, "investmentPosition" = 0`,
		`UPDATE "Citation" SET "phasePosition" = NULL, "claimPosition" = NULL, "investmentPosition" = NULL, "siteEstimatePosition" = NULL`,
		`UPDATE "Citation" SET "supports" = NULL`,
		`UPDATE "Citation" SET "supports" = 'name'`,
		`UPDATE "Citation" SET "supports" = 'locality' WHERE "phasePosition" IS NOT NULL`,
		`UPDATE "Citation" SET "supports" = 'status' WHERE "claimPosition" IS NOT NULL`,
		`UPDATE "Citation" SET "supports" = 'status' WHERE "investmentPosition" IS NOT NULL`,
		`UPDATE "Phase" SET "statusBasis" = 'guessed'`,
		`UPDATE "Phase" SET "statusAsOf" = 'soon'`,
		`UPDATE "Revision" SET "change" = 'guess'`,
		`INSERT INTO "DatasetVersion" ("id") VALUES (2)`,
		`INSERT INTO "Revision" SELECT * FROM "Revision"`,
		`DELETE FROM "Source"`,
		`DELETE FROM "Organization"`,
	])("%s", async (statement) => {
		await expect(database.client.$executeRawUnsafe(statement)).rejects.toThrow(/constraint/);
	});

	test("its vocabularies are those of lib/domain", async () => {
		const rows = await database.client.$queryRaw<{ name: string; definition: string }[]>`
			SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
			WHERE contype = 'c' AND connamespace = 'public'::regnamespace`;
		const words = (name: string) => {
			const definition = rows.find((row) => row.name === `${name}_check`)?.definition ?? "";
			return [...definition.matchAll(/'([^']+)'/g)].map((match) => match[1]);
		};
		expect(words("Project_status")).toEqual([...vocabulary.STATUSES]);
		expect(words("Phase_status")).toEqual([...vocabulary.STATUSES]);
		expect(words("Project_statusBasis")).toEqual([...vocabulary.STATUS_BASES]);
		expect(words("Phase_statusBasis")).toEqual([...vocabulary.STATUS_BASES]);
		expect(words("Project_locationPrecision")).toEqual([...vocabulary.LOCATION_PRECISIONS]);
		expect(words("CapacityClaim_capacityKind")).toEqual([...vocabulary.CAPACITY_KINDS]);
		expect(words("CapacityClaim_assertion")).toEqual([...vocabulary.ASSERTIONS]);
		expect(words("CapacityClaim_rank")).toEqual([...vocabulary.RANKS]);
		expect(words("Investment_qualifier")).toEqual([...vocabulary.QUALIFIERS]);
		expect(words("Programme_qualifier")).toEqual([...vocabulary.QUALIFIERS]);
		expect(words("Investment_rank")).toEqual([...vocabulary.RANKS]);
		expect(words("Investment_basis")).toEqual([...vocabulary.INVESTMENT_BASES]);
		expect(words("Investment_stage")).toEqual([...vocabulary.INVESTMENT_STAGES]);
		expect(words("Participation_role")).toEqual([...vocabulary.ROLES]);
		expect(words("Event_kind")).toEqual([...vocabulary.EVENT_KINDS]);
		expect(words("EnergySource_kind")).toEqual([...vocabulary.ENERGY_KINDS]);
		expect(words("Revision_reasonKind")).toEqual([...vocabulary.REASON_KINDS]);
		expect(words("User_role")).toEqual([...USER_ROLES]);
		expect(words("Suggestion_kind")).toEqual([...SUGGESTION_KINDS]);
		expect(words("Suggestion_status")).toEqual([...SUGGESTION_STATUSES]);
		expect(words("SuggestionMessage_act")).toEqual([...SUGGESTION_ACTS]);
	});
});
