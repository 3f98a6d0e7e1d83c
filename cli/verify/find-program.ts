import { accessSync, constants } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";

/** The first of `names` (names on the PATH, or absolute paths) that can be executed, or null. */
export function findProgram(names: readonly string[], path = process.env.PATH ?? ""): string | null {
	const folders = path.split(delimiter).filter((folder) => folder !== "");
	for (const name of names) {
		const candidates = isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name));
		const found = candidates.find(isExecutable);
		if (found) return found;
	}
	return null;
}

function isExecutable(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
