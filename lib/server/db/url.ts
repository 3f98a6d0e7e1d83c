import { join, resolve } from "node:path";

/** Marks a URL as one of ours, so that a client can size its pool for a database with a single session. */
const EMBEDDED_MARK = "gigacampus-embedded";

/** The database's URL. Throws when nothing has been opened: the operator's commands set DATABASE_URL when they do. */
export function databaseUrl(): string {
	const url = process.env.DATABASE_URL;
	if (!url) throw new Error("No database is open: start with `npm start` or `npm run dev`, or set DATABASE_URL.");
	return url;
}

/** The absolute path of the embedded database's folder. */
export function dataFolder(folder = process.env.GIGACAMPUS_DATA_DIR || ".data"): string {
	return resolve(/* turbopackIgnore: true */ folder);
}

/** The URL of an embedded database whose socket is in `folder` (absolute path). */
export function socketUrl(folder: string): string {
	const query = new URLSearchParams({ host: folder, application_name: EMBEDDED_MARK });
	return `postgresql://postgres@localhost/postgres?${query}`;
}

/** True if `url` is one that `socketUrl` made. */
export function isEmbedded(url: string): boolean {
	return url.includes(`application_name=${EMBEDDED_MARK}`);
}

/** The path of the socket inside `folder`, named as PostgreSQL's clients expect it. */
export function socketPath(folder: string): string {
	return join(folder, ".s.PGSQL.5432");
}
