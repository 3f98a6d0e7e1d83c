import { createHmac } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { hasSignedCookie } from "./session-cookie";

const SECRET = "of thirty-two characters or more";
const signature = createHmac("sha256", SECRET).update("token").digest("base64");
const signed = encodeURIComponent(`token.${signature}`);

afterEach(() => vi.unstubAllEnvs());

test("a session's cookie is known by our signature", () => {
	expect(hasSignedCookie(`a=b; gigacampus.session_token=${signed}; c=d`, SECRET)).toBe(true);
	expect(hasSignedCookie(`gigacampus.session_token=${signed}`, "another secret of that many letters")).toBe(false);
	expect(hasSignedCookie("gigacampus.session_token=token.", SECRET)).toBe(false);
	expect(hasSignedCookie("gigacampus.session_token=%E0%A4%A", SECRET)).toBe(false);
	expect(hasSignedCookie(`other=${signed}`, SECRET)).toBe(false);
	expect(hasSignedCookie(undefined, SECRET)).toBe(false);
});

test("on https, only the cookie that browsers keep for https is", () => {
	vi.stubEnv("SITE_URL", "https://tracker.example.org");
	expect(hasSignedCookie(`gigacampus.session_token=${signed}`, SECRET)).toBe(false);
	expect(hasSignedCookie(`__Secure-gigacampus.session_token=${signed}`, SECRET)).toBe(true);
});
