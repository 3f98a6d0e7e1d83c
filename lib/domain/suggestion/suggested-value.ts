import { fieldSchema } from "../record/field-schema";
import { principalField } from "../record/figure-path";
import { type Path, valueAt } from "../record/path";
import type { Subject } from "../record/record-schemas";
import { readTypedAmount } from "../typed/typed-amount";
import { isPower, parseTypedMw, parseTypedNumber } from "../typed/typed-number";
import { phraseOf } from "../typed/typed-phrase";
import { readTypedPower } from "../typed/typed-power";
import { countryOf } from "../typed/typed-values";
import { LONGEST_TYPED } from "../values/longest-typed";
import { PartialDate } from "../values/partial-date";
import { parseTypedDate } from "../values/typed-date";
import { typedText } from "../values/typed-text";
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
	if (field === "amount") return beside(document, place, readAmount(document, text, locale));
	if (field === "capacityMw") return beside(document, place, readCapacity(text, locale));
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

/** "up to 400 MW" with the end that it says; else the only power of a text that says nothing of how it is put. */
function readCapacity(text: string, locale: Locale): Values | null {
	const power = readTypedPower(text, locale);
	if (power && power.mw > 0) return { capacityMw: power.mw, capacityMwLow: power.low, capacityMwHigh: power.high };
	const isPut = text.length <= LONGEST_TYPED.value && phraseOf(typedText(text)).qualifier !== null;
	const mw = isPut ? null : readMw(text, locale);
	return mw === null || mw <= 0 ? null : { capacityMw: mw, capacityMwLow: null, capacityMwHigh: null };
}

/** "€1.2bn", « 1,2 Md€ », "up to SEK 400m": the amount, and what is said of its currency and of how it is put. */
function readAmount(document: unknown, text: string, locale: Locale): Values | null {
	const { read } = readTypedAmount(text, locale, { country: countryOf(document) });
	if (!read) return null;
	const { currency, qualifier, ...figures } = read;
	return { ...figures, qualifier: qualifier ?? "exact", ...(currency === null ? {} : { currency }) };
}

type Values = Readonly<Record<string, unknown>>;

/** Values for the fields of the fact that a place is in: those that it has, and of the others those that say something. */
function beside(document: unknown, place: Path, values: Values | null): ProposedField[] | null {
	if (values === null) return null;
	const fact = place.slice(0, -1);
	const known = Object(valueAt(document, fact)) as Values;
	const said = Object.entries(values).filter(
		([field, value]) => Object.hasOwn(known, field) || (value !== null && value !== "exact"),
	);
	return said.map(([field, value]) => ({ path: [...fact, field], value }));
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
