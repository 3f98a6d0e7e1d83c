import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port";

const USER = "gigacampus";
const READY = "database system is ready to accept connections";

/**
 * Runs the server for as long as this process lives: when its end of the pipe closes, even by kill -9,
 * the server is stopped and its folder removed.
 */
const KEEPER = `
folder=$1; shift
exec 3<&0
"$@" </dev/null &
server=$!
{ cat <&3 >/dev/null; kill -INT $server 2>/dev/null; } &
wait $server
rm -rf "$folder"
`;

/** A PostgreSQL of our own. */
export interface PostgresServer {
	url: string;
	stop: () => Promise<void>;
}

/** Starts a PostgreSQL from the programs in `bin`, in a temporary folder, on a free port of this machine only. */
export async function startPostgres(bin: string): Promise<PostgresServer> {
	const owner = serverOwner();
	const folder = mkdtempSync(join(tmpdir(), "gigacampus-postgres-"));
	const [data, passwordFile] = [join(folder, "data"), join(folder, "password")];
	const password = randomBytes(16).toString("hex");
	writeFileSync(passwordFile, password, { mode: 0o600 });
	if (owner) for (const path of [folder, passwordFile]) chownSync(path, owner.uid, owner.gid);
	const options = { ...owner, cwd: folder, env: { ...process.env, HOME: folder, LC_ALL: "C" } };
	const login = [`--username=${USER}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
	const storage = [`--pgdata=${data}`, "--encoding=UTF8", "--no-locale", "--no-sync"];
	try {
		execFileSync(join(bin, "initdb"), [...storage, ...login], { ...options, stdio: ["ignore", "ignore", "inherit"] });
	} catch (error) {
		rmSync(folder, { recursive: true, force: true });
		throw error;
	}

	const port = await freePort();
	const settings = {
		port,
		listen_addresses: "127.0.0.1",
		unix_socket_directories: folder,
		fsync: "off",
		synchronous_commit: "off",
		full_page_writes: "off",
	};
	const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
	const keeper = spawn("/bin/sh", ["-c", KEEPER, "sh", folder, join(bin, "postgres"), "-D", data, ...flags], {
		...options,
		stdio: ["pipe", "ignore", "pipe"],
	});
	await untilReady(keeper);
	return { url: `postgresql://${USER}:${password}@127.0.0.1:${port}/postgres`, stop: () => stop(keeper) };
}

/** PostgreSQL refuses to run as root: Debian's own user if there is one, else nobody. */
function serverOwner(): { uid: number; gid: number } | null {
	if (process.getuid?.() !== 0) return null;
	for (const name of ["postgres", "nobody"]) {
		try {
			const id = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }));
			return { uid: id("-u"), gid: id("-g") };
		} catch {}
	}
	throw new Error("PostgreSQL can't run as root, and there is no user postgres or nobody to run it as.");
}

function untilReady(keeper: ChildProcess): Promise<void> {
	return new Promise((resolve, reject) => {
		let log = "";
		keeper.stderr?.setEncoding("utf8").on("data", (text: string) => {
			if (log.includes(READY)) return;
			log += text;
			if (log.includes(READY)) resolve();
		});
		keeper.once("error", reject);
		keeper.once("exit", () => reject(new Error(`PostgreSQL didn't start:\n${log}`)));
	});
}

function stop(keeper: ChildProcess): Promise<void> {
	if (keeper.exitCode !== null || keeper.signalCode !== null) return Promise.resolve();
	return new Promise((resolve) => {
		keeper.once("exit", () => resolve());
		keeper.stdin?.end();
	});
}
