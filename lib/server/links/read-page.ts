import { Parser } from "htmlparser2";
import { NO_METADATA, type PageWords, pageMetadata } from "@/lib/domain/source/page-metadata";

/** The most of a page that is read: what it says of itself stands near its beginning. */
export const MOST_PAGE_BYTES = 512 * 1024;

/** Limits of what is kept of a page's marks while it is read. */
const MOST_MARKS = 500;
const LONGEST_MARK = 100_000;

/**
 * What an HTML page says of itself. `contentType` is that of its response; whatever is no HTML says nothing. A page that
 * is cut off or broken says what stands before.
 */
export function readPage(body: Buffer, contentType: string | null): PageWords {
	if (!/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType ?? "")) return NO_METADATA;
	const metas: [string, string][] = [];
	const linkedData: string[] = [];
	const texts = { title: "", data: "" };
	let language: string | null = null;
	let inside: keyof typeof texts | null = null;
	let isTitled = false;
	const parser = new Parser({
		onopentag(name, attributes) {
			if (name === "html") language ??= attributes.lang ?? attributes["xml:lang"] ?? null;
			// An SVG's title is none of the page's.
			if (name === "title" && !isTitled) inside = "title";
			if (name === "script" && /^application\/ld\+json/i.test(attributes.type ?? "")) inside = "data";
			if (name !== "meta" || metas.length >= MOST_MARKS || (attributes.content ?? "").length > LONGEST_MARK) return;
			const names = [attributes.property, attributes.name, attributes.itemprop, attributes["http-equiv"]];
			for (const known of names) if (known) metas.push([known.toLowerCase(), attributes.content ?? ""]);
		},
		ontext(text) {
			if (inside !== null && texts[inside].length + text.length <= LONGEST_MARK) texts[inside] += text;
		},
		onclosetag(name) {
			if (inside === "title" && name === "title") isTitled = true;
			if (inside === "data" && name === "script") {
				if (linkedData.length < MOST_MARKS) linkedData.push(texts.data);
				texts.data = "";
			}
			if (name === "title" || name === "script") inside = null;
		},
	});
	parser.end(decoded(body.subarray(0, MOST_PAGE_BYTES), contentType ?? ""));
	return pageMetadata({ title: isTitled ? texts.title : null, language, metas, linkedData });
}

/** The text of a page by the encoding that its response or its own beginning names; UTF-8 if none or an unknown one. */
function decoded(body: Buffer, contentType: string): string {
	const beginning = body.subarray(0, 1024).toString("latin1");
	const [, label = "utf-8"] =
		/charset=["']?\s*([\w:-]{1,40})/i.exec(contentType) ?? /charset=["']?\s*([\w:-]{1,40})/i.exec(beginning) ?? [];
	try {
		return new TextDecoder(label).decode(body);
	} catch {
		return new TextDecoder().decode(body);
	}
}
