import { isRecord } from "../record/path";
import { citableFacts } from "./citable-facts";
import { type FormField, toNested } from "./form-fields";
import type { FormTexts } from "./form-texts";
import { FILLED_IN_ADVANCE, isBlank, isUntouched, withoutUntouchedRows } from "./typed-values";

/** A text of a form's own field, by its name (`locality`, `summary.en`). */
export type TypedValue = { name: string; text: string };
/** A row of one of a form's lists, with what says most of it. */
export type TypedRow = { list: string; index: number; says: string; texts: FormTexts };

/** What the record itself decides: its stable name, and why it is saved. */
const LEFT_OUT = new Set(["slug", "id", "save"]);

/** What was typed into a form, in parts that another record's form can take over one by one. */
export function typedParts(fields: readonly FormField[]): { values: TypedValue[]; rows: TypedRow[] } {
	const texts = toNested(withoutUntouchedRows(fields));
	const says = new Map(citableFacts(texts).map((fact) => [fact.citations, fact.says]));
	const own = Object.entries(texts).filter(([name]) => !LEFT_OUT.has(name));
	const values = own.flatMap(([name, value]) => {
		const halves = isRecord(value) ? Object.entries(value).map(([half, text]) => [`${name}.${half}`, text]) : [];
		return [[name, value], ...halves].flatMap(([name, text]) =>
			typeof name === "string" && typeof text === "string" && !isBlank(text) ? [{ name, text }] : [],
		);
	});
	const rows = own.flatMap(([list, value]) =>
		(Array.isArray(value) ? value : []).flatMap((row: FormTexts, index) => {
			if (isUntouched(row)) return [];
			return [{ list, index, says: says.get(`${list}[${index}].citations`) || firstText(row), texts: row }];
		}),
	);
	return { values, rows };
}

/** The first text of a row that somebody typed. */
function firstText(texts: unknown): string {
	if (typeof texts === "string") return texts.trim();
	const inner = typeof texts === "object" && texts !== null ? Object.entries(texts) : [];
	const typed = inner.filter(([name]) => !FILLED_IN_ADVANCE.has(name));
	return typed.map(([, text]) => firstText(text)).find((text) => text !== "") ?? "";
}
