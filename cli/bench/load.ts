import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { installPackages } from "../verify/debian";
import { findProgram } from "../verify/find-program";
import { assertRight, CannotMeasure } from "./row";

/** What a server stood up to. */
export interface Load {
	perSecond: number;
	p99Ms: number;
}

/** Asks for the lines of a file in turn, and says in one line of JSON what came of it. */
const SCRIPT = `
local requests, at = {}, 0
init = function(args)
	for line in io.lines(args[1]) do requests[#requests + 1] = wrk.format("GET", line) end
end
request = function()
	at = at % #requests + 1
	return requests[at]
end
done = function(summary, latency)
	local e = summary.errors
	io.write(string.format('\\n{"requests":%d,"us":%d,"p99":%d,"lost":%d,"refused":%d}\\n', summary.requests,
		summary.duration, latency:percentile(99), e.connect + e.read + e.write + e.timeout, e.status))
end
`;

/** With two cores or more, the server under load has one to itself and the load comes from another. */
const [LOAD_CORE, SERVER_CORE] = ["0", "1"];
const run = promisify(execFile);

export class LoadGenerator {
	readonly #wrk: string;
	readonly #taskset = cpus().length > 1 ? findProgram(["taskset"]) : null;

	private constructor(wrk: string) {
		this.#wrk = wrk;
	}

	/** wrk, installed if need be. Throws CannotMeasure without it: slower generators measure themselves. */
	static async find(): Promise<LoadGenerator> {
		const wrk = findProgram(["wrk"]) ?? ((await installPackages(["wrk"])) ? findProgram(["wrk"]) : null);
		if (wrk === null) throw new CannotMeasure("there is no wrk: install it (apt-get install wrk, brew install wrk)");
		return new LoadGenerator(wrk);
	}

	/** How the load is made, for the report. */
	get description(): string {
		const cores = this.#taskset ? "the server under load on one core, wrk on another" : "cores shared freely";
		return `load by wrk, one thread, ${cores}`;
	}

	/** Holds a server to its core, all threads of it. */
	async pin(pid: number): Promise<void> {
		if (this.#taskset) await run(this.#taskset, ["-a", "-c", "-p", SERVER_CORE, String(pid)]);
	}

	/** Lets a server run wherever it wants again. */
	async unpin(pid: number): Promise<void> {
		if (this.#taskset) await run(this.#taskset, ["-a", "-c", "-p", `0-${cpus().length - 1}`, String(pid)]);
	}

	/**
	 * Asks `address` for `paths` in turn for `seconds`. Any answer but 200 is a wrong answer; `isOnce` also takes it
	 * for one if the paths didn't suffice for every request to be a new one.
	 */
	async run(
		address: string,
		paths: readonly string[],
		{
			seconds,
			connections = 32,
			encoding = "gzip",
			isOnce = false,
		}: { seconds: number; connections?: number; encoding?: string; isOnce?: boolean },
	): Promise<Load> {
		const folder = mkdtempSync(join(tmpdir(), "gigacampus-load-"));
		try {
			const [script, list] = [join(folder, "load.lua"), join(folder, "paths")];
			writeFileSync(script, SCRIPT);
			writeFileSync(list, paths.join("\n"));
			const settings = ["-t", "1", "-c", String(connections), "-d", `${seconds}s`, "--timeout", "30s"];
			const command = [this.#wrk, ...settings, "-H", `Accept-Encoding: ${encoding}`, "-s", script, address, "--", list];
			const pinned = this.#taskset ? [this.#taskset, "-c", LOAD_CORE, ...command] : command;
			const { stdout } = await run(pinned[0] ?? "", pinned.slice(1));
			const said = JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}");
			assertRight(
				said.refused === 0,
				`${said.refused} answers of ${said.requests} weren't 200 (${address}${paths[0]} …)`,
			);
			assertRight(said.lost === 0, `${said.lost} requests were lost (${address})`);
			assertRight(!isOnce || said.requests + connections < paths.length, "the views ran out, so they weren't all new");
			return { perSecond: said.requests / (said.us / 1e6), p99Ms: said.p99 / 1000 };
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	}
}
