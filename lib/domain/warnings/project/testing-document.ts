import { ProjectDocument } from "../../record/project-document";
import { dataset } from "../../testing/test-dataset";
import { type WarningContext, warningContext } from "../warning-context";

const text = (en: string) => ({ en, fr: `${en} (fr)` });
export const CITED = [{ source: "first" }];

/** A document for tests, with what a test doesn't name left plain or empty. */
export function testDocument(changes: Record<string, unknown> = {}): ProjectDocument {
	return ProjectDocument.parse({
		slug: "tested",
		name: "Tested",
		country: "SE",
		locationPrecision: "site",
		status: "announced",
		announcedOn: "2025-01-15",
		summary: text("A test"),
		...changes,
	});
}

/** A phase with one claim for each pair of MW and kind. */
export function testPhase(claims: [mw: number, kind: string][], more: Record<string, unknown> = {}) {
	return {
		name: text("Phase"),
		status: "announced",
		claims: claims.map(([capacityMw, capacityKind]) => ({ capacityMw, capacityKind, citations: CITED })),
		citations: CITED,
		...more,
	};
}

/** An amount, capital expenditure in euros unless said otherwise. */
export function testMoney(amount: number, more: Record<string, unknown> = {}) {
	return { amount, currency: "EUR", basis: "capex", citations: CITED, ...more };
}

/** A context on 24 November 2026 with the empty dataset of tests; `changes` replace its parts. */
export function testContext(changes: Partial<WarningContext> = {}): WarningContext {
	return { ...warningContext(dataset([]), "2026-11-24"), ...changes };
}

/** Code and place of each warning, as "code path". */
export function brief(warnings: { code: string; path: (string | number)[] }[]): string[] {
	return warnings.map(({ code, path }) => `${code} ${path.join(".")}`.trim());
}
