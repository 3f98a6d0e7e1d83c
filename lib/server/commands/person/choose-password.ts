import { randomBytes } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import type { Prisma } from "@/lib/generated/prisma/client";
import { findLink, forgetLinks, NOBODY, spendLink } from "../../auth/password/one-time-link";
import { passwordFault } from "../../auth/password/password-rules";
import { hasAdmin } from "../../auth/password/set-up";
import { endSessions } from "../../auth/session/end-sessions";
import type { PrismaClient } from "../../db/client";
import type { Failure } from "../core/failure";
import { PersonEmail, PersonName } from "./people";
import { writePersonAct } from "./person-act";

type Refused = { ok: false; errors: Failure[] };
type Answer = { ok: true; email: string } | Refused;

/**
 * Sets the password that the holder of a one-time link chose, uses the link up and ends all sessions of the account.
 * Codes: link (used, expired, unknown, or the account is disabled), and those of passwordFault.
 */
export async function choosePassword(client: PrismaClient, token: string, password: string): Promise<Answer> {
	const id = await findLink(client, "password", token);
	const user = id === null ? null : await client.user.findUnique({ where: { id, banned: false } });
	if (!user) return refused("link");
	const fault = await passwordFault(password, user);
	if (fault) return refused(fault, "password");
	const hash = await hashPassword(password);
	return client.$transaction(async (tx): Promise<Answer> => {
		if (!(await spendLink(tx, "password", token))) return refused("link");
		await forgetLinks(tx, "password", user.id);
		await writePassword(tx, user.id, hash);
		await endSessions(tx, user.id);
		await writePersonAct(tx, user, "passwordChosen", user);
		return { ok: true, email: user.email };
	});
}

/** Makes the first admin by the set-up link. Codes: link, required, email, emailTaken, those of passwordFault. */
export async function createFirstAdmin(
	client: PrismaClient,
	token: string,
	input: { name: string; email: string; password: string },
): Promise<Answer> {
	if (!(await findLink(client, "setUp", token))) return refused("link");
	const name = PersonName.safeParse(input.name);
	const email = PersonEmail.safeParse(input.email);
	const fault = await passwordFault(input.password, { name: input.name, email: input.email });
	if (!name.success || !email.success || fault) {
		const wrong = { name: name.error?.issues[0]?.message, email: email.error?.issues[0]?.message, password: fault };
		return { ok: false, errors: Object.entries(wrong).flatMap(([field, code]) => (code ? failure(code, field) : [])) };
	}
	const hash = await hashPassword(input.password);
	const user = { id: randomBytes(16).toString("hex"), name: name.data, email: email.data };
	return client.$transaction(async (tx): Promise<Answer> => {
		if (await hasAdmin(tx)) return refused("link");
		if (await tx.user.findUnique({ where: { email: user.email } })) return refused("emailTaken", "email");
		// Of two who press at once, the second finds the link used.
		if (!(await spendLink(tx, "setUp", token))) return refused("link");
		await forgetLinks(tx, "setUp", NOBODY);
		await tx.user.create({ data: { ...user, role: "admin" } });
		await writePassword(tx, user.id, hash);
		await writePersonAct(tx, user, "setUp", user);
		return { ok: true, email: user.email };
	});
}

async function writePassword(tx: Prisma.TransactionClient, userId: string, password: string): Promise<void> {
	const where = { userId, providerId: "credential" };
	const changed = await tx.account.updateMany({ where, data: { password } });
	if (changed.count > 0) return;
	await tx.account.create({ data: { ...where, id: randomBytes(16).toString("hex"), accountId: userId, password } });
}

function refused(code: string, field?: string): Refused {
	return { ok: false, errors: [failure(code, field)] };
}

function failure(code: string, field?: string): Failure {
	return { path: field === undefined ? [] : [field], code, message: code };
}
