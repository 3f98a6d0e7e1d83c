import { APIError } from "better-auth/api";
import { headers } from "next/headers";
import { writePersonAct } from "../../commands/person/person-act";
import { getClient, type PrismaClient } from "../../db/client";
import { getAuth, getSecret } from "../auth";
import { countUses, forgiveUses } from "../limits";
import { type PasswordFault, passwordFault } from "../password/password-rules";
import { readsFactors, spendAppCode } from "../second-factor/app-code";
import type { SignedIn } from "./current-user";
import { endSessions } from "./end-sessions";
import { hashSessionToken } from "./hashed-sessions";
import { hasSecureCookies, readSessionToken, sessionCookieName } from "./session-cookie";
import { codeOf } from "./sign-in";

type Refused =
	| { ok: false; code: PasswordFault | "wrongPassword" | "wrongCode" | "signedOut" | "factorChanged" }
	| { ok: false; code: "limited"; minutes: number };

/** What a second factor is set up with: the address that its QR code holds, and codes for when the device is lost. */
export type SecondFactor = { uri: string; backupCodes: string[] };

/** Changes one's password and ends all other sessions; this one goes on under a new token. */
export async function changePassword(user: SignedIn, current: string, next: string): Promise<{ ok: true } | Refused> {
	const fault = await passwordFault(next, user);
	if (fault) return { ok: false, code: fault };
	const answer = await withOwnPassword(user, async () => {
		const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true };
		const request = { body, headers: await headers(), returnHeaders: true } as const;
		await endOthers(user, (await (await getAuth()).api.changePassword(request)).headers);
		await writePersonAct(getClient(), user, "passwordChosen", user);
	});
	return answer.ok ? { ok: true } : answer;
}

/** Begins to set up a second factor, which holds once a code of it was typed. */
export async function beginSecondFactor(
	user: SignedIn,
	password: string,
): Promise<({ ok: true } & { value: SecondFactor }) | Refused> {
	return withOwnPassword(user, async () => {
		const request = { body: { password }, headers: await headers() };
		const { enableTwoFactor } = (await getAuth()).api;
		// Of two at once, the second finds the first one's key there and takes its place.
		const answer = await enableTwoFactor(request).catch((error: unknown) => {
			if (!isTaken(error)) throw error;
			return enableTwoFactor(request);
		});
		if (!("totpURI" in answer)) throw new Error("better-auth set up no second factor.");
		return { uri: answer.totpURI, backupCodes: answer.backupCodes };
	});
}

/** Ends the setting up with a code of the app: from now on every sign-in asks for one. All other sessions end. */
export async function confirmSecondFactor(user: SignedIn, typed: string): Promise<{ ok: true } | Refused> {
	const client = getClient();
	const uses = [["secondFactorAccount", user.id]] as const;
	const minutes = await countUses(client, uses);
	if (minutes !== null) return { ok: false, code: "limited", minutes };
	try {
		const [auth, secret] = [await getAuth(), await getSecret()];
		if (!(await isToConfirm(client, secret, user.id))) return { ok: false, code: "factorChanged" };
		const code = typed.replace(/\s/g, "");
		if ((await spendAppCode(client, secret, user.id, code)) !== "fresh") return { ok: false, code: "wrongCode" };
		const answer = await auth.api.verifyTOTP({ body: { code }, headers: await headers(), returnHeaders: true });
		const session = await sessionIn(answer.headers);
		// Another request has confirmed it since: better-auth then goes on with the session that there was.
		if (session === null) return { ok: false, code: "factorChanged" };
		await endSessions(client, user.id, session);
		await forgiveUses(client, uses);
		return { ok: true };
	} catch (error) {
		if (!(error instanceof APIError)) throw error;
		return { ok: false, code: "wrongCode" };
	}
}

/** Signs in without a second factor from now on. All other sessions end. */
export async function endSecondFactor(user: SignedIn, password: string): Promise<{ ok: true } | Refused> {
	const answer = await withOwnPassword(user, async () => {
		const request = { body: { password }, headers: await headers(), returnHeaders: true } as const;
		await endOthers(user, (await (await getAuth()).api.disableTwoFactor(request)).headers);
	});
	return answer.ok ? { ok: true } : answer;
}

/** New backup codes in place of the old. */
export async function renewBackupCodes(
	user: SignedIn,
	password: string,
): Promise<{ ok: true; value: string[] } | Refused> {
	return withOwnPassword(user, async () => {
		const body = { password };
		return (await (await getAuth()).api.generateBackupCodes({ body, headers: await headers() })).backupCodes;
	});
}

/** False for a second factor that is on already, was taken away, or was begun under another secret. */
async function isToConfirm(client: PrismaClient, secret: string, userId: string): Promise<boolean> {
	const begun = await client.twoFactor.findFirst({ where: { userId, verified: false }, select: { id: true } });
	return begun !== null && (await readsFactors(client, secret, userId));
}

function isTaken(error: unknown): boolean {
	return error instanceof Error && "code" in error && error.code === "P2002";
}

/** Ends all sessions but the one that better-auth's answer goes on with: what changes how one signs in holds for all. */
async function endOthers(user: SignedIn, answered: Headers): Promise<void> {
	const session = await sessionIn(answered);
	if (session === null) throw new Error("better-auth went on without a session.");
	await endSessions(getClient(), user.id, session);
}

/** What the session that an answer sets is stored by; null for an answer that sets none. */
async function sessionIn(answered: Headers): Promise<string | null> {
	const name = sessionCookieName(hasSecureCookies());
	const cookie = answered.getSetCookie().find((text) => text.startsWith(`${name}=`)) ?? "";
	const value = decodeURIComponent(cookie.slice(name.length + 1).split(";", 1)[0] ?? "");
	const token = readSessionToken(value, await getSecret());
	return token === null ? null : hashSessionToken(token);
}

async function withOwnPassword<T>(user: SignedIn, work: () => Promise<T>): Promise<{ ok: true; value: T } | Refused> {
	const client = getClient();
	const uses = [["ownPassword", user.id]] as const;
	const minutes = await countUses(client, uses);
	if (minutes !== null) return { ok: false, code: "limited", minutes };
	try {
		const value = await work();
		await forgiveUses(client, uses);
		return { ok: true, value };
	} catch (error) {
		if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
		return { ok: false, code: reasonOf(error) };
	}
}

/** What remains, once the password is right, is what another tab did meanwhile. */
function reasonOf(error: InstanceType<typeof APIError>): "wrongPassword" | "signedOut" | "factorChanged" {
	if (["INVALID_PASSWORD", "PASSWORD_TOO_LONG"].includes(codeOf(error))) return "wrongPassword";
	return error.statusCode === 401 ? "signedOut" : "factorChanged";
}
