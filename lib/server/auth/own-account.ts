import { APIError } from "better-auth/api";
import { headers } from "next/headers";
import { writePersonAct } from "../commands/person-act";
import { getClient } from "../db/client";
import { getAuth } from "./auth";
import type { SignedIn } from "./current-user";
import { countUses, forgiveUses } from "./limits";
import { type PasswordFault, passwordFault } from "./password-rules";
import { codeOf } from "./sign-in";

type Refused =
	| { ok: false; code: PasswordFault | "wrongPassword" | "wrongCode" }
	| { ok: false; code: "limited"; minutes: number };

/** What a second factor is set up with: the address that its QR code holds, and codes for when the device is lost. */
export type SecondFactor = { uri: string; backupCodes: string[] };

/** Changes one's password and ends all other sessions; this one goes on under a new token. */
export async function changePassword(user: SignedIn, current: string, next: string): Promise<{ ok: true } | Refused> {
	const fault = await passwordFault(next, user);
	if (fault) return { ok: false, code: fault };
	const answer = await withOwnPassword(user, async () => {
		const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true };
		await (await getAuth()).api.changePassword({ body, headers: await headers() });
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
		const answer = await (await getAuth()).api.enableTwoFactor({ body: { password }, headers: await headers() });
		if (!("totpURI" in answer)) throw new Error("better-auth set up no second factor.");
		return { uri: answer.totpURI, backupCodes: answer.backupCodes };
	});
}

/** Ends the setting up with a code of the app: from now on every sign-in asks for one. */
export async function confirmSecondFactor(user: SignedIn, typed: string): Promise<{ ok: true } | Refused> {
	const client = getClient();
	const uses = [["secondFactorAccount", user.id]] as const;
	const minutes = await countUses(client, uses);
	if (minutes !== null) return { ok: false, code: "limited", minutes };
	try {
		const body = { code: typed.replace(/\s/g, "") };
		await (await getAuth()).api.verifyTOTP({ body, headers: await headers() });
		await forgiveUses(client, uses);
		return { ok: true };
	} catch (error) {
		if (!(error instanceof APIError)) throw error;
		return { ok: false, code: "wrongCode" };
	}
}

/** Signs in without a second factor from now on. */
export async function endSecondFactor(user: SignedIn, password: string): Promise<{ ok: true } | Refused> {
	const answer = await withOwnPassword(user, async () => {
		await (await getAuth()).api.disableTwoFactor({ body: { password }, headers: await headers() });
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
		if (!(error instanceof APIError) || !["INVALID_PASSWORD", "PASSWORD_TOO_LONG"].includes(codeOf(error))) throw error;
		return { ok: false, code: "wrongPassword" };
	}
}
