import { createHash, randomBytes } from "node:crypto";

/** Before every key, so that people and scanners of leaked secrets know one when they see it. */
const PREFIX = "gc_";
const PATTERN = /^gc_[\w-]{43}$/;
/** A key, its scheme, and spaces by whom they amuse. */
const LONGEST_HEADER = 200;
/** So much of a key is kept to be read, by which its owner knows it. */
const HINT_LENGTH = PREFIX.length + 6;

/** A new key with 256 bits of chance, and what is kept of it. */
export function newTokenSecret(): { token: string; hash: string; hint: string } {
	const token = PREFIX + randomBytes(32).toString("base64url");
	return { token, hash: hashToken(token), hint: token.slice(0, HINT_LENGTH) };
}

/** What the database knows a key by: who reads it there can't use it. */
export function hashToken(token: string): string {
	return createHash("sha256").update(token).digest("base64url");
}

/** The key in an Authorization header: null for none, "" for what can't be one of ours. */
export function readBearer(header: string | null): string | null {
	if (header === null) return null;
	if (header.length > LONGEST_HEADER) return "";
	const [, token = ""] = /^Bearer +(\S+) *$/i.exec(header) ?? [];
	return PATTERN.test(token) ? token : "";
}
