import { timingSafeEqual } from "node:crypto";
import { createOTP } from "@better-auth/utils/otp";
import { symmetricDecrypt } from "better-auth/crypto";
import type { PrismaClient } from "../../db/client";

/** A new code every so many milliseconds; better-auth's apps and checks go by the same. */
const STEP_MS = 30_000;
/** A phone's clock may be so many steps off: what better-auth allows, too. */
const DRIFT = 1;
const PATTERN = /^\d{6}$/;

/** `fresh`: right and used up by this; `spent`: it, or a newer one, was used before; `wrong`: no code of now. */
export type AppCode = "fresh" | "spent" | "wrong";

/**
 * Uses up a code of somebody's app: it works once, and takes those of earlier steps with it (RFC 6238, 5.2). The
 * database decides, so that of two requests at once, on any instances, one has it. Throws for a factor that `readsFactors` denies.
 */
export async function spendAppCode(
	client: PrismaClient,
	secret: string,
	userId: string,
	code: string,
	now = Date.now(),
): Promise<AppCode> {
	if (!PATTERN.test(code)) return "wrong";
	const factor = await client.twoFactor.findUnique({ where: { userId } });
	if (!factor) return "wrong";
	const key = await symmetricDecrypt({ key: secret, data: factor.secret });
	const step = await stepOf(key, code, Math.floor(now / STEP_MS));
	if (step === null) return "wrong";
	const isUnused = { OR: [{ lastStep: null }, { lastStep: { lt: step } }] };
	const where = { id: factor.id, secret: factor.secret, ...isUnused };
	return (await client.twoFactor.updateMany({ where, data: { lastStep: step } })).count === 1 ? "fresh" : "spent";
}

/**
 * False if a second factor was encrypted with another secret: its owner can't sign in with this one. Looks at that of
 * `userId`, or else at one that is in use.
 */
export async function readsFactors(client: PrismaClient, secret: string, userId?: string): Promise<boolean> {
	const where = userId === undefined ? { verified: true } : { userId };
	const factor = await client.twoFactor.findFirst({ where, orderBy: { id: "asc" } });
	if (!factor) return true;
	return symmetricDecrypt({ key: secret, data: factor.secret }).then(
		() => true,
		() => false,
	);
}

/** The newest step around `current` that `code` belongs to; null for none. */
async function stepOf(key: string, code: string, current: number): Promise<number | null> {
	const app = createOTP(key);
	let found: number | null = null;
	for (let step = current - DRIFT; step <= current + DRIFT; step++) {
		if (timingSafeEqual(Buffer.from(await app.hotp(step)), Buffer.from(code))) found = step;
	}
	return found;
}
