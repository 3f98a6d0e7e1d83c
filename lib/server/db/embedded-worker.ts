import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { prepareDataFolder } from "./data-folder";
import { DurableFs } from "./durable-fs";
import type { EmbeddedMessage, EmbeddedSettings } from "./embedded";
import { SessionServer } from "./session-server";

const settings = workerData as EmbeddedSettings;
const port = parentPort;
if (!port) throw new Error("embedded-worker.ts runs in a worker thread; open the database with openDatabase().");
const tell = (message: EmbeddedMessage) => port.postMessage(message);

/** PGlite's own parameters without `-F`, which would turn fsync off. */
const startParams = [...PGlite.defaultStartParams.filter((param) => param !== "-F"), "-c", "wal_sync_method=fsync"];

await prepareDataFolder(settings.dataFolder);
const db = await PGlite.create({ fs: new DurableFs(settings.dataFolder), startParams });
const server = new SessionServer(db, (error) => {
	tell({ kind: "failed", message: String(error) });
	process.exit(1);
});
await server.listen(settings.socketPath);
port.once("message", async () => {
	await server.close();
	await db.close();
	tell({ kind: "closed" });
	port.close();
});
tell({ kind: "ready" });
