import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";

const CACHE = resolve("node_modules/.cache/gigacampus");

/**
 * A folder of this installation's cache that `make` fills once, for what takes seconds to make and a moment to copy; null
 * if the installation can't be written to. Others may make it at the same time, each under a name of its own; the first
 * to finish wins.
 */
export async function keptFolder(name: string, make: (draft: string) => Promise<void>): Promise<string | null> {
	const kept = join(CACHE, name);
	if (existsSync(kept)) return kept;
	let draft: string;
	try {
		await mkdir(CACHE, { recursive: true });
		draft = await mkdtemp(join(CACHE, "draft-"));
	} catch {
		return null;
	}
	await make(draft);
	await rename(draft, kept).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
		return rm(draft, { recursive: true, force: true });
	});
	return kept;
}
