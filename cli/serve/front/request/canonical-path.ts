// A request's address, headers and body, brought into the one form that the application knows.

import { isInherited } from "@/lib/domain/values/own";

/** Longer addresses are no links of ours. */
const LONGEST_PATH = 1_000;
const LONGEST_QUERY = 12_000;

/** What a request's target leads to: a path of ours with its query ("" or "?…"), or why it can't be one. */
export type RequestTarget =
	/** `elsewhere`: the path is that of the spelling that is used here. */
	| { kind: "canonical" | "elsewhere"; path: string; query: string }
	/** No address at all; an address that nothing can have; one that is longer than any of ours. */
	| { kind: "broken" }
	| { kind: "unknown" }
	| { kind: "long" };

/** Characters that stand in a path as they are (RFC 3986: pchar without escapes). */
const PLAIN = /^[\w.~!$&'()*+,;=:@-]*$/;
/** A path that is canonical as it stands, which nearly all are: names that don't begin with a dot. */
const CANONICAL = /^(?:\/[\w~-][\w.~-]*)+$/;
/** What no name of ours has and what other readers of paths take for something else. */
const NEVER = /[\p{Cc}%/\\]/u;

/**
 * The one path by which a request is judged, kept and answered. Every rule (headers, limits, caching, routes) reads
 * this one, so that no other spelling of a path gets past one of them: `/en/%73uggest`, `//en` and `/en/./a` lead to the
 * path that they mean. Linear in the length of the target.
 */
export function readTarget(target: string): RequestTarget {
	// A proxy's form has the host in it (RFC 9112, 3.2.2), which says nothing here.
	const relative = target.replace(/^https?:\/\/[^/?#]+(?=[/?]|$)/i, "").replace(/^(?=\?|$)/, "/");
	if (target === "" || !relative.startsWith("/")) return { kind: "broken" };
	const mark = relative.indexOf("?");
	const raw = mark < 0 ? relative : relative.slice(0, mark);
	const query = mark < 0 ? "" : relative.slice(mark);
	if (raw.length > LONGEST_PATH || query.length > LONGEST_QUERY) return { kind: "long" };
	// A fragment never leaves a browser; NUL is in no text that is looked for.
	if (relative.includes("#") || /%00|[\p{Cc}\s]/u.test(relative)) return { kind: "broken" };
	if (CANONICAL.test(raw)) return { kind: "canonical", path: raw, query };
	const names: string[] = [];
	for (const segment of raw.split("/")) {
		const name = decode(segment);
		if (name === null) return { kind: "broken" };
		if (NEVER.test(name)) return { kind: "unknown" };
		if (name === "..") names.pop();
		else if (name !== "" && name !== ".") names.push(name);
	}
	const path = `/${names.map((name) => (PLAIN.test(name) ? name : encode(name))).join("/")}`;
	return { kind: path === raw ? "canonical" : "elsewhere", path, query };
}

/**
 * A page's query without parameters that are called as JavaScript's own members (`toString`, `__proto__`): Next puts
 * parameters into an object, where those names mean something else. Nothing of ours has such a name.
 */
export function pageQuery(query: string): string {
	if (query === "") return query;
	const parts = query.slice(1).split("&");
	const kept = parts.filter((part) => !isInherited(nameIn(part)));
	return kept.length === parts.length ? query : `${kept.length > 0 ? "?" : ""}${kept.join("&")}`;
}

/** The name of a parameter, decoded where there is something to decode. */
function nameIn(part: string): string {
	const [name = ""] = part.split("=", 1);
	return /[%+]/.test(name) ? ([...new URLSearchParams(part).keys()][0] ?? "") : name;
}

function decode(segment: string): string | null {
	try {
		return decodeURIComponent(segment);
	} catch {
		return null;
	}
}

/** The characters that `encodeURIComponent` would escape and that may stay, stay. */
function encode(name: string): string {
	return [...name].map((character) => (PLAIN.test(character) ? character : encodeURIComponent(character))).join("");
}
