import { createHmac, timingSafeEqual } from "node:crypto";
import { siteUrl } from "../../site-url";

/** Before the names of our cookies; with it and `__Secure-`, browsers keep one for https only. */
export const COOKIE_PREFIX = "gigacampus";

/** No longer header comes through a server's limit of its own. */
const LONGEST_HEADER = 20_000;

/** Cookies are for https only where the site's address says https. */
export function hasSecureCookies(): boolean {
	return siteUrl().protocol === "https:";
}

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

/**
 * Whether a Cookie header has a session's cookie that we have signed. Whether the session lives, only the database
 * knows: this tells at once, without it, who has never signed in here.
 */
export function hasSignedCookie(header: string | undefined, secret: string): boolean {
	if (header === undefined || header.length > LONGEST_HEADER) return false;
	const name = `${sessionCookieName(hasSecureCookies())}=`;
	const cookies = header.split(";").map((cookie) => cookie.trim());
	return cookies.some((cookie) => {
		if (!cookie.startsWith(name)) return false;
		try {
			return readSessionToken(decodeURIComponent(cookie.slice(name.length)), secret) !== null;
		} catch {
			return false;
		}
	});
}
