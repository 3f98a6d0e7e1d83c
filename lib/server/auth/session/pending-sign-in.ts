import { cookies } from "next/headers";
import { getClient } from "../../db/client";
import { getSecret } from "../auth";
import { COOKIE_PREFIX, hasSecureCookies, readSessionToken } from "./session-cookie";

/** The account whose password was right in this browser and whose second factor is still to come; null for none. */
export async function pendingSignIn(): Promise<string | null> {
	const name = `${hasSecureCookies() ? "__Secure-" : ""}${COOKIE_PREFIX}.two_factor`;
	const identifier = readSessionToken((await cookies()).get(name)?.value, await getSecret());
	if (identifier === null) return null;
	const where = { identifier, expiresAt: { gt: new Date() } };
	return (await getClient().verification.findFirst({ where }))?.value ?? null;
}
