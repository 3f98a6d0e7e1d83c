import {
	cite,
	testClaim,
	testDocument,
	testMoney,
	testParty,
	testPhase,
	testSource,
	testText,
} from "@/lib/domain/testing/build-document";
import type { Actor } from "../../auth/actor";
import type { PrismaClient } from "../../db/client";
import { saveSources } from "../source/source";

/** Records for tests, marked as such: nothing of them is a fact. */
export const EDITOR: Actor = { id: "editor-1", name: "Test editor", role: "editor" };

export const BY_EDITOR = { actor: EDITOR, reason: "A test", reasonKind: "fact" } as const;

const CITED = cite("test-source");

/** A project document as a form sends it; `changes` replace its fields, with whatever a test wants to send. */
export function testProject(slug: string, changes: Record<string, unknown> = {}) {
	const document = testDocument({
		slug,
		name: `Test ${slug}`,
		locationPrecision: "locality",
		announcedOn: "2026-02",
		participations: [testParty("Test Owner", "owner", { country: "SE" })],
		phases: [
			testPhase([testClaim(22.125, "it", { citations: CITED })], {
				name: testText("First"),
				operationalOn: "2028",
				citations: CITED,
			}),
		],
		investments: [testMoney(9007199254740991, { investors: ["Test Fund", "Some banks"], citations: CITED })],
	});
	return { ...document, ...changes };
}

/** Saves the source that test projects cite. */
export async function saveTestSource(client: PrismaClient) {
	const record = testSource("test-source", {
		url: "https://example.org/a",
		title: "[A test]",
		publisher: "Nobody",
	});
	const saved = await saveSources(client, { ...BY_EDITOR, sources: [{ record }] });
	if (!saved.ok) throw new Error(JSON.stringify(saved.errors));
}
