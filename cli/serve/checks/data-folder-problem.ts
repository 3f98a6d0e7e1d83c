import { accessSync, constants, existsSync, lstatSync, mkdtempSync, rmdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

const REMEDY = "set GIGACAMPUS_DATA_DIR to a folder that this user may write to";

/** Why the embedded database can't live in `folder` (absolute path), with the remedy; null if it can. Makes nothing. */
export function dataFolderProblem(folder: string): string | null {
	const parent = nearest(folder);
	try {
		if (!statSync(parent).isDirectory())
			return `The data folder ${folder} can't be: ${parent} is no folder; ${REMEDY}.`;
		const inside = join(folder, "postgres");
		for (const path of [parent, ...(existsSync(inside) ? [inside] : [])]) {
			accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
		}
		// Only trying shows what else is in the way: a quota, a read-only disk, a file system that takes no folders.
		rmdirSync(mkdtempSync(join(parent, ".gigacampus-")));
		return null;
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		return `The data folder ${folder} can't be written to (${code ?? message}): mend that, or ${REMEDY}.`;
	}
}

/** The path itself, or the nearest one above it that is there, be it a link that leads nowhere. */
function nearest(path: string): string {
	try {
		lstatSync(path);
		return path;
	} catch (error) {
		if (dirname(path) === path || (error as NodeJS.ErrnoException).code === "EACCES") return path;
		return nearest(dirname(path));
	}
}
