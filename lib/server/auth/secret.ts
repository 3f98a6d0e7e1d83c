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
import { isLongEnough, readSecret, SHORTEST_SECRET } from "./secret-rule";

const NAME = "auth";
const FACTORS_LOST =
	"No second factor works without it. Put it back from a backup; if it is gone for good, take the second factors away " +
	"(node cli/run.mjs user reset <email> --second-factor).";

/**
 * The secret that signs cookies and encrypts second factors: AUTH_SECRET, else one that is made once and kept: beside
 * the embedded database (`.data/secret`, mode 0600), or in an external one, where all instances find the same. Throws
 * when it isn't whole, or is gone though second factors were encrypted with it.
 */
export async function authSecret(client: PrismaClient): Promise<string> {
	const given = process.env.AUTH_SECRET;
	if (given) {
		if (isLongEnough(given)) return given;
		throw new Error(`AUTH_SECRET is shorter than ${SHORTEST_SECRET} characters: give the whole of it.`);
	}
	return isEmbedded(databaseUrl()) ? secretOfFolder(client, dataFolder()) : secretOfDatabase(client);
}

/** Why the secret in `folder` is of no use, with the remedy; null if it is whole, or there is none yet. */
export function secretProblem(folder: string): string | null {
	const path = pathIn(folder);
	try {
		if (readSecret(readFileSync(path, "utf8")) !== null) return null;
		return (
			`${path} is empty or cut off (it has to be a line of ${SHORTEST_SECRET} characters or more): put it back from a ` +
			"backup, or give the secret as AUTH_SECRET. " +
			"Without it all sessions end and no second factor works; to begin with a new one, delete the file."
		);
	} catch (error) {
		const { code = String(error) } = error as NodeJS.ErrnoException;
		if (code === "ENOENT" || code === "ENOTDIR") return null;
		return `${path} can't be read (${code}): give this user the right to, or give the secret as AUTH_SECRET.`;
	}
}

/** The secret in `folder`, made there if there is none. Two processes that start at once get the same. */
async function secretOfFolder(client: PrismaClient, folder: string): Promise<string> {
	const path = pathIn(folder);
	if (!existsSync(path)) {
		if (await hasFactors(client)) throw new Error(`${path} is missing. ${FACTORS_LOST}`);
		keepNewSecret(folder, path);
	}
	const problem = secretProblem(folder);
	if (problem !== null) throw new Error(problem);
	return readFileSync(path, "utf8").trim();
}

function keepNewSecret(folder: string, path: string): void {
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

/** The secret in the database, made there if there is none. */
async function secretOfDatabase(client: PrismaClient): Promise<string> {
	const where = { name: NAME };
	const kept = await client.serverSecret.findUnique({ where });
	if (!kept) {
		if (await hasFactors(client)) throw new Error(`The database's own secret is missing. ${FACTORS_LOST}`);
		await client.serverSecret.createMany({ data: [{ name: NAME, value: newSecret() }], skipDuplicates: true });
	}
	const { value } = kept ?? (await client.serverSecret.findUniqueOrThrow({ where }));
	const secret = readSecret(`${value}\n`);
	if (secret === null) throw new Error(`The database's own secret is cut off. ${FACTORS_LOST}`);
	return secret;
}

async function hasFactors(client: PrismaClient): Promise<boolean> {
	return (await client.twoFactor.count({ where: { verified: true } })) > 0;
}

function pathIn(folder: string): string {
	return join(folder, "secret");
}

function newSecret(): string {
	return randomBytes(32).toString("base64url");
}
