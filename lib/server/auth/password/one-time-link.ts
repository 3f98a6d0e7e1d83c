import { createHash, randomBytes } from "node:crypto";
import type { Prisma } from "@/lib/generated/prisma/client";

/** What a link lets its holder do: choose the password of an account, or make the first admin. */
export type LinkPurpose = "password" | "setUp";

/** Whom a link for making the first admin is for. */
export const NOBODY = "nobody";

type Database = Pick<Prisma.TransactionClient, "verification">;

/**
 * Makes the token of a link that works once and until `life` ms from now; only its hash is kept. Links of the same
 * purpose that `userId` was given before stop working.
 */
export async function makeLink(db: Database, purpose: LinkPurpose, userId: string, life: number): Promise<string> {
	const token = randomBytes(32).toString("base64url");
	await forgetLinks(db, purpose, userId);
	const expiresAt = new Date(Date.now() + life);
	const identifier = identify(purpose, token);
	await db.verification.create({ data: { id: randomBytes(16).toString("hex"), identifier, value: userId, expiresAt } });
	return token;
}

/** Stops all links of this purpose that `userId` has. */
export async function forgetLinks(db: Database, purpose: LinkPurpose, userId: string): Promise<void> {
	await db.verification.deleteMany({ where: { value: userId, identifier: { startsWith: `${purpose}:` } } });
}

/** Whom a link is for; null if it was used, has expired or never was. */
export async function findLink(db: Database, purpose: LinkPurpose, token: string): Promise<string | null> {
	const where = { identifier: identify(purpose, token), expiresAt: { gt: new Date() } };
	return (await db.verification.findFirst({ where }))?.value ?? null;
}

/** Uses a link up. False if it was used, by anybody at the same moment too, or has expired. */
export async function spendLink(db: Database, purpose: LinkPurpose, token: string): Promise<boolean> {
	const where = { identifier: identify(purpose, token), expiresAt: { gt: new Date() } };
	return (await db.verification.deleteMany({ where })).count === 1;
}

function identify(purpose: LinkPurpose, token: string): string {
	return `${purpose}:${createHash("sha256").update(token).digest("base64url")}`;
}
