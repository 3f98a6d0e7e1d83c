import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ExpectedError } from "./expected-error.mjs";
import { runQuietly } from "./run-quietly.mjs";

const SCHEMA = "prisma/schema.prisma";
const OUTPUT = "lib/generated";
const STAMP = "lib/generated/.schema";

/** Generates the Prisma client, unless the one that is there was made from the same schema by the same Prisma. */
export async function ensurePrismaClient(root) {
	const prisma = join(root, "node_modules/prisma");
	const hash = createHash("sha256");
	for (const file of [SCHEMA, "prisma.config.ts"]) hash.update(readFileSync(join(root, file)));
	hash.update(JSON.parse(readFileSync(join(prisma, "package.json"), "utf8")).version);
	const wanted = hash.digest("hex");
	const stamp = join(root, STAMP);
	if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted && existsSync(join(root, OUTPUT, "prisma"))) return;
	const { code, output } = await runQuietly(
		"Generating the database client (prisma generate)",
		process.execPath,
		[join(prisma, "build/index.js"), "generate"],
		// Generation doesn't run the schema engine, so any existing file spares its download.
		{ cwd: root, env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath } },
	);
	if (code !== 0) {
		process.stderr.write(output);
		throw new ExpectedError(`The database client could not be generated from ${SCHEMA}: see the message above.`);
	}
	mkdirSync(join(root, OUTPUT), { recursive: true });
	writeFileSync(stamp, wanted);
}
