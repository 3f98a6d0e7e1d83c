import { randomBytes } from "node:crypto";
import {
	closeSync,
	existsSync,
	fsyncSync,
	linkSync,
	mkdirSync,
	openSync,
	readFileSync,
	rmSync,
	writeSync,
} from "node:fs";
import { join } from "node:path";
import type { PrismaClient } from "../db/client";
import { databaseUrl, dataFolder, isEmbedded } from "../db/url";

const SHORTEST = 32;
const NAME = "auth";

/**
 * The secret that signs cookies and encrypts second factors: AUTH_SECRET, else one that is made once and kept: beside
 * the embedded database (`.data/secret`, mode 0600), or in an external one, where all instances find the same.
 * Throws when AUTH_SECRET is too short.
 */
export async function authSecret(client: PrismaClient): Promise<string> {
	const given = process.env.AUTH_SECRET;
	if (given) {
		if (given.length >= SHORTEST) return given;
		throw new Error(`AUTH_SECRET is shorter than ${SHORTEST} characters: make one with "openssl rand -base64 32".`);
	}
	return isEmbedded(databaseUrl()) ? secretOfFolder(dataFolder()) : secretOfDatabase(client);
}

/** The secret in `folder`, made there if there is none. Two processes that start at once get the same. */
export function secretOfFolder(folder: string): string {
	const path = join(folder, "secret");
	if (!existsSync(path)) {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		// A whole file takes the name at once, so that nobody reads half of it.
		const unfinished = `${path}.${process.pid}`;
		const file = openSync(unfinished, "w", 0o600);
		writeSync(file, `${newSecret()}\n`);
		fsyncSync(file);
		closeSync(file);
		try {
			linkSync(unfinished, path);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
		} finally {
			rmSync(unfinished);
		}
	}
	return readFileSync(path, "utf8").trim();
}

/** The secret in the database, made there if there is none. */
export async function secretOfDatabase(client: PrismaClient): Promise<string> {
	await client.serverSecret.createMany({ data: [{ name: NAME, value: newSecret() }], skipDuplicates: true });
	return (await client.serverSecret.findUniqueOrThrow({ where: { name: NAME } })).value;
}

function newSecret(): string {
	return randomBytes(32).toString("base64url");
}
