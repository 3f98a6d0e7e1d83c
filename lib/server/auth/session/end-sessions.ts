import type { Prisma } from "@/lib/generated/prisma/client";

type Database = Pick<Prisma.TransactionClient, "session" | "verification">;

/** How better-auth names a sign-in whose second factor is still to come. */
const PENDING = "2fa-";

/** Ends all sessions of an account but the one of the hash `keep`, and the sign-ins that wait for their second factor. */
export async function endSessions(db: Database, userId: string, keep?: string): Promise<void> {
	await endPendingSignIns(db, userId);
	await db.session.deleteMany({ where: { userId, ...(keep !== undefined && { token: { not: keep } }) } });
}

/** Ends the sign-ins of an account that wait for their second factor. */
export async function endPendingSignIns(db: Pick<Database, "verification">, userId: string): Promise<void> {
	await db.verification.deleteMany({ where: { value: userId, identifier: { startsWith: PENDING } } });
}
