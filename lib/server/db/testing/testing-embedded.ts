import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { serveEmbedded } from "../embedded/embedded";
import { migrate } from "../migrate/migrate";
import { templateKey } from "./testing-template";

/** A migrated embedded database in a temporary folder. */
export async function createEmbeddedTestDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
	const folder = await createTestFolder();
	const database = await serveEmbedded(folder);
	return {
		url: database.url,
		async drop() {
			await database.close();
			await rm(folder, { recursive: true, force: true });
		},
	};
}

/** A temporary folder that holds a migrated embedded database which nobody serves. */
export async function createTestFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "gigacampus-test-"));
	await cp(await preparedFolder(), folder, { recursive: true });
	return folder;
}

/** The folder that tests copy. Built once per set of migrations, since making a database takes seconds. */
async function preparedFolder(): Promise<string> {
	const cache = resolve("node_modules/.cache/gigacampus");
	const ready = join(cache, `template-${templateKey()}`);
	if (existsSync(ready)) return ready;
	await mkdir(cache, { recursive: true });
	// Workers may build it at the same time, each under a name of its own; the first to finish wins.
	const draft = await mkdtemp(join(cache, "draft-"));
	const database = await serveEmbedded(draft);
	await migrate(database.url);
	await database.close();
	await rename(draft, ready).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
		return rm(draft, { recursive: true, force: true });
	});
	return ready;
}
