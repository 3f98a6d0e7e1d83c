import { createHmac, timingSafeEqual } from "node:crypto";

/** Before the names of our cookies; with it and `__Secure-`, browsers keep one for https only. */
export const COOKIE_PREFIX = "gigacampus";

/** The name of the cookie that carries a session's token, as better-auth makes it. */
export function sessionCookieName(secure: boolean): string {
	return `${secure ? "__Secure-" : ""}${COOKIE_PREFIX}.session_token`;
}

/** The token in a session's cookie (its decoded value), null if we haven't signed it. */
export function readSessionToken(cookie: string | undefined, secret: string): string | null {
	const dot = cookie?.lastIndexOf(".") ?? -1;
	if (cookie === undefined || dot < 1) return null;
	const token = cookie.slice(0, dot);
	const given = Buffer.from(cookie.slice(dot + 1), "base64");
	const right = createHmac("sha256", secret).update(token).digest();
	return given.length === right.length && timingSafeEqual(given, right) ? token : null;
}
