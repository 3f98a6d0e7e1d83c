import { isStorable } from "@/lib/domain/values/text";

/** What a JSON text may hold: how deep, how many values in all, how many in one list or object. */
export type JsonLimits = { depth: number; values: number; items: number };
/** What is wrong with it: no JSON, too deep, too much, or a character that no database keeps as text. */
export type JsonFault = "unreadable" | "deep" | "many" | "character";

/**
 * Reads a JSON text from outside, and refuses what would cost more than its length before anything else looks at it.
 * `isSound` is asked for each of its strings. Linear in its length, and without recursion: whatever nests deeper than
 * the stack is refused like anything else.
 */
export function readJson(
	text: string,
	limits: JsonLimits,
	isSound: (text: string) => boolean = isStorable,
): { ok: true; value: unknown } | { ok: false; fault: JsonFault } {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return { ok: false, fault: "unreadable" };
	}
	let count = 0;
	const open: [value: unknown, depth: number][] = [[value, 0]];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		const [inner, depth] = next;
		if (typeof inner === "string" && !isSound(inner)) return { ok: false, fault: "character" };
		if (typeof inner !== "object" || inner === null) continue;
		if (depth >= limits.depth) return { ok: false, fault: "deep" };
		const entries = Object.entries(inner);
		count += entries.length;
		if (entries.length > limits.items || count > limits.values) return { ok: false, fault: "many" };
		for (const [key, item] of entries) {
			if (key === "__proto__" || !isStorable(key)) return { ok: false, fault: "character" };
			open.push([item, depth + 1]);
		}
	}
	return { ok: true, value };
}
