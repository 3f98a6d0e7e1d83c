import type { Locale } from "@/lib/domain/values/vocabulary";
import type { Scale } from "@/lib/domain/view/view";

/** Looks up a message of `messages/<locale>/` by its full name ("charts.unit.mw"). */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

/** The reader's language, for words and numbers. */
export type Words = { locale: Locale; t: Translate };

/** The words of a chart, and the scale that was asked for and that it can't have. */
export type ChartContext = Words & { refused?: Exclude<Scale, "absolute"> | null };

const rememberingByLookUp = new WeakMap<Translate, Translate>();

/** The same look-up, asked once a message: a chart names hundreds of marks, and formatting a message is slow. */
export function remembering(t: Translate): Translate {
	const known = rememberingByLookUp.get(t);
	if (known) return known;
	const texts = new Map<string, string>();
	const remembers: Translate = (key, values) => {
		if (values) return t(key, values);
		const text = texts.get(key) ?? t(key);
		texts.set(key, text);
		return text;
	};
	rememberingByLookUp.set(t, remembers);
	return remembers;
}

const templates = new WeakMap<Translate, Map<string, string>>();

/** A message whose values are put in as they are; for those that are needed hundreds of times over. */
export function fill(key: string, values: Record<string, string>, { t }: ChartContext): string {
	const own = templates.get(t) ?? new Map<string, string>();
	templates.set(t, own);
	const blanks = Object.fromEntries(Object.keys(values).map((name) => [name, `\u0001${name}\u0001`]));
	const template = own.get(key) ?? t(key, blanks);
	own.set(key, template);
	return template
		.split("\u0001")
		.map((piece, index) => (index % 2 === 0 ? piece : (values[piece] ?? "")))
		.join("");
}
