import { createHash } from "node:crypto";
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Packages are found from here, and it goes when they do. */
const FOLDER = "node_modules/.cache/gigacampus-commands";
/** The files that the newest were made from; their contents name its folder. */
const LIST = "files.json";
/** The commands, and the thread of the embedded database (`lib/server/db/embedded/embedded.ts`). */
const ENTRIES = { main: "cli/main.ts", "embedded-worker": "lib/server/db/embedded/embedded-worker.ts" };
/** A process that starts loads what it needs long before that. */
const OLD_MS = 3_600_000;

/** How Prisma packs its compiler of queries: as text in JavaScript, which would stay in memory twice, 9 MB of it. */
const WASM_AS_TEXT = /\.wasm-base64\.mjs$/;

/** What asks for that text gets the bytes, from a file beside the commands; to decode them once more changes nothing. */
const wasmAsFile = {
	name: "wasm as file",
	setup({ initialOptions, onResolve, onLoad }) {
		const { resolve } = createRequire(join(initialOptions.absWorkingDir, "package.json"));
		onResolve({ filter: WASM_AS_TEXT }, ({ path }) => ({ path: resolve(path), namespace: "wasm-text" }));
		onLoad({ filter: /./, namespace: "wasm-text" }, ({ path }) => ({
			contents: `import { readFileSync } from "node:fs";
				import file from ${JSON.stringify(path.replace(WASM_AS_TEXT, ".wasm"))};
				export const wasm = readFileSync(new URL(file, import.meta.url));`,
			pluginData: path,
		}));
		onResolve({ filter: /\.wasm$/, namespace: "wasm-text" }, ({ path, pluginData }) => ({
			path,
			namespace: "wasm-file",
			pluginData,
		}));
		onLoad({ filter: /./, namespace: "wasm-file" }, async ({ pluginData: path }) => {
			const { wasm } = await import(pathToFileURL(path).href);
			return { contents: Buffer.from(wasm, "base64"), loader: "file" };
		});
	},
};

/**
 * The commands as plain JavaScript, compiled unless that was done from these very sources: loading hundreds of files
 * as TypeScript took each start its time, and the compiler's threads stayed in memory. Returns their folder's address.
 * Several processes may ask at once: a folder is whole when it has its name.
 */
export async function ensureCommands(root, entries = ENTRIES) {
	const folder = join(root, FOLDER);
	const name = knownName(root, folder) ?? (await compile(root, folder, entries));
	return pathToFileURL(`${join(folder, name)}/`);
}

function knownName(root, folder) {
	const list = join(folder, LIST);
	if (!existsSync(list)) return null;
	const name = digestOf(root, JSON.parse(readFileSync(list, "utf8")));
	return name !== null && existsSync(join(folder, name)) ? name : null;
}

async function compile(root, folder, entries) {
	mkdirSync(folder, { recursive: true });
	const unfinished = mkdtempSync(join(folder, "unfinished-"));
	const inputs = await bundle(root, entries, unfinished);
	// What has a scheme is made of a package's file, and goes with package-lock.json.
	const sources = inputs.filter((name) => !name.startsWith("wasm-"));
	const files = [...sources, "package-lock.json"].sort();
	const name = digestOf(root, files);
	if (name === null) throw new Error("The sources changed while the commands were compiled: run this again.");
	forgetOld(folder);
	const list = join(unfinished, LIST);
	writeFileSync(list, JSON.stringify(files));
	renameSync(list, join(folder, LIST));
	try {
		renameSync(unfinished, join(folder, name));
	} catch (error) {
		// Another process has just made the same.
		if (!existsSync(join(folder, name))) throw error;
		rmSync(unfinished, { recursive: true, force: true });
	}
	return name;
}

/**
 * Programs by name as plain JavaScript in `folder`, which must be inside of `root` for their packages to be found.
 * Returns the files that they were made from.
 */
export async function bundle(root, entries, folder) {
	const { build } = await import("esbuild");
	const { metafile } = await build({
		absWorkingDir: root,
		entryPoints: entries,
		outdir: folder,
		bundle: true,
		splitting: true,
		metafile: true,
		format: "esm",
		platform: "node",
		target: "node20",
		packages: "external",
		alias: { "@": root },
		plugins: [wasmAsFile],
		logLevel: "silent",
	});
	return Object.keys(metafile.inputs);
}

/** Takes away what is old, which another process may be doing, too. */
function forgetOld(folder) {
	for (const name of readdirSync(folder)) {
		const path = join(folder, name);
		const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
		if (made !== undefined && Date.now() - made > OLD_MS) rmSync(path, { recursive: true, force: true });
	}
}

/** A name for exactly these contents of these files; null if one is missing. */
function digestOf(root, files) {
	const hash = createHash("sha256");
	for (const file of files) {
		const path = join(root, file);
		if (!existsSync(path)) return null;
		const content = readFileSync(path);
		hash.update(`${file}\0${content.length}\0`).update(content);
	}
	return hash.digest("hex").slice(0, 20);
}
