// Who is signed in, for how long, and what they do with their own account.

import { cookies, headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { can, type Permission } from "@/lib/domain/access/permissions";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { getClient } from "../../db/client";
import type { Actor } from "../actor";
import { getSecret } from "../auth";
import { isSameOrigin } from "../request/origin";
import { findSession, type LiveSession, type SignedIn } from "./find-session";
import { hasSecureCookies, readSessionToken, sessionCookieName } from "./session-cookie";

export type { SignedIn } from "./find-session";

/** Why somebody may not. */
export type Refusal = { ok: false; code: "signedOut" | "forbidden" };

/** The request's session, from its cookie; null for nobody, and for somebody who is disabled. Asked once per request. */
export const currentSession = cache(async (): Promise<LiveSession | null> => {
	await connection();
	const cookie = (await cookies()).get(sessionCookieName(hasSecureCookies()))?.value;
	if (cookie === undefined) return null;
	const token = readSessionToken(cookie, await getSecret());
	return token === null ? null : findSession(getClient(), token);
});

/** Who is signed in. */
export async function currentUser(): Promise<SignedIn | null> {
	return (await currentSession())?.user ?? null;
}

/**
 * For pages: who is signed in and may do this. Sends others to the sign-in, which comes back to `path` (with the
 * language and the query: "/en/admin/projects?q=x"); answers 403 when the role isn't enough.
 */
export async function requirePage(permission: Permission, locale: Locale, path: string): Promise<SignedIn> {
	const user = await currentUser();
	if (!user) redirect(`/${locale}/admin/sign-in?next=${encodeURIComponent(path)}`);
	if (!can(user.role, permission)) forbidden();
	return user;
}

/** For actions and route handlers: who asks and may do this. Refuses what another site's page sends. */
export async function requireActor(
	permission: Permission,
): Promise<{ ok: true; actor: Actor; user: SignedIn } | Refusal> {
	if (!isSameOrigin(await headers())) return { ok: false, code: "forbidden" };
	const user = await currentUser();
	if (!user) return { ok: false, code: "signedOut" };
	if (!can(user.role, permission)) return { ok: false, code: "forbidden" };
	return { ok: true, actor: { id: user.id, name: user.name, role: user.role }, user };
}
