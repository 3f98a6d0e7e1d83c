import { type OpenDatabase, openDatabase } from "@/lib/server/db/database";
import { dataFolder } from "@/lib/server/db/url";
import { checkServerSetUp } from "./checks/check-set-up";
import type { DatasetChoice } from "./dataset-option";
import { keepHeapLean } from "./lean-heap";
import { readPort } from "./listen/http-server";
import { outliveLog } from "./outlive-log";
import { step } from "./step";
import { untilStopped } from "./until-stopped";

export type Mode = "production" | "development";
export type Close = () => Promise<void>;

/**
 * Looks for what is wrong with the set-up, then opens, migrates and fills the database, builds if needed, and serves
 * until the process is told to stop; then closes all of it, last opened first, and ends the process. Throws when a step
 * fails, with everything closed again.
 */
export async function serve(mode: Mode, dataset: DatasetChoice): Promise<void> {
	outliveLog();
	keepHeapLean();
	await checkServerSetUp();
	const opened: Close[] = [];
	try {
		const stopped = untilStopped();
		const lost = open(mode, dataset, opened).then((database) => database.lost);
		const reason = await Promise.race([stopped, lost.then(failDatabase)]);
		console.log(`Stopping (${reason}) …`);
		// A step that is cut off in the middle fails, which is no news any more.
		lost.catch(() => {});
	} finally {
		for (const close of opened.reverse()) await close();
	}
	process.exit(0);
}

function failDatabase(reason: string): never {
	throw new Error(`The embedded database stopped (${reason}): start again; what was saved is kept.`);
}

/** What takes long to load is loaded while the database opens. */
async function open(mode: Mode, dataset: DatasetChoice, opened: Close[]): Promise<OpenDatabase> {
	const root = process.cwd();
	const place = { port: readPort(process.env.PORT), host: process.env.HOST || undefined };
	// Next and React read it when they are loaded.
	Object.assign(process.env, { NODE_ENV: mode });
	const where = process.env.DATABASE_URL ? "DATABASE_URL" : dataFolder();
	const opening = step(`Opening the database (${where})`, () => openDatabase({ exclusive: true })).then((database) => {
		opened.push(() => database.close());
		// Every query of the application reads it.
		process.env.DATABASE_URL = database.url;
		return database;
	});
	// Whoever waits for it hears of a failure.
	opening.catch(() => {});
	const { serveFrom } = await import("./serve-from");
	await serveFrom(opening, { mode, dataset, root, place }, opened);
	return opening;
}
