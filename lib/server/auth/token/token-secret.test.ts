import { expect, test } from "vitest";
import { hashToken, newTokenSecret, readBearer } from "./token-secret";

test("a key has 32 random bytes behind its prefix; what is kept doesn't give it away", () => {
	const { token, hash, hint } = newTokenSecret();
	expect(token).toMatch(/^gc_[\w-]{43}$/);
	expect(Buffer.from(token.slice(3), "base64url")).toHaveLength(32);
	expect(newTokenSecret().token).not.toBe(token);
	expect(hash).toBe(hashToken(token));
	expect(hash).not.toContain(token.slice(3, 9));
	expect(token.startsWith(hint)).toBe(true);
	expect(hint).toHaveLength(9);
});

test("a header is read as browsers and programs write it; anything else is no key", () => {
	const { token } = newTokenSecret();
	expect(readBearer(null)).toBeNull();
	for (const header of [`Bearer ${token}`, `bearer  ${token}`, `BEARER ${token} `])
		expect(readBearer(header)).toBe(token);
	for (const header of [token, `Basic ${token}`, `Bearer ${token}x`, `Bearer ${token} ${token}`, "Bearer", ""]) {
		expect(readBearer(header)).toBe("");
	}
});
