import { isCitations } from "../record/document-lists";
import { Source } from "../record/project-document";
import { foldText } from "../values/fold-text";
import { LONGEST_TYPED, MOST_STEPS } from "../values/longest-typed";
import { hasCredentials, normalizeSourceUrl, parseSourceUrl } from "../values/source-url";
import { parseTypedDate } from "../values/typed-date";
import type { Locale } from "../values/vocabulary";

type Path = (string | number)[];

/**
 * What is asked of a source that isn't known yet. In a form it stands beside the citation that names the source by its
 * address: `citations[0].source` holds the address, `citations[0].newSource.title` the title.
 */
const NEW_SOURCE_FIELDS = ["title", "publisher", "publishedOn", "language"] as const;
type NewSourceField = (typeof NEW_SOURCE_FIELDS)[number];

/** The sources that a form makes, and what is wrong with them; places are those of the form. */
export type NewSources = {
	sources: Source[];
	problems: { path: Path; code: string }[];
	/** The id to store for what stands in `citations[].source`: an address becomes the id of its source. */
	idOf(text: string): string;
};

/**
 * Reads the new sources of a form's texts. `known` are ids of stored sources by what `normalizeSourceUrl` makes of their
 * address: such an address is cited and nothing is made. One address is one new source, however often it is cited;
 * an address that is neither known nor described is the problem `newSource` at its first citation.
 */
export function readNewSources(texts: unknown, locale: Locale, known: ReadonlyMap<string, string>): NewSources {
	const made = new Map<string, Source>();
	const problems = new Map<string, NewSources["problems"]>();
	for (const { path, source, newSource } of citedAddresses(texts, [])) {
		const key = normalizeSourceUrl(source);
		if (hasCredentials(source)) problems.set(source, [{ path: [...path, "source"], code: "credentials" }]);
		if (key === null || known.has(key) || made.has(key)) continue;
		if (!isDescribed(newSource)) {
			if (!problems.has(key)) problems.set(key, [{ path: [...path, "source"], code: "newSource" }]);
			continue;
		}
		const parsed = parse(source, newSource, locale);
		if (parsed.success) made.set(key, parsed.data);
		else
			problems.set(
				key,
				parsed.error.issues.map((issue) => problem(path, issue)),
			);
		if (parsed.success) problems.delete(key);
	}
	return {
		sources: [...made.values()],
		problems: [...problems.values()].flat(),
		idOf(text) {
			const key = normalizeSourceUrl(text);
			return (key !== null && (known.get(key) ?? made.get(key)?.id)) || text;
		},
	};
}

/** The same record with every citation naming its source by id (`idOf` of `readNewSources`). */
export function withSourceIds(value: unknown, idOf: (text: string) => string): unknown {
	if (Array.isArray(value)) return value.map((item) => withSourceIds(item, idOf));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, field]) => {
			if (!isCitations(name) || !Array.isArray(field)) return [name, withSourceIds(field, idOf)];
			return [name, field.map((item) => withId(item, idOf))];
		}),
	);
}

/** Every address that a form's citations name, to be looked up. */
export function addressesCited(texts: unknown): string[] {
	return [...citedAddresses(texts, [])].map(({ source }) => source);
}

/** Id of a new source: publisher, date, and six signs of its address, so that two documents never have the same. */
export function newSourceId({
	publisher,
	publishedOn,
	url,
}: Pick<Source, "publisher" | "publishedOn" | "url">): string {
	const words = foldText(publisher.slice(0, LONGEST_TYPED.name))
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");
	return [
		words.slice(0, 60).replace(/-$/, "") || "source",
		publishedOn,
		digest(normalizeSourceUrl(url) ?? url.slice(0, LONGEST_TYPED.address)),
	]
		.filter((part) => part !== null)
		.join("-");
}

type Cited = { path: Path; source: string; newSource: unknown };

function* citedAddresses(value: unknown, path: Path): Generator<Cited> {
	if (typeof value !== "object" || value === null || path.length > MOST_STEPS) return;
	for (const [name, inner] of Object.entries(value)) {
		const step = Array.isArray(value) ? Number(name) : name;
		if (!isCitations(name) || !Array.isArray(inner)) {
			yield* citedAddresses(inner, [...path, step]);
			continue;
		}
		for (const [index, citation] of inner.entries()) {
			const { source, newSource } = Object(citation) as Record<string, unknown>;
			if (typeof source !== "string" || !isAddress(source)) continue;
			yield { path: [...path, name, index], source, newSource };
		}
	}
}

function isAddress(source: string): boolean {
	return normalizeSourceUrl(source) !== null || hasCredentials(source);
}

function isDescribed(newSource: unknown): newSource is Record<string, unknown> {
	return Object.values(Object(newSource)).some((text) => typeof text === "string" && text.trim() !== "");
}

function parse(address: string, typed: Record<string, unknown>, locale: Locale) {
	const text = (name: NewSourceField) => {
		const value = typed[name];
		return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
	};
	const date = text("publishedOn");
	const url = parseSourceUrl(address)?.href ?? address;
	const publishedOn = date === undefined ? null : (parseTypedDate(date, locale) ?? date);
	const publisher = text("publisher");
	const language = text("language");
	const id = newSourceId({
		publisher: publisher ?? "",
		publishedOn: Source.shape.publishedOn.safeParse(publishedOn).data ?? null,
		url,
	});
	return Source.safeParse({ id, url, title: text("title"), publisher, publishedOn, language });
}

function problem(
	path: Path,
	{ path: [field = ""], message, code }: { path: PropertyKey[]; message: string; code: string },
) {
	const place = field === "url" || field === "id" ? ["source"] : ["newSource", String(field)];
	const words = ["partialDate", "language", "required", "invalid_character"];
	if (code === "invalid_type") return { path: [...path, ...place], code: "required" };
	return {
		path: [...path, ...place],
		code: words.includes(message) ? message : field === "url" ? "url" : "unreadable",
	};
}

function withId(citation: unknown, idOf: (text: string) => string): unknown {
	if (typeof citation !== "object" || citation === null || !("source" in citation)) return citation;
	return typeof citation.source === "string" ? { ...citation, source: idOf(citation.source) } : citation;
}

/** FNV-1a, 24 bits of it, as six hexadecimal signs. */
function digest(text: string): string {
	let hash = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
	return ((hash ^ (hash >>> 24)) & 0xffffff).toString(16).padStart(6, "0");
}
