import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveEmbedded } from "../embedded/embedded";
import { keptFolder } from "../embedded/kept-folder";
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

/** The folder that tests copy: one for each set of migrations, since making a database takes seconds. */
async function preparedFolder(): Promise<string> {
	const ready = await keptFolder(`template-${templateKey()}`, async (draft) => {
		const database = await serveEmbedded(draft);
		await migrate(database.url);
		await database.close();
	});
	if (ready === null) throw new Error("The cache of the tests can't be written to");
	return ready;
}
