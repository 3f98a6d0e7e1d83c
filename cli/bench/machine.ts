import { readFileSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";
import { join } from "node:path";

/** What the figures depend on; nothing that names the machine. */
export interface Machine {
	date: string;
	facts: string[];
}

/** The facts of this machine and of what runs on it; `tools` are lines of the measurements' own. */
export function describeMachine(root: string, tools: readonly string[]): Machine {
	const version = (name: string) =>
		JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")).version as string;
	const [cpu] = cpus();
	return {
		date: new Date().toISOString().slice(0, 10),
		facts: [
			`${cpus().length} cores (${cpu?.model.trim() ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release().split("-")[0]}`,
			`Node ${process.versions.node}, Next ${version("next")}, React ${version("react")}, PGlite ${version("@electric-sql/pglite")}`,
			...tools,
		],
	};
}
