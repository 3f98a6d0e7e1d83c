import { PGlite } from "@electric-sql/pglite";
import { prepareDataFolder } from "./data-folder";
import { DurableFs } from "./durable-fs";

/**
 * PGlite's own parameters without `-F`, which would turn fsync off. Its buffers are laid out in memory at the start,
 * 128 MB of them unless told; what isn't in them is in the system's cache of files.
 */
const START = [
	...PGlite.defaultStartParams.filter((param) => param !== "-F"),
	...["-c", "wal_sync_method=fsync"],
	...["-c", "shared_buffers=16MB"],
];

/** PostgreSQL in this thread on the data folder `folder`, made when missing: what is committed is on the disk. */
export async function startEngine(folder: string): Promise<PGlite> {
	await prepareDataFolder(folder);
	return PGlite.create({ fs: new DurableFs(folder), startParams: START });
}
