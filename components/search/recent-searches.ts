import { z } from "zod";
import { readStored, removeStored, writeStored } from "@/components/ui/stored";

const KEY = "gigacampus.searches";
const MOST = 8;
const LONGEST = 100;
const Recent = z.array(z.string().min(1).max(LONGEST)).max(MOST);

/** What was searched for in this browser, the last first; nothing where the browser keeps nothing. */
export function recentSearches(): string[] {
	return readStored(KEY, (value) => Recent.safeParse(value).data ?? null, []);
}

/** Keeps what was searched for, in this browser only. */
export function keepSearch(typed: string): void {
	const text = typed.trim().slice(0, LONGEST);
	if (text === "") return;
	writeStored(KEY, [text, ...recentSearches().filter((other) => other !== text)].slice(0, MOST));
}

/** Forgets all of them. */
export function forgetSearches(): void {
	removeStored(KEY);
}
