import { readdirSync, readFileSync } from "node:fs";

const FOLDER = new URL("../", import.meta.url);

/** Names of the exported functions of the commands that take the database's client: all that pages and programs may call. */
export function exportedCommands(): string[] {
	return readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
		.filter((file) => file.endsWith(".ts") && !file.includes("test"))
		.flatMap((file) => {
			const text = readFileSync(new URL(file, FOLDER), "utf8");
			return [...text.matchAll(/^export (?:async )?function (\w+)(?:<[^(]*>)?\(\s*client: PrismaClient\b/gm)];
		})
		.map(([, name = ""]) => name)
		.sort();
}
