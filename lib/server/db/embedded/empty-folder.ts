import { existsSync, readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { prepareDataFolder } from "./data-folder";

const CACHE = resolve("node_modules/.cache/gigacampus");
/** An empty database as this version of the engine makes it. */
const EMPTY = join(CACHE, `empty-${engineVersion()}`);

/**
 * A temporary folder with an empty embedded database that nobody serves, for what is thrown away again: making one takes
 * seconds, copying one a moment. Not for data that must last: a copy isn't synced to the disk.
 */
export async function copyEmptyFolder(prefix: string): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), prefix));
	const isKept = existsSync(EMPTY) || (await makeEmptyFolder());
	if (isKept) await cp(EMPTY, folder, { recursive: true });
	// Else it is made where it is served, which takes longer.
	return folder;
}

/**
 * Makes it, if this installation can be written to. Others may make it at the same time, each under a name of its own; the
 * first to finish wins.
 */
async function makeEmptyFolder(): Promise<boolean> {
	let draft: string;
	try {
		await mkdir(CACHE, { recursive: true });
		draft = await mkdtemp(join(CACHE, "draft-"));
	} catch {
		return false;
	}
	await prepareDataFolder(join(draft, "postgres"));
	await rename(draft, EMPTY).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
		return rm(draft, { recursive: true, force: true });
	});
	return true;
}

function engineVersion(): string {
	const engine = createRequire(import.meta.url).resolve("@electric-sql/pglite");
	return JSON.parse(readFileSync(join(engine, "../../package.json"), "utf8")).version;
}
