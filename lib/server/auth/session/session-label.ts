import { cookies } from "next/headers";
import { hasSecureCookies, sessionCookieName } from "./session-cookie";

/**
 * Whether this browser has a session's cookie: enough to name a link by, without a question to the database. It is no
 * permission: whether the session lives, and what it may do, is asked where that matters.
 */
export async function looksSignedIn(): Promise<boolean> {
	return (await cookies()).has(sessionCookieName(hasSecureCookies()));
}
