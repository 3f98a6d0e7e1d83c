import { readFileSync } from "node:fs";
import { cp, mkdtemp } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareDataFolder } from "./data-folder";
import { keptFolder } from "./kept-folder";

/**
 * A temporary folder with an empty embedded database that nobody serves, for what is thrown away again: making one takes
 * seconds, copying one a moment. Not for data that must last: a copy isn't synced to the disk.
 */
export async function copyEmptyFolder(prefix: string): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), prefix));
	// As this version of the engine makes it.
	const empty = await keptFolder(`empty-${engineVersion()}`, (draft) => prepareDataFolder(join(draft, "postgres")));
	if (empty !== null) await cp(empty, folder, { recursive: true });
	// Else it is made where it is served, which takes longer.
	return folder;
}

function engineVersion(): string {
	const engine = createRequire(import.meta.url).resolve("@electric-sql/pglite");
	return JSON.parse(readFileSync(join(engine, "../../package.json"), "utf8")).version;
}
