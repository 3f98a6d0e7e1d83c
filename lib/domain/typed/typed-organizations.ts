import { isRecord } from "../record/path";
import { foldText } from "../values/fold-text";

/** The names of organizations that stand in a project's form, each once, in the form's order: parties, then investors. */
export function organizationsTyped(texts: Readonly<Record<string, unknown>>): string[] {
	const parties = rows(texts.participations).map(({ organization }) => organization);
	const investors = rows(texts.investments).flatMap(({ investors }) => (Array.isArray(investors) ? investors : []));
	const names = [...parties, ...investors].filter((name): name is string => typeof name === "string");
	const once = new Map(names.map((name) => [foldText(name.trim()), name.trim()]));
	return [...once].flatMap(([folded, name]) => (folded === "" ? [] : [name]));
}

/** Those of these names that a beginning of one of their words fits, and that aren't what is typed already. */
export function namesBeginning(names: readonly string[], typed: string): string[] {
	const query = foldText(typed.trim());
	if (query === "") return [];
	return names.filter((name) => {
		const folded = foldText(name);
		return folded !== query && ` ${folded}`.includes(` ${query}`);
	});
}

function rows(list: unknown): Record<string, unknown>[] {
	return Array.isArray(list) ? list.filter(isRecord) : [];
}
