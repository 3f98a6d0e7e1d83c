import fc from "fast-check";
import { oddJson } from "./odd-values";

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Path = (string | number)[];

const HERE = "@@odd@@";

/** The text of a JSON document with one of its parts, small or large, replaced by something odd, or with a part more. */
export function oddDocument(document: Json): fc.Arbitrary<string> {
	const paths = pathsIn(document);
	const replaced = fc
		.tuple(fc.constantFrom(...paths), oddJson())
		.map(([path, odd]) => JSON.stringify(replaceAt(document, path)).replace(`"${HERE}"`, () => odd));
	const more = fc
		.tuple(fc.constantFrom("__proto__", "constructor", "toString", "then", "toJSON", ""), oddJson())
		.map(([name, odd]) => JSON.stringify(document).replace("{", () => `{"${name}":${odd},`));
	return fc.oneof({ weight: 5, arbitrary: replaced }, { weight: 1, arbitrary: more });
}

function pathsIn(value: Json, path: Path = []): Path[] {
	if (typeof value !== "object" || value === null) return [path];
	const children = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
	return [path, ...children.flatMap(([key, child]) => pathsIn(child, [...path, key]))];
}

function replaceAt(value: Json, [first, ...rest]: Path): Json {
	if (first === undefined) return HERE;
	if (Array.isArray(value)) return value.map((item, i) => (i === first ? replaceAt(item, rest) : item));
	if (typeof value !== "object" || value === null) return value;
	return { ...value, [first]: replaceAt(value[first] ?? null, rest) };
}
