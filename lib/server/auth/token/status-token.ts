import { createHash, randomBytes } from "node:crypto";

/** The secret part of the address under which somebody follows their suggestion, and the hash that is kept of it. */
export function makeStatusToken(): { token: string; hash: string } {
	const token = randomBytes(32).toString("base64url");
	return { token, hash: hashStatusToken(token) };
}

/** What a token is looked up by. */
export function hashStatusToken(token: string): string {
	return createHash("sha256").update(`suggestion:${token}`).digest("base64url");
}
