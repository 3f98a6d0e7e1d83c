import { dataset } from "../testing/build-dataset";
import { type WarningContext, warningContext } from "./warning-context";

/** A context on 24 November 2026 with the empty dataset of tests; `changes` replace its parts. */
export function testContext(changes: Partial<WarningContext> = {}): WarningContext {
	return { ...warningContext(dataset([]), "2026-11-24"), ...changes };
}

/** Code and place of each warning, as "code path". */
export function brief(warnings: { code: string; path: (string | number)[] }[]): string[] {
	return warnings.map(({ code, path }) => `${code} ${path.join(".")}`.trim());
}
