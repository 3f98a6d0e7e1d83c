import { type BetterAuthOptions, betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { APIError } from "better-auth/api";
import { nextCookies } from "better-auth/next-js";
import { twoFactor } from "better-auth/plugins";
import { getClient, type PrismaClient } from "../db/client";
import { CLIENT_ADDRESS_HEADER } from "../http/core/client-address";
import { siteUrl } from "../site-url";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./password/password-length";
import { backupCodes } from "./second-factor/backup-codes";
import { authSecret } from "./secret";
import { withHashedSessions } from "./session/hashed-sessions";
import { COOKIE_PREFIX, hasSecureCookies } from "./session/session-cookie";
import { SESSION_LIFE_S } from "./session/session-life";

/** The code of a refusal to somebody who is disabled. */
export const DISABLED = "DISABLED";

/**
 * better-auth on a database. It has no routes of its own: only our actions call it, after their own checks (limits,
 * rules for passwords). Nobody signs up; people are made by lib/server/commands/person/people.ts.
 */
export function createAuth(client: PrismaClient, secret: string) {
	const adapter = prismaAdapter(client, { provider: "postgresql" });
	return betterAuth({
		appName: "Gigacampus",
		baseURL: siteUrl().origin,
		secret,
		database: (options: BetterAuthOptions) => withHashedSessions(adapter(options)),
		logger: { level: "error" },
		telemetry: { enabled: false },
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: SHORTEST_PASSWORD,
			maxPasswordLength: LONGEST_PASSWORD,
		},
		user: {
			additionalFields: {
				role: { type: "string", input: false },
				banned: { type: "boolean", input: false },
			},
		},
		session: { expiresIn: SESSION_LIFE_S, disableSessionRefresh: true, cookieCache: { enabled: false } },
		rateLimit: { enabled: false },
		advanced: {
			cookiePrefix: COOKIE_PREFIX,
			useSecureCookies: hasSecureCookies(),
			defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
			ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER], ipv6Subnet: 128 },
		},
		databaseHooks: {
			session: {
				create: {
					before: async ({ userId }) => {
						const user = await client.user.findUnique({ where: { id: userId }, select: { banned: true } });
						if (user?.banned !== false) throw new APIError("FORBIDDEN", { code: DISABLED });
					},
				},
			},
		},
		plugins: [
			twoFactor({ issuer: "Gigacampus", backupCodeOptions: { customBackupCodesGenerate: backupCodes } }),
			nextCookies(),
		],
	});
}

export type Auth = ReturnType<typeof createAuth>;

// A development server loads this module anew after each edit, so both are kept outside of it.
const processWide = globalThis as typeof globalThis & {
	gigacampusAuth?: Promise<Auth>;
	gigacampusSecret?: Promise<string>;
};

/** The secret of this process's database. */
export function getSecret(): Promise<string> {
	processWide.gigacampusSecret ??= authSecret(getClient()).catch((error: unknown) => {
		processWide.gigacampusSecret = undefined;
		throw error;
	});
	return processWide.gigacampusSecret;
}

/** better-auth on this process's database. */
export function getAuth(): Promise<Auth> {
	processWide.gigacampusAuth ??= getSecret()
		.then((secret) => createAuth(getClient(), secret))
		.catch((error: unknown) => {
			processWide.gigacampusAuth = undefined;
			throw error;
		});
	return processWide.gigacampusAuth;
}
