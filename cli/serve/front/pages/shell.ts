import { LOCALES, type Locale } from "@/lib/domain/values/vocabulary";
import type { PageQuery } from "./page-query";

/** What is the same of all views of a page. */
export type ShellOf = {
	/** With its language: `/en/projects`. */
	path: string;
	locale: Locale;
	datasetHref: string;
	today: string;
};

/** What is different from view to view: the query, what its live region draws, and what the head says of that. */
export type ShellView = PageQuery & { region: string; head: string };

/** A text of a page that has something of the view in it. */
type Place = (view: ShellView) => string;

/** A page without its view: constant texts, and the places between them. */
export type Shell = readonly (string | Place)[];

/**
 * The places of a page that depend on its view, each written as the application writes it there. Whatever a reader
 * types has been escaped for an address (`PageQuery`), so that of all characters that mean something in HTML or in a
 * script only `&` is left.
 */
function placesOf({ path, locale, datasetHref, today }: ShellOf): Place[] {
	const rest = path.slice(`/${locale}`.length);
	const name = path.split("/").at(-1);
	const asked = (query: string) => (query === "" ? "" : `?${query}`);
	const inHtml = (text: string) => text.replaceAll("&", "&amp;");
	const inScript = (text: string) => text.replaceAll("&", "\\u0026");
	return [
		({ head }) => head,
		// What there is to pass on of the view.
		({ search }) => `<a href="/${locale}/share${rest}${inHtml(asked(search))}"`,
		// The same view in the other languages, and the address that is printed.
		...LOCALES.filter((other) => other !== locale).map(
			(other): Place =>
				({ search }) =>
					`<a href="/${other}${rest}${inHtml(asked(search))}" hrefLang="${other}"`,
		),
		({ search }) => `${path}${inHtml(asked(search).replaceAll("%2C", ","))}</span>`,
		({ region }) => `<div><div>${region}</div></div>`,
		// What the application's script starts from.
		({ search, escaped }) => String.raw`\"${name}${inScript(asked(search))}\"],\"q\":\"${inScript(asked(escaped))}\",`,
		({ search }) =>
			String.raw`\"search\":\"${inScript(search)}\",\"datasetHref\":\"${datasetHref}\",\"today\":\"${today}\"`,
	];
}

/**
 * The shell of a page that the application has drawn for a view whose query has `mark` in it. Null unless each place is
 * there exactly once and the mark nowhere else: then this isn't the page that is known here.
 */
export function cutShell(page: string, view: ShellView, mark: string, of: ShellOf): Shell | null {
	const found = placesOf(of)
		.map((place) => ({ place, text: place(view), at: page.indexOf(place(view)) }))
		.sort((one, other) => one.at - other.at);
	const shell: (string | Place)[] = [];
	let end = 0;
	for (const { place, text, at } of found) {
		if (at < end || page.includes(text, at + 1)) return null;
		shell.push(page.slice(end, at), place);
		end = at + text.length;
	}
	shell.push(page.slice(end));
	return shell.some((part) => typeof part === "string" && part.includes(mark)) ? null : shell;
}

/** The whole page of a view. */
export function fillShell(shell: Shell, view: ShellView): string {
	return shell.map((part) => (typeof part === "string" ? part : part(view))).join("");
}
