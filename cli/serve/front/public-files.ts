import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Files of `app` that Next serves under their own names. */
const METADATA = /^(?:favicon|icon|apple-icon|manifest|robots|sitemap)\.\w+$/;
/** Those that are made when they are asked for. */
const MADE: Readonly<Record<string, string>> = { "robots.ts": "robots.txt", "sitemap.ts": "sitemap.xml" };

/** The paths of the files that the application in `root` serves as they are. */
export function publicFiles(root: string): ReadonlySet<string> {
	const list = (folder: string) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
	const own = readdirSync(join(root, "app")).filter((name) => METADATA.test(name));
	return new Set([...list("public"), ...own].map((name) => `/${MADE[name] ?? name}`));
}
