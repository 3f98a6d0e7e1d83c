import fc from "fast-check";
import { type Body, type Field, multipart, sentOddly } from "./odd-bodies";
import { oddJson, oddName, oddText } from "./odd-values";

/** A form as the server sent it: its page's address, and its fields with those that name its action. */
export type ServedForm = { path: string; fields: Field[] };

const INTENTS = ["validate", "reset", "update", "remove", "insert", "reorder", "constructor", "__proto__", ""];
const LISTS = ["phases", "participations", "investments", "name", "__proto__", "constructor", "a[0].b", ""];
const NUMBERS = ["100000000", "-1", "1e308", "0.5", "null", '"1"', "[]"];

/** What the form's library reads as an order to change the form. */
const oddIntent: fc.Arbitrary<string> = fc.oneof(
	fc
		.tuple(fc.constantFrom(...INTENTS), fc.constantFrom(...LISTS), fc.constantFrom(...NUMBERS), oddJson())
		.map(([type, name, index, value]) => {
			const order = `"name":${JSON.stringify(name)},"index":${index},"from":${index},"to":0`;
			return `{"type":"${type}","payload":{${order},"value":${value},"defaultValue":${value}}}`;
		}),
	fc.tuple(fc.constantFrom(...INTENTS), oddJson()).map(([type, payload]) => `{"type":"${type}","payload":${payload}}`),
	oddJson(),
);

/** References between the parts of an action's arguments, as React writes them. */
const REFERENCES = (
	'"$@0" "$@1" "$@99" "$1" "$0" "$K1" "$K" "$F1" "$B1" "$Q1" "$W1" "$i1" "$R1" "$r0" "$n12e" "$Dx" "$undefined" "$-0" ' +
	'"$Infinity" "$NaN" "$S" "$T" "$o1" "$A1" "$1:__proto__:then" "$1:constructor:constructor" "$0:a:b" "$Y" "$" "$$"'
).split(" ");

const oddArgument = fc.oneof(
	{ weight: 2, arbitrary: fc.constantFrom(...REFERENCES) },
	{ weight: 3, arbitrary: oddJson() },
);

/** The arguments of an action: right in form and odd in each part, or odd altogether. */
const oddArguments: fc.Arbitrary<string> = fc.oneof(
	{ weight: 4, arbitrary: fc.array(oddArgument, { maxLength: 4 }).map((all) => `[${all.join(",")}]`) },
	{ weight: 1, arbitrary: oddArgument },
);

type Change = (fields: Field[]) => fc.Arbitrary<Field[]>;

const withOne =
	(change: (field: Field, text: string) => Field, text: () => fc.Arbitrary<string>, which = /^(?!\$ACTION)/): Change =>
	(fields) => {
		const places = fields.flatMap(({ name }, place) => (which.test(name) ? [place] : []));
		if (places.length === 0) return text().map((odd) => [...fields, change({ name: "name", value: "" }, odd)]);
		return fc
			.tuple(fc.constantFrom(...places), text())
			.map(([place, odd]) => fields.map((field, i) => (i === place ? change(field, odd) : field)));
	};
const withMore =
	(name: () => fc.Arbitrary<string>, value: () => fc.Arbitrary<string>): Change =>
	(fields) =>
		fc.tuple(name(), value()).map(([more, odd]) => [...fields, { name: more, value: odd }]);

const ODD_TYPE = () => fc.constantFrom("evil.bin", "", "../../evil", "\u0000");
const CHANGES: [weight: number, change: Change][] = [
	[4, withOne((field, value) => ({ ...field, value }), oddText)],
	[2, withOne((field, name) => ({ ...field, name }), oddName)],
	[1, withOne((field, file) => ({ ...field, file }), ODD_TYPE)],
	[1, withOne((field, file) => ({ ...field, file }), ODD_TYPE, /^\$ACTION/)],
	// What the server bound to the action comes from the browser too.
	[
		5,
		withOne(
			(field, value) => ({ ...field, value }),
			() => oddArguments,
			/^\$ACTION_\d+:[1-9]/,
		),
	],
	[2, withOne((field, value) => ({ ...field, value }), oddJson, /^\$ACTION/)],
	[1, withOne((field, name) => ({ ...field, name: `$ACTION_${name}` }), oddText, /^\$ACTION/)],
	[
		3,
		withMore(
			() => fc.constant("__intent__"),
			() => oddIntent,
		),
	],
	[1, withMore(() => fc.constant("__state__"), oddJson)],
	[2, withMore(oddName, () => oddText(200))],
	[1, (fields) => fc.subarray(fields)],
	[1, (fields) => fc.constant([...fields, ...fields])],
	[1, (fields) => fc.integer({ min: 100, max: 3000 }).map((count) => [...fields, ...many(count)])],
];

const many = (count: number): Field[] =>
	Array.from({ length: count }, (_, i) => ({ name: `phases[${i}].name.en`, value: "x" }));

/** A served form with something odd about it. */
export function forgedForm({ fields }: ServedForm): fc.Arbitrary<Body> {
	const changed = fc.oneof(...CHANGES.map(([weight, change]) => ({ weight, arbitrary: change(fields) })));
	return changed.chain(sentOddly);
}

/** A call of an action as scripts of the page make it, with the header that names it. */
export function forgedCall(): fc.Arbitrary<Body> {
	const plain = oddArguments.map((text): Body => ({ type: "text/plain;charset=UTF-8", body: Buffer.from(text) }));
	const parts = fc
		.tuple(oddArguments, fc.array(oddArgument, { maxLength: 3 }))
		.map(([first, rest]) => [first, ...rest].map((value, i) => ({ name: String(i), value })));
	return fc.oneof(plain, parts.map(multipart), parts.chain(sentOddly));
}
