import { createHash } from "node:crypto";
import { lstatSync, mkdirSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { socketPath } from "../url";

/** What a socket's address can hold (103 bytes and its end on macOS, 107 on Linux). */
const LONGEST_PATH = 103;

/**
 * Where the socket of the database in `folder` is: inside of it, or, when that path is too long for a socket, in a
 * folder of the system's temporary one that is only this user's. Throws if somebody else made that one.
 */
export function socketFolder(folder: string, temporary = tmpdir()): string {
	if (Buffer.byteLength(socketPath(folder)) <= LONGEST_PATH) return folder;
	const name = createHash("sha256").update(folder).digest("hex").slice(0, 16);
	const short = join(temporary, `gigacampus-${name}`);
	if (Buffer.byteLength(socketPath(short)) > LONGEST_PATH) {
		throw new Error(`The path ${folder} is too long for a socket: set GIGACAMPUS_DATA_DIR to a shorter one.`);
	}
	mkdirSync(short, { recursive: true, mode: 0o700 });
	const { uid, mode } = lstatSync(short);
	if (uid !== userInfo().uid || (mode & 0o077) !== 0) {
		throw new Error(`${short} belongs to somebody else: set GIGACAMPUS_DATA_DIR to a shorter path.`);
	}
	return short;
}
