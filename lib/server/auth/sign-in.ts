import { cookies } from "next/headers";
import { getClient } from "../db/client";
import { hasSecureCookies } from "./auth";
import { currentSession } from "./current-user";
import { sessionCookieName } from "./session-cookie";

/** Ends the session of this request and takes its cookie away. */
export async function signOut(): Promise<void> {
	const session = await currentSession();
	if (session) await getClient().session.deleteMany({ where: { id: session.id } });
	const secure = hasSecureCookies();
	// Browsers take a `__Secure-` cookie away only by one that is secure itself.
	const gone = { maxAge: 0, path: "/", httpOnly: true, sameSite: "lax", secure } as const;
	(await cookies()).set(sessionCookieName(secure), "", gone);
}
