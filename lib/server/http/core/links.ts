import type { View } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";

/** Where the API is: links in answers are relative to the site. */
export const API = "/api/v1";

export type Links = { self: string; html: { en: string; fr: string } };

/** The addresses of a record: its JSON, and its page in each language. */
export function linksOf(noun: "projects" | "programmes" | "companies", slug: string): Links {
	const path = `/${noun}/${slug}`;
	return { self: API + path, html: { en: `/en${path}`, fr: `/fr${path}` } };
}

/** The canonical address of an answer: the view without defaults, then the endpoint's own parameters. */
export function apiHref(path: string, view: View, own: Record<string, string | null> = {}): string {
	const given = Object.entries(own).filter((entry): entry is [string, string] => entry[1] !== null);
	return viewHref(API + path, view, Object.fromEntries(given));
}
