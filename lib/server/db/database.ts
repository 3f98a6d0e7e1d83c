import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { serveEmbedded } from "./embedded/embedded";
import { InUseError } from "./embedded/in-use-error";
import { livingOwner, type Owner, takeLock } from "./embedded/owner-lock";
import { socketFolder } from "./embedded/socket-folder";
import { dataFolder, socketPath, socketUrl } from "./url";

export interface OpenDatabase {
	url: string;
	kind: "embedded" | "external";
	/** True if this process serves the embedded database, so that the database ends with it. */
	owner: boolean;
	/** Resolves with the reason when the embedded database stopped by itself; never for others. */
	lost: Promise<string>;
	/** Tells others where the application answers, for their error messages. */
	announce(address: string): void;
	close(): Promise<void>;
}

export interface DatabaseSettings {
	/** Folder of the embedded database; `GIGACAMPUS_DATA_DIR` or `.data` by default. */
	folder?: string;
	/** URL of a PostgreSQL; `DATABASE_URL` by default. Without one, the embedded database is opened. */
	url?: string;
	/** Refuse to share an embedded database that another process serves (throws InUseError). */
	exclusive?: boolean;
}

/** An owner that is about to serve gets this long; a first start makes the data folder, which takes seconds. */
const OWNER_READY_MS = 60_000;
const ASK_AGAIN_MS = 50;

/**
 * Opens the database: the PostgreSQL at `url`, else the embedded one, through its owner's socket when somebody serves
 * it, else as its owner. Doesn't connect to an external one yet. Throws InUseError, or the embedded engine's error.
 */
export async function openDatabase(settings: DatabaseSettings = {}): Promise<OpenDatabase> {
	const external = settings.url ?? (settings.folder ? undefined : process.env.DATABASE_URL);
	if (external) return { ...shared(external), kind: "external" };
	const folder = dataFolder(settings.folder);
	const deadline = Date.now() + OWNER_READY_MS;
	for (;;) {
		const taken = takeLock(folder);
		if ("release" in taken) {
			const unseen = socketUrl(socketFolder(folder));
			if (!(await answers(unseen))) return own(folder, taken);
			// The owner runs where its process can't be seen from here: another container on the same folder.
			taken.release();
			if (settings.exclusive) throw new InUseError(folder, { pid: 0, startedAt: "an unknown time" });
			return { ...shared(unseen), kind: "embedded" };
		}
		if (settings.exclusive) throw new InUseError(folder, taken);
		const url = await servedUrl(folder, taken, deadline);
		if (url) return { ...shared(url), kind: "embedded" };
	}
}

async function own(folder: string, lock: Exclude<ReturnType<typeof takeLock>, Owner>): Promise<OpenDatabase> {
	try {
		const embedded = await serveEmbedded(folder);
		lock.update({ url: embedded.url });
		return {
			url: embedded.url,
			kind: "embedded",
			owner: true,
			lost: embedded.lost,
			announce: (address) => lock.update({ address }),
			async close() {
				await embedded.close();
				lock.release();
			},
		};
	} catch (error) {
		lock.release();
		throw error;
	}
}

/** The URL at which `owner` serves, once it does; undefined if it ended meanwhile. */
async function servedUrl(folder: string, owner: Owner, deadline: number): Promise<string | undefined> {
	for (;;) {
		const current = livingOwner(folder);
		if (current?.pid !== owner.pid) return undefined;
		if (current.url && (await answers(current.url))) return current.url;
		if (Date.now() > deadline) throw new InUseError(folder, owner);
		await wait(ASK_AGAIN_MS);
	}
}

function answers(url: string): Promise<boolean> {
	const folder = new URL(url).searchParams.get("host") ?? "";
	return new Promise((settle) => {
		const socket = connect(socketPath(folder));
		socket.once("connect", () => {
			socket.destroy();
			settle(true);
		});
		socket.once("error", () => settle(false));
	});
}

function shared(url: string): Omit<OpenDatabase, "kind"> {
	return { url, owner: false, lost: new Promise(() => {}), announce() {}, async close() {} };
}
