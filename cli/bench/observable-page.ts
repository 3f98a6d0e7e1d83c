import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, extname, join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { runChild } from "../serve/run-child";
import type { RawAnswer } from "./raw-answer";
import { CannotMeasure } from "./row";

/** Out of the project's own folders: its packages are none of ours. */
const FOLDER = ".next/cache/bench/observable";
const STAMP = "built";

/** A project as the page's charts and table need it. */
export type ObservableRow = {
	name: string;
	country: string;
	status: string;
	/** Year of the announcement. */
	year: number | null;
	mw: number;
	/** Amounts as announced, in whatever currency: the yardstick draws them, nobody reads them. */
	amount: number;
};

/** A page as Observable Framework's own guide writes one: three charts by Plot and a table of all rows. */
const FILES: Record<string, string> = {
	"package.json": `${JSON.stringify(
		{
			private: true,
			type: "module",
			dependencies: {
				"@observablehq/framework": "1.13.4",
				"@observablehq/inputs": "0.12.0",
				"@observablehq/plot": "0.6.17",
			},
		},
		null,
		"\t",
	)}\n`,
	// Nothing is asked of other servers: no fonts, and packages from the registry in place of a network of copies.
	"observablehq.config.js": `export default {
	title: "Projects", root: "src", output: "dist", globalStylesheets: [], search: false, sidebar: false, pager: false, toc: false, footer: "",
};
`,
	"src/index.md": `# Projects

\`\`\`js
import * as Inputs from "@observablehq/inputs";
import * as Plot from "@observablehq/plot";
const projects = await FileAttachment("projects.json").json();
\`\`\`

\`\`\`js
Plot.plot({ title: "Capacity by country", marginLeft: 60, color: { legend: true }, marks: [
	Plot.barX(projects, Plot.groupY({ x: "sum" }, { x: "mw", y: "country", fill: "status", sort: { y: "-x", limit: 20 }, tip: true })),
] })
\`\`\`

\`\`\`js
Plot.plot({ title: "Projects by year of announcement", color: { legend: true }, marks: [
	Plot.barY(projects, Plot.groupX({ y: "count" }, { x: "year", fill: "status", tip: true })),
] })
\`\`\`

\`\`\`js
Plot.plot({ title: "Investment by country", marginLeft: 60, marks: [
	Plot.barX(projects, Plot.groupY({ x: "sum" }, { x: "amount", y: "country", sort: { y: "-x", limit: 20 }, tip: true })),
] })
\`\`\`

\`\`\`js
Inputs.table(projects)
\`\`\`
`,
};

const TYPES: Record<string, string> = {
	".css": "text/css; charset=utf-8",
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".json": "application/json",
};

/** The page built by Observable Framework, which is installed for it, as answers for a bare server. "/" is the first. */
export async function buildObservable(
	root: string,
	rows: readonly ObservableRow[],
): Promise<(RawAnswer & { url: string })[]> {
	const folder = join(root, FOLDER);
	const files = { ...FILES, "src/projects.json": JSON.stringify(rows) };
	const made = createHash("sha256").update(JSON.stringify(files)).digest("hex");
	const stamp = join(folder, STAMP);
	if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== made) {
		rmSync(stamp, { force: true });
		rmSync(join(folder, "dist"), { recursive: true, force: true });
		for (const [path, content] of Object.entries(files)) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), content);
		}
		await install(folder);
		const program = join(folder, "node_modules/@observablehq/framework/dist/bin/observable.js");
		const env = { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true" };
		const { code, output } = await runChild(process.execPath, [program, "build"], { cwd: folder, env });
		if (code !== 0) throw new Error(`The Observable page didn't build:\n${output}`);
		writeFileSync(stamp, made);
	}
	return answersOf(join(folder, "dist"));
}

async function install(folder: string): Promise<void> {
	if (existsSync(join(folder, "node_modules/@observablehq/framework"))) return;
	const { code, output } = await runNpm(["install", "--no-audit", "--no-fund", "--no-package-lock"], folder);
	if (code !== 0) throw new CannotMeasure(`Observable Framework couldn't be installed: ${output.slice(-300)}`);
}

function runNpm(args: readonly string[], cwd: string) {
	// npm says where it is to the scripts that it runs; without it, the one on the PATH, which is a script of Node's, too.
	const program = process.env.npm_execpath?.endsWith("npm-cli.js") ? process.env.npm_execpath : npmOnPath();
	return runChild(process.execPath, [program, ...args], { cwd, env: process.env });
}

function npmOnPath(): string {
	const found = (process.env.PATH ?? "")
		.split(delimiter)
		.map((folder) => join(folder, "npm"))
		.find((file) => existsSync(file));
	if (!found) throw new CannotMeasure("npm isn't on the PATH");
	return realpathSync(found);
}

/** Every file compressed as the application's are. */
function answersOf(folder: string): (RawAnswer & { url: string })[] {
	const names = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)));
	const answers = names.map((name) => ({
		url: name === "index.html" ? "/" : `/${name}`,
		status: 200,
		type: TYPES[extname(name)] ?? "application/octet-stream",
		encoding: "gzip",
		body: gzipSync(readFileSync(join(folder, name)), { level: 9 }),
	}));
	return answers.sort((a, b) => (a.url < b.url ? -1 : 1));
}
