// Views that a reader keeps, in their own browser and nowhere else.

import { z } from "zod";
import { readStored, writeStored } from "@/components/ui/stored";

export const SAVED_VIEWS_KEY = "gigacampus.views";
const MOST = 100;
export const LONGEST_NAME = 80;
const LONGEST_HREF = 2_000;
/** A page of ours with its query: nothing that leads elsewhere. */
const OURS = /^\/(?:en|fr)(?:[/?][\x21-\x7e]*)?$/;

const SavedView = z.strictObject({
	name: z.string().min(1).max(LONGEST_NAME),
	href: z.string().max(LONGEST_HREF).regex(OURS),
	/** When it was saved or last opened, in milliseconds of the era. */
	usedAt: z.number().int().nonnegative(),
});
export type SavedView = z.infer<typeof SavedView>;
const SavedViews = z.array(SavedView).max(MOST);

/** The views that are kept, the last used first. */
export function savedViews(): SavedView[] {
	return readStored(SAVED_VIEWS_KEY, (value) => SavedViews.safeParse(value).data ?? null, []).sort(
		(a, b) => b.usedAt - a.usedAt,
	);
}

/** Keeps a view under a name; the same address takes the new name. False if it can't be kept. */
export function keepView(name: string, href: string, now: number): boolean {
	const view = SavedView.safeParse({ name: cleanName(name), href, usedAt: now });
	return view.success && writeStored(SAVED_VIEWS_KEY, withView(savedViews(), view.data));
}

/** Gives a kept view another name; an empty one changes nothing. */
export function renameView(href: string, name: string): boolean {
	const cleaned = cleanName(name);
	if (cleaned === "") return false;
	return change((view) => (view.href === href ? { ...view, name: cleaned } : view));
}

/** Notes that a view was opened: the last used comes first. */
export function noteUse(href: string, now: number): boolean {
	return change((view) => (view.href === href ? { ...view, usedAt: now } : view));
}

export function removeView(href: string): boolean {
	return writeStored(
		SAVED_VIEWS_KEY,
		savedViews().filter((view) => view.href !== href),
	);
}

function change(by: (view: SavedView) => SavedView): boolean {
	return writeStored(SAVED_VIEWS_KEY, savedViews().map(by));
}

/** Of too many, those that weren't used for longest are let go. */
function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
	const others = views.filter(({ href }) => href !== view.href);
	return [view, ...others].sort((a, b) => b.usedAt - a.usedAt).slice(0, MOST);
}

function cleanName(name: string): string {
	return name
		.replace(/[\p{Cc}\p{Cs}\s]+/gu, " ")
		.trim()
		.slice(0, LONGEST_NAME)
		.replace(/\p{Cs}$/u, "")
		.trim();
}

export const LIST_FORMATS = ["html", "markdown", "text"] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];
export const LIST_FILES: Readonly<Record<ListFormat, { ending: string; type: string }>> = {
	html: { ending: "html", type: "text/html" },
	markdown: { ending: "md", type: "text/markdown" },
	text: { ending: "txt", type: "text/plain" },
};

/** Views as a list of links: one that browsers import as bookmarks, one for notes, one of lines. */
export function listOfViews(views: readonly SavedView[], format: ListFormat, origin: string, title: string): string {
	const full = (href: string) => `${origin}${href}`;
	switch (format) {
		case "html": {
			const items = views.map(({ name, href }) => `    <DT><A HREF="${inHtml(full(href))}">${inHtml(name)}</A>\n`);
			return `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">\n<TITLE>${inHtml(title)}</TITLE>\n<H1>${inHtml(title)}</H1>\n<DL><p>\n${items.join("")}</DL><p>\n`;
		}
		case "markdown":
			return `# ${title}\n\n${views.map(({ name, href }) => `- [${inMarkdown(name)}](<${full(href)}>)\n`).join("")}`;
		case "text":
			return views.map(({ name, href }) => `${name}\t${full(href)}\n`).join("");
	}
}

const HTML_SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function inHtml(text: string): string {
	return text.replace(/[&<>"]/g, (sign) => HTML_SIGNS[sign] ?? sign);
}

function fromHtml(text: string): string {
	const signs = new Map(Object.entries(HTML_SIGNS).map(([sign, name]) => [name, sign]));
	return text.replace(/&(?:amp|lt|gt|quot);/g, (name) => signs.get(name) ?? name);
}

function inMarkdown(text: string): string {
	return text.replace(/[\\`*_[\]<>]/g, "\\$&");
}

function fromMarkdown(text: string): string {
	return text.replace(/\\([\\`*_[\]<>])/g, "$1");
}

/** A list may be somebody's bookmarks of many years. */
const LONGEST_LIST = 1_000_000;
/** A link in each of the formats: its name and its address, in either order. */
const LINK = new RegExp(
	[
		String.raw`^(?<textName>[^\t\n]{1,400})\t(?<text>https?:\S{1,4000})[^\S\n]*$`,
		String.raw`<a\s[^>]{0,4000}?href="(?<html>[^"]{1,4000})"[^>]{0,4000}>(?<htmlName>[^<]{1,400})</a>`,
		String.raw`\[(?<mdName>(?:\\.|[^\\\]\n]){1,400})\]\((?:<(?<md>[^\s<>]{1,4000})>|(?<bare>[^\s<>()]{1,4000}))\)`,
	].join("|"),
	"gim",
);

/** The views among the links of a list, of whichever format: those that lead to pages of ours, wherever this site stood. */
export function viewsInList(list: string, now: number): SavedView[] {
	return [...list.slice(0, LONGEST_LIST).matchAll(LINK)].flatMap(({ groups = {} }, index) => {
		const { html, htmlName, md, bare, mdName, text, textName } = groups;
		const address = html === undefined ? (md ?? bare ?? text ?? "") : fromHtml(html);
		const name = htmlName !== undefined ? fromHtml(htmlName) : mdName !== undefined ? fromMarkdown(mdName) : textName;
		if (!URL.canParse(address) || !/^https?:/i.test(address)) return [];
		const { pathname, search } = new URL(address);
		// The first of the list stays the first.
		const view = SavedView.safeParse({
			name: cleanName(name ?? ""),
			href: pathname + search,
			usedAt: Math.max(0, now - index),
		});
		return view.success ? [view.data] : [];
	});
}

/** Keeps the views of a list beside those that are there; returns how many there were in it, or null if none can be kept. */
export function importViews(list: string, now: number): number | null {
	const found = viewsInList(list, now).slice(0, MOST);
	if (found.length === 0) return 0;
	const merged = [...found].reverse().reduce(withView, savedViews());
	return writeStored(SAVED_VIEWS_KEY, merged) ? found.length : null;
}
