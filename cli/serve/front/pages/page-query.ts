import { VIEW_PARAMS } from "@/lib/domain/view/view-url";

/** A page's query, as the application writes it again: as a form does, and with the escapes of `encodeURIComponent`. */
export type PageQuery = { search: string; escaped: string };

/** What links and forms write: everything else is escaped. */
const PLAIN = /^[\x21-\x7e]*$/;
/** What was recorded once is another dataset: the application finds it. */
const NAMES: ReadonlySet<string> = new Set(VIEW_PARAMS.filter((name) => name !== "recorded"));

/**
 * The query of a page ("" or what follows its "?") as the application reads it: the values of a repeated parameter come
 * together where it is named first. Both texts have no characters but letters, digits and `*-._~!'()+%&=`. Null where a
 * name is none of a view's, which may mean something to the application, and where what has to be escaped isn't.
 */
export function readPageQuery(query: string): PageQuery | null {
	if (!PLAIN.test(query)) return null;
	const values = new Map<string, string[]>();
	for (const [name, value] of new URLSearchParams(query)) {
		if (!NAMES.has(name)) return null;
		const known = values.get(name);
		if (known) known.push(value);
		else values.set(name, [value]);
	}
	return writePageQuery([...values].flatMap(([name, all]) => all.map((value): [string, string] => [name, value])));
}

/** Parameters that needn't be a view's, as the application writes them again. */
export function writePageQuery(pairs: [name: string, value: string][]): PageQuery {
	return {
		search: new URLSearchParams(pairs).toString(),
		escaped: pairs.map((pair) => pair.map(encodeURIComponent).join("=")).join("&"),
	};
}
