import { parentPort, workerData } from "node:worker_threads";
import { SessionServer } from "../session/session-server";
import type { EmbeddedMessage, EmbeddedSettings } from "./embedded";
import { startEngine } from "./embedded-engine";

const settings = workerData as EmbeddedSettings;
const port = parentPort;
if (!port) throw new Error("embedded-worker.ts runs in a worker thread; open the database with openDatabase().");
const tell = (message: EmbeddedMessage) => port.postMessage(message);

const db = await startEngine(settings.dataFolder);
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
