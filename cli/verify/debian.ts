import { existsSync } from "node:fs";
import { runQuietly } from "../setup/run-quietly.mjs";

let listsAreFresh = false;

/** True if packages can be installed here: Debian or a relative of it, and we are root. */
export function canInstallPackages(): boolean {
	return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

/** Installs Debian packages. Returns whether that worked; prints apt's output when it didn't. */
export async function installPackages(packages: readonly string[]): Promise<boolean> {
	if (!canInstallPackages()) return false;
	const environment = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
	const wait = ["-o", "DPkg::Lock::Timeout=120"];
	if (!listsAreFresh) {
		const update = await runQuietly(
			"Refreshing the package lists (apt-get update)",
			"apt-get",
			[...wait, "update"],
			environment,
		);
		listsAreFresh = update.code === 0;
	}
	const { code, output } = await runQuietly(
		`Installing ${packages.join(", ")} (apt-get install)`,
		"apt-get",
		[...wait, "install", "-y", "--no-install-recommends", ...packages],
		environment,
	);
	if (code !== 0) process.stderr.write(output);
	return code === 0;
}
