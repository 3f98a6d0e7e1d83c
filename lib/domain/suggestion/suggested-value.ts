import { fieldSchema } from "../record/field-schema";
import { principalField } from "../record/figure-path";
import { type Path, valueAt } from "../record/path";
import type { Subject } from "../record/record-schemas";
import { readTypedAmount } from "../typed/typed-amount";
import { parseTypedDate } from "../typed/typed-date";
import { isPower, parseTypedMw, parseTypedNumber } from "../typed/typed-number";
import { countryOf } from "../typed/typed-values";
import { PartialDate } from "../values/partial-date";
import type { Locale } from "../values/vocabulary";
import { LONGEST } from "./suggestion";

/** A field of a record with the value that somebody proposes for it. */
export type ProposedField = { path: Path; value: unknown };

/**
 * What somebody typed for a place of a record, as values of its fields: the figure, and an amount's currency where it
 * is said. Null if it can't be read for sure; then a person has to.
 */
export function readProposedValue({
	subject,
	document,
	path,
	text,
	locale,
}: {
	subject: Subject;
	document: unknown;
	path: Readonly<Path>;
	text: string;
	/** The language that it was typed in. */
	locale: Locale;
}): ProposedField[] | null {
	if (text.length > LONGEST.proposedValue) return null;
	const place = principalField(document, path, locale);
	const field = String(place.at(-1));
	if (field === "amount") return readAmount(document, place, text, locale);
	const schema = fieldSchema(subject, place);
	if (!schema) return null;
	const parsed = schema.safeParse(read(schema, field, text.trim(), locale));
	return parsed.success ? [{ path: place, value: parsed.data }] : null;
}

function read(schema: unknown, field: string, text: string, locale: Locale): unknown {
	if (schema === PartialDate) return parseTypedDate(text, locale);
	if (isPower(field)) return readMw(text, locale);
	const { type } = (schema as { def: { type: string } }).def;
	return type === "number" ? parseTypedNumber(text, locale) : text;
}

/** "400 MW", or the only power in "400 MW of IT load". */
function readMw(text: string, locale: Locale): number | null {
	const whole = parseTypedMw(text, locale);
	if (whole !== null) return whole;
	const [only, ...others] = powersIn(text);
	return only !== undefined && others.length === 0 ? parseTypedMw(only, locale) : null;
}

/** Every "400 MW" in a text. Figures are looked for before each unit: from each figure on, long rows are gone over often. */
function powersIn(text: string): string[] {
	return [...text.matchAll(/[MG]W(?![a-z])/gi)].flatMap(({ index, 0: unit }) => {
		let start = index;
		while (start > 0 && /[\d.,\s'’]/.test(text[start - 1] ?? "")) start--;
		const figures = text.slice(start, index);
		const first = figures.search(/\d/);
		return first < 0 ? [] : [figures.slice(first) + unit];
	});
}

/** "€1.2bn", « 1,2 Md€ », "up to SEK 400m": the amount, and what is said of its currency and of how it is put. */
function readAmount(document: unknown, place: Path, text: string, locale: Locale): ProposedField[] | null {
	const { read } = readTypedAmount(text, locale, { country: countryOf(document) });
	if (!read) return null;
	const said = Object.entries(read).filter(([, value]) => value !== null);
	return said.map(([field, value]) => ({ path: [...place.slice(0, -1), field], value }));
}

/** The document with these values in it. */
export function withProposedFields<T>(document: T, fields: readonly ProposedField[]): T {
	const copy = structuredClone(document);
	for (const { path, value } of fields) {
		const owner = valueAt(copy, path.slice(0, -1));
		const last = path.at(-1);
		if (typeof owner === "object" && owner !== null && last !== undefined) Object.assign(owner, { [last]: value });
	}
	return copy;
}
