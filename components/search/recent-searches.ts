import { z } from "zod";

const KEY = "gigacampus.searches";
const MOST = 8;
const LONGEST = 100;
const Recent = z.array(z.string().min(1).max(LONGEST)).max(MOST);

/** What was searched for in this browser, the last first; nothing where the browser keeps nothing. */
export function recentSearches(): string[] {
	try {
		return Recent.parse(JSON.parse(window.localStorage.getItem(KEY) ?? "[]"));
	} catch {
		return [];
	}
}

/** Keeps what was searched for, in this browser only. */
export function keepSearch(typed: string): void {
	const text = typed.trim().slice(0, LONGEST);
	if (text === "") return;
	const kept = [text, ...recentSearches().filter((other) => other !== text)].slice(0, MOST);
	try {
		window.localStorage.setItem(KEY, JSON.stringify(kept));
	} catch {
		// Private windows and full stores keep nothing; the search goes on.
	}
}

/** Forgets all of them. */
export function forgetSearches(): void {
	try {
		window.localStorage.removeItem(KEY);
	} catch {
		// There is nothing to forget where nothing can be kept.
	}
}
