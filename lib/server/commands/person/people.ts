import { randomBytes } from "node:crypto";
import { z } from "zod";
import { can, MOST_REVIEWS, USER_ROLES } from "@/lib/domain/access/permissions";
import type { PersonAct } from "@/lib/domain/access/person-acts";
import { cleanedText } from "@/lib/domain/values/text";
import type { Prisma, User } from "@/lib/generated/prisma/client";
import type { Actor } from "../../auth/actor";
import { makeLink } from "../../auth/password/one-time-link";
import { endSessions } from "../../auth/session/end-sessions";
import { LINK_LIFE_MS } from "../../auth/session/session-life";
import type { PrismaClient } from "../../db/client";
import type { Failure } from "../core/failure";
import { writePersonAct } from "./person-act";

/** Who runs the server, at its command line. */
export const OPERATOR: Actor = { id: "operator", name: "Operator", role: "system" };

/** What came of it. Codes: forbidden, notFound, required, too_big, email, invalid_value, emailTaken, lastAdmin,
 * reviewCount. */
export type PeopleAnswer<T = object> = ({ ok: true } & T) | { ok: false; errors: Failure[] };

type Tx = Prisma.TransactionClient;

export const PersonName = cleanedText(100, { tooLong: "too_big" }).pipe(z.string().min(1, "required"));
export const PersonEmail = z.string().trim().toLowerCase().max(254, "too_big").pipe(z.email("email"));
const Invitation = z.object({ name: PersonName, email: PersonEmail, role: z.enum(USER_ROLES, "invalid_value") });

/** Makes an account without a password, and the token of the link by which its owner chooses one. */
export async function invitePerson(
	client: PrismaClient,
	actor: Actor,
	input: unknown,
): Promise<PeopleAnswer<{ id: string; token: string }>> {
	if (!can(actor.role, "people.manage")) return failed("forbidden");
	const parsed = Invitation.safeParse(input);
	if (!parsed.success)
		return { ok: false, errors: parsed.error.issues.map(({ path, message }) => failure(message, path[0])) };
	const { name, email, role } = parsed.data;
	return client.$transaction(async (tx) => {
		const id = randomBytes(16).toString("hex");
		const made = await tx.user.createMany({ data: [{ id, name, email, role }], skipDuplicates: true });
		if (made.count === 0) return failed("emailTaken", "email");
		await writePersonAct(tx, actor, "invited", { id, name }, role);
		return { ok: true, id, token: await makeLink(tx, "password", id, LINK_LIFE_MS) };
	});
}

/** Makes a link by which somebody chooses a new password. Until it is used, the old one works. */
export async function makeResetLink(
	client: PrismaClient,
	actor: Actor,
	id: string,
): Promise<PeopleAnswer<{ token: string }>> {
	let token = "";
	const answer = await manage(client, actor, id, "linkMade", async (tx) => {
		token = await makeLink(tx, "password", id, LINK_LIFE_MS);
		return {};
	});
	return answer.ok ? { ok: true, token } : answer;
}

/** Gives somebody a role. The last admin stays one. */
export async function changeRole(client: PrismaClient, actor: Actor, id: string, to: string): Promise<PeopleAnswer> {
	const role = USER_ROLES.find((known) => known === to);
	if (!role) return failed("invalid_value", "role");
	return manage(client, actor, id, "roleChanged", async (tx, user) => {
		if (user.role === role) return null;
		if (role !== "admin" && (await isLastAdmin(tx, id))) return failed("lastAdmin", "role");
		await tx.user.update({ where: { id }, data: { role } });
		return { detail: `${user.role} → ${role}` };
	});
}

/** Sets how many of an editor's next publications wait for review; 0: they publish at once. */
export async function setReviews(client: PrismaClient, actor: Actor, id: string, typed: string): Promise<PeopleAnswer> {
	const reviewsLeft = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
	if (!(reviewsLeft <= MOST_REVIEWS)) return failed("reviewCount", "reviewsLeft");
	return manage(client, actor, id, "reviewsSet", async (tx, user) => {
		if (user.reviewsLeft === reviewsLeft) return null;
		await tx.user.update({ where: { id }, data: { reviewsLeft } });
		return { detail: String(reviewsLeft) };
	});
}

/** Ends somebody's sessions and lets them in no more. The last admin can't be disabled. */
export async function disablePerson(client: PrismaClient, actor: Actor, id: string): Promise<PeopleAnswer> {
	return manage(client, actor, id, "disabled", async (tx, user) => {
		if (user.banned) return null;
		if (await isLastAdmin(tx, id)) return failed("lastAdmin");
		await tx.user.update({ where: { id }, data: { banned: true } });
		await endSessions(tx, id);
		return {};
	});
}

/** Lets somebody in again who was disabled. */
export async function enablePerson(client: PrismaClient, actor: Actor, id: string): Promise<PeopleAnswer> {
	return manage(client, actor, id, "enabled", async (tx, user) => {
		if (!user.banned) return null;
		await tx.user.update({ where: { id }, data: { banned: false, banReason: null, banExpires: null } });
		return {};
	});
}

/** Signs somebody out everywhere. */
export async function endSessionsOf(client: PrismaClient, actor: Actor, id: string): Promise<PeopleAnswer> {
	return manage(client, actor, id, "sessionsEnded", async (tx) => {
		await endSessions(tx, id);
		return {};
	});
}

/** Takes the second factor away from somebody who has lost it, and signs them out everywhere. */
export async function removeSecondFactor(client: PrismaClient, actor: Actor, id: string): Promise<PeopleAnswer> {
	return manage(client, actor, id, "secondFactorRemoved", async (tx, user) => {
		if (!user.twoFactorEnabled) return null;
		await tx.twoFactor.deleteMany({ where: { userId: id } });
		await tx.user.update({ where: { id }, data: { twoFactorEnabled: false } });
		await endSessions(tx, id);
		return {};
	});
}

/**
 * Does `work` on an account, with its trace, in one transaction; one act on admins at a time, so that two can't remove
 * each other. Null from `work`: there was nothing to do.
 */
async function manage(
	client: PrismaClient,
	actor: Actor,
	id: string,
	act: PersonAct,
	work: (tx: Tx, user: User) => Promise<{ detail?: string } | null | Extract<PeopleAnswer, { ok: false }>>,
): Promise<PeopleAnswer> {
	if (!can(actor.role, "people.manage")) return failed("forbidden");
	return client.$transaction(async (tx): Promise<PeopleAnswer> => {
		await tx.$queryRaw`SELECT 1 FROM "User" WHERE "role" = 'admin' OR "id" = ${id} ORDER BY "id" FOR UPDATE`;
		const user = await tx.user.findUnique({ where: { id } });
		if (!user) return failed("notFound");
		const done = await work(tx, user);
		if (done === null) return { ok: true };
		if ("ok" in done) return done;
		await writePersonAct(tx, actor, act, user, done.detail);
		return { ok: true };
	});
}

/** Whether there would be no admin left who can sign in, without this one. */
async function isLastAdmin(tx: Tx, id: string): Promise<boolean> {
	const able = { role: "admin", banned: false, accounts: { some: { password: { not: null } } } };
	const admins = await tx.user.findMany({ where: able, select: { id: true } });
	return admins.length === 1 && admins[0]?.id === id;
}

const SENTENCES: Readonly<Record<string, string>> = {
	forbidden: "may not manage people",
	notFound: "there is no such account",
	emailTaken: "there is an account with this e-mail address",
	lastAdmin: "this is the last admin who can sign in",
	required: "is required",
	too_big: "is too long",
	email: "is not an e-mail address",
	reviewCount: `is not a whole number from 0 to ${MOST_REVIEWS}`,
	invalid_value: `is not one of ${USER_ROLES.join(", ")}`,
};

function failure(code: string, field?: PropertyKey): Failure {
	return { path: field === undefined ? [] : [String(field)], code, message: SENTENCES[code] ?? code };
}

function failed(code: string, field?: string): { ok: false; errors: Failure[] } {
	return { ok: false, errors: [failure(code, field)] };
}
