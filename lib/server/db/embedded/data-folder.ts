import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { DurableFs, syncFolder } from "./durable-fs";

const UNFINISHED = ".unfinished";

/**
 * Makes a new PostgreSQL data folder at `folder` unless one is there. It is built under another name and renamed when
 * complete, so a process that is killed in between leaves nothing that could be taken for a database.
 */
export async function prepareDataFolder(folder: string): Promise<void> {
	if (existsSync(folder)) return;
	const parent = dirname(folder);
	mkdirSync(parent, { recursive: true, mode: 0o700 });
	for (const name of readdirSync(parent)) {
		if (name.startsWith(basename(folder) + UNFINISHED)) rmSync(join(parent, name), { recursive: true, force: true });
	}
	const unfinished = `${folder}${UNFINISHED}`;
	const db = await PGlite.create({ fs: new DurableFs(unfinished) });
	await db.close();
	renameSync(unfinished, folder);
	syncFolder(parent);
}
