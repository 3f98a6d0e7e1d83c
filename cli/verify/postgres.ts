import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { dirname } from "node:path";
import { type Choice, choose, type Way } from "./choice";
import { installPackages } from "./debian";
import { findProgram } from "./find-program";

const OLDEST_MAJOR = 15;
const DEBIAN_FOLDER = "/usr/lib/postgresql";

/** The ways to a PostgreSQL, in the order in which they are tried: a URL, or the folder of its programs. */
export const POSTGRES_WAYS: readonly Way[] = [
	{ name: "TEST_DATABASE_URL", attempt: () => process.env.TEST_DATABASE_URL || null },
	{ name: `a local PostgreSQL ${OLDEST_MAJOR} or newer`, attempt: localPostgres },
	{ name: "Debian's package", attempt: async () => ((await installPackages(["postgresql"])) ? localPostgres() : null) },
];

/** Finds a PostgreSQL for the integration tests, installing one if need be. */
export function choosePostgres(say: (line: string) => void): Promise<Choice> {
	return choose("PostgreSQL", POSTGRES_WAYS, say);
}

/** Major version in what `postgres --version` prints, or null. */
export function majorVersion(printed: string): number | null {
	const match = /\(PostgreSQL\) (\d+)/.exec(printed);
	return match ? Number(match[1]) : null;
}

/** Folder with the programs of the newest local PostgreSQL that is new enough, or null. */
function localPostgres(): string | null {
	const debian = existsSync(DEBIAN_FOLDER) ? readdirSync(DEBIAN_FOLDER) : [];
	const candidates = ["postgres", ...debian.map((version) => `${DEBIAN_FOLDER}/${version}/bin/postgres`)]
		.map((name) => findProgram([name]))
		.filter((path) => path !== null)
		.map((path) => ({ path, major: versionOf(path) }))
		.filter(({ path, major }) => major >= OLDEST_MAJOR && findProgram([`${dirname(path)}/initdb`]) !== null)
		.sort((a, b) => b.major - a.major);
	return candidates[0] ? dirname(candidates[0].path) : null;
}

function versionOf(path: string): number {
	try {
		return majorVersion(execFileSync(path, ["--version"], { encoding: "utf8" })) ?? 0;
	} catch {
		return 0;
	}
}
