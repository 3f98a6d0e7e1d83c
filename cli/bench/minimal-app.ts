import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runChild } from "../serve/run-child";

/** Below the project, so that Next finds itself; Next's own builds leave the cache folder alone. */
const FOLDER = ".next/cache/bench/minimal";
const STAMP = ".next/gigacampus-bench";

/** The smallest Next application with a table: static at /, drawn anew for each request at /list. */
const FILES: Record<string, string> = {
	"package.json": '{ "private": true, "type": "module" }\n',
	"next.config.js": `import { resolve } from "node:path";
const root = resolve(import.meta.dirname, "../../../..");
export default { turbopack: { root }, outputFileTracingRoot: root };
`,
	"app/layout.js": `export default function Layout({ children }) {
	return <html lang="en"><head><title>Table</title></head><body>{children}</body></html>;
}
`,
	"app/table.js": `export function Table({ rows }) {
	return <table><tbody>{rows.map((row) => (
		<tr key={row.slug}><th>{row.name}</th><td>{row.country}</td><td>{row.status}</td></tr>
	))}</tbody></table>;
}
`,
	"app/page.js": `import rows from "../rows.json";
import { Table } from "./table";
export default function Page() {
	return <main><h1>Projects</h1><Table rows={rows.slice(0, 50)} /></main>;
}
`,
	"app/list/page.js": `import rows from "../../rows.json";
import { Table } from "../table";
export default async function Page({ searchParams }) {
	const countries = ((await searchParams).country ?? "").split(",");
	return <main><h1>Projects</h1><Table rows={rows.filter((row) => countries.includes(row.country)).slice(0, 50)} /></main>;
}
`,
};

/** Rows of the minimal application's table. */
export type MinimalRow = { slug: string; name: string; country: string; status: string };

/** Builds the minimal application with the project's own Next, unless that was done before. Returns its folder. */
export async function buildMinimal(root: string, rows: readonly MinimalRow[]): Promise<string> {
	const folder = join(root, FOLDER);
	const next = JSON.parse(readFileSync(join(root, "node_modules/next/package.json"), "utf8")).version as string;
	const files = { ...FILES, "rows.json": JSON.stringify(rows) };
	const made = createHash("sha256")
		.update(JSON.stringify([next, files]))
		.digest("hex");
	const stamp = join(folder, STAMP);
	if (existsSync(stamp) && readFileSync(stamp, "utf8") === made) return folder;
	rmSync(folder, { recursive: true, force: true });
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
	const { code, output } = await runChild(process.execPath, [minimalProgram(root), "build"], {
		cwd: folder,
		env: { ...process.env, NODE_ENV: "production" },
	});
	if (code !== 0) throw new Error(`The minimal application didn't build:\n${output}`);
	writeFileSync(stamp, made);
	return folder;
}

/** Next's own program. */
export function minimalProgram(root: string): string {
	return join(root, "node_modules/next/dist/bin/next");
}
