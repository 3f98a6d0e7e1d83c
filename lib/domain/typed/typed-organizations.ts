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

/** More organizations than this in one line are no list of names. */
const MOST_NAMES = 30;
const LONGEST_LINE = 2000;
const LEGAL_FORM =
	/^(?:inc|incorporated|llc|llp|ltd|limited|corp|co|plc|sa|sas|se|ag|gmbh|bv|nv|ab|as|asa|oy|oyj|spa|srl|sl|kk)\.?$/i;

/**
 * The organizations that a line names, where it names several, each once: "MGX, Bpifrance and NVIDIA". Nothing where it
 * may be one of them: "Foo, Inc.", "Johnson and Johnson".
 */
export function severalOrganizations(line: string): string[] {
	if (line.length > LONGEST_LINE) return [];
	const parts = line.split(/[,;•\n\t]/).map((part) => part.trim());
	if (parts.length < 2) return [];
	const last = parts.pop() ?? "";
	const [before = "", after] = splitLast(last);
	const names = [...parts, ...(after === undefined ? [last] : [before, after])];
	const whole: string[] = [];
	for (const name of names) {
		if (LEGAL_FORM.test(name) && whole.length > 0) whole.push(`${whole.pop()}, ${name}`);
		else whole.push(name);
	}
	const once = new Map(whole.map((name) => [foldText(name), name]));
	once.delete("");
	return once.size < 2 || once.size > MOST_NAMES ? [] : [...once.values()];
}

/** "Mistral AI and NVIDIA", "and NVIDIA", « Mistral AI et NVIDIA »: what stands before the last word of listing, and behind it. */
function splitLast(text: string): [string, string?] {
	const [, before, after] = /^(.*\s|)(?:and|et)\s+(\S.*)$/i.exec(text) ?? [];
	return after === undefined ? [text] : [(before ?? "").trim(), after.trim()];
}
