import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ExpectedError } from "./expected-error.mjs";
import { runQuietly } from "./run-quietly.mjs";

const STAMP = "node_modules/.gigacampus-dependencies";

/** Installs the dependencies with `npm ci`, unless node_modules already holds what package-lock.json says. */
export async function ensureDependencies(root) {
	const lock = readFileSync(join(root, "package-lock.json"), "utf8");
	const hash = createHash("sha256").update(lock).digest("hex");
	const stamp = join(root, STAMP);
	if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
	if (!isInstalled(root, JSON.parse(lock))) await install(root);
	writeFileSync(stamp, hash);
}

/** True if npm's own record of node_modules agrees with the lock file (optional packages depend on the platform). */
export function isInstalled(root, lock) {
	const record = join(root, "node_modules/.package-lock.json");
	if (!existsSync(record)) return false;
	const installed = JSON.parse(readFileSync(record, "utf8")).packages;
	return Object.entries(lock.packages).every(
		([path, wanted]) => path === "" || wanted.optional || installed[path]?.version === wanted.version,
	);
}

async function install(root) {
	// npm says where it is to the scripts that it runs; without it, the one on the PATH.
	const viaNpm = process.env.npm_execpath?.endsWith("npm-cli.js");
	const [command, ...prefix] = viaNpm ? [process.execPath, process.env.npm_execpath] : ["npm"];
	const { code, output } = await runQuietly(
		"Installing dependencies (npm ci)",
		command,
		[...prefix, "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"],
		{ cwd: root, shell: !viaNpm && process.platform === "win32" },
	);
	if (code === 0) return;
	process.stderr.write(output);
	throw new ExpectedError("The dependencies could not be installed: see npm's message above, then run this again.");
}
