import { APIError } from "better-auth/api";
import { cookies, headers } from "next/headers";
import { USER_ROLES, type UserRole } from "@/lib/domain/access/permissions";
import { PersonEmail } from "../../commands/person/people";
import { getClient, type PrismaClient } from "../../db/client";
import { DISABLED, getAuth, getSecret } from "../auth";
import { countUses, forgiveUses, type Use } from "../limits";
import { assertSameOrigin, requestAddress } from "../request/request";
import { readsFactors, spendAppCode } from "../second-factor/app-code";
import { currentSession } from "./current-user";
import { endPendingSignIns } from "./end-sessions";
import { hashSessionToken } from "./hashed-sessions";
import { pendingSignIn } from "./pending-sign-in";
import { hasSecureCookies, sessionCookieName } from "./session-cookie";

/**
 * Why somebody isn't signed in: `wrong` e-mail or password (never which), `disabled` (said to who knows the password),
 * `limited` for `minutes`, `again` when the sign-in has to begin anew, `wrongCode`, `factorUnreadable` when the second
 * factor was encrypted with another secret than this server's.
 */
type NotSignedIn =
	| { ok: false; code: "wrong" | "disabled" | "wrongCode" | "again" | "factorUnreadable" }
	| { ok: false; code: "limited"; minutes: number };
/** `role` of who is signed in now; null: the second factor is still to come. */
export type SignInAnswer = { ok: true; role: UserRole | null } | NotSignedIn;

/** What no app shows. */
const NO_CODE = "------";

/** Signs in with a password; with a second factor, the sign-in then waits for its code. Sets the cookies. */
export async function signIn(email: string, password: string): Promise<SignInAnswer> {
	await assertSameOrigin();
	const client = getClient();
	const address = await requestAddress();
	const uses: Use[] = [
		["signInAddress", address],
		["signInAccount", `${email} ${address}`],
		["signInAnywhere", email],
	];
	const minutes = await countUses(client, uses);
	if (minutes !== null) return { ok: false, code: "limited", minutes };
	// What can't be an address isn't looked up.
	if (!PersonEmail.safeParse(email).success) return { ok: false, code: "wrong" };
	try {
		const auth = await getAuth();
		const before = await waysIn(client, email);
		const answer = await auth.api.signInEmail({ body: { email, password }, headers: await headers() });
		await forgiveUses(client, uses);
		await client.session.deleteMany({ where: { expiresAt: { lt: new Date() } } });
		// What changed while the password was checked has ended all sessions but this one, which came after.
		const after = await waysIn(client, email);
		if (after.ways !== before.ways) {
			if ("token" in answer) await client.session.deleteMany({ where: { token: hashSessionToken(answer.token) } });
			await endPendingSignIns(client, after.id);
			return { ok: false, code: "again" };
		}
		return { ok: true, role: roleOf(answer) };
	} catch (error) {
		if (!(error instanceof APIError)) throw error;
		return { ok: false, code: codeOf(error) === DISABLED ? "disabled" : "wrong" };
	}
}

/** Ends a sign-in that waits for its second factor: a code of the app, or one of the backup codes. */
export async function signInWithCode(typed: string): Promise<SignInAnswer> {
	await assertSameOrigin();
	const client = getClient();
	const account = await pendingSignIn();
	if (account === null) return { ok: false, code: "again" };
	const uses: Use[] = [
		["secondFactorAddress", await requestAddress()],
		["secondFactorAccount", account],
	];
	const minutes = await countUses(client, uses);
	if (minutes !== null) return { ok: false, code: "limited", minutes };
	const code = typed.replace(/\s/g, "").toLowerCase();
	try {
		const [auth, secret] = [await getAuth(), await getSecret()];
		if (!(await readsFactors(client, secret, account))) return { ok: false, code: "factorUnreadable" };
		const isOfApp = /^\d{6}$/.test(code);
		const state = isOfApp ? await spendAppCode(client, secret, account, code) : null;
		if (state === "spent") return { ok: false, code: "wrongCode" };
		// better-auth counts wrong codes, but mustn't find one right that wasn't used up here.
		const request = { body: { code: state === "wrong" ? NO_CODE : code }, headers: pendingOnly(await headers()) };
		const answer = await (isOfApp ? auth.api.verifyTOTP(request) : auth.api.verifyBackupCode(request));
		await forgiveUses(client, uses);
		return { ok: true, role: roleOf(answer) };
	} catch (error) {
		if (!(error instanceof APIError)) throw error;
		const reason = codeOf(error);
		if (reason === DISABLED) return { ok: false, code: "disabled" };
		return { ok: false, code: reason === "INVALID_CODE" || reason === "INVALID_BACKUP_CODE" ? "wrongCode" : "again" };
	}
}

/** The headers without a session: the code is for the sign-in that waits, whoever else is signed in here. */
function pendingOnly(given: Headers): Headers {
	const session = `${sessionCookieName(hasSecureCookies())}=`;
	const cookies = given.get("cookie")?.split(/;\s*/) ?? [];
	const kept = new Headers(given);
	kept.set("cookie", cookies.filter((cookie) => !cookie.startsWith(session)).join("; "));
	return kept;
}

/** How one gets into an account at this moment: its password and whether it asks for a code. */
async function waysIn(client: PrismaClient, email: string): Promise<{ id: string; ways: string }> {
	const select = { id: true, twoFactorEnabled: true, accounts: { select: { password: true } } };
	const user = await client.user.findUnique({ where: { email: email.toLowerCase() }, select });
	return { id: user?.id ?? "", ways: JSON.stringify([user?.twoFactorEnabled, user?.accounts]) };
}

/** Ends the session of this request and takes its cookie away. */
export async function signOut(): Promise<void> {
	await assertSameOrigin();
	const session = await currentSession();
	if (session) await getClient().session.deleteMany({ where: { id: session.id } });
	const secure = hasSecureCookies();
	// Browsers take a `__Secure-` cookie away only by one that is secure itself.
	const gone = { maxAge: 0, path: "/", httpOnly: true, sameSite: "lax", secure } as const;
	(await cookies()).set(sessionCookieName(secure), "", gone);
}

function roleOf(answer: object): UserRole | null {
	const user = "user" in answer ? (answer.user as { role?: unknown } | undefined) : undefined;
	return USER_ROLES.find((role) => role === user?.role) ?? null;
}

/** better-auth's code of a refusal. */
export function codeOf(error: InstanceType<typeof APIError>): string {
	return String(error.body?.code ?? "");
}
