// What every command needs first, in plain JavaScript, since nothing is installed yet.

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ensureCommands } from "./commands.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { ensurePrismaClient } from "./prisma-client.mjs";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Commands of the house's own tools; every other command belongs to cli/main.ts. */
const TOOLS = ["test", "check", "format"];

/** Makes the working copy ready, then runs a command in this process. `args[0]` is its name. */
export async function runCommand(args) {
	process.chdir(ROOT);
	process.env.NEXT_TELEMETRY_DISABLED ??= "1";
	process.env.CHECKPOINT_DISABLE ??= "1";
	process.env.PRISMA_HIDE_UPDATE_MESSAGE ??= "1";
	// The tests bring their own settings: a database that .env names must not be theirs.
	if (!TOOLS.includes(args[0]) && existsSync(".env")) process.loadEnvFile(".env");
	await ensureDependencies(ROOT);
	await ensurePrismaClient(ROOT);
	if (!TOOLS.includes(args[0])) return import(new URL("main.js", await ensureCommands(ROOT)).href);
	// tsx only exists once the dependencies do.
	const { register } = await import("tsx/esm/api");
	register();
	await import(pathToFileURL(join(ROOT, "cli", `${args[0]}.ts`)).href);
}
