import type { Actor } from "../../auth/actor";
import type { PrismaClient } from "../../db/client";
import { saveSources } from "../source/source";

/** Records for tests, marked as such: nothing of them is a fact. */
export const EDITOR: Actor = { id: "editor-1", name: "Test editor", role: "editor" };

export const BY_EDITOR = { actor: EDITOR, reason: "A test", reasonKind: "fact" } as const;

/** A project document as a form sends it; `changes` replace its fields. */
export function testProject(slug: string, changes: Record<string, unknown> = {}) {
	const citations = [{ source: "test-source" }];
	const text = (en: string) => ({ en, fr: `${en} (fr)` });
	return {
		slug,
		name: `Test ${slug}`,
		country: "SE",
		locationPrecision: "locality",
		status: "announced",
		announcedOn: "2026-02",
		summary: text("A test"),
		participations: [{ organization: "Test Owner", country: "SE", role: "owner" }],
		phases: [
			{
				name: text("First"),
				status: "announced",
				operationalOn: "2028",
				claims: [{ capacityMw: 22.125, capacityKind: "it", citations }],
				citations,
			},
		],
		investments: [
			{ amount: 9007199254740991, currency: "EUR", basis: "capex", investors: ["Test Fund", "Some banks"], citations },
		],
		...changes,
	};
}

/** Saves the source that test projects cite. */
export async function saveTestSource(client: PrismaClient) {
	const record = {
		id: "test-source",
		url: "https://example.org/a",
		title: "[A test]",
		publisher: "Nobody",
		language: "en",
	};
	const saved = await saveSources(client, { ...BY_EDITOR, sources: [{ record }] });
	if (!saved.ok) throw new Error(JSON.stringify(saved.errors));
}
