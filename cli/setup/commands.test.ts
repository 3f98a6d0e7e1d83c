import { execFile } from "node:child_process";
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ensureCommands } from "./commands.mjs";

let root: string;
const put = (file: string, text: string) => writeFileSync(join(root, file), text);
const compiled = () => ensureCommands(root, { main: "main.ts" });
const run = async (folder: URL) => (await import(new URL("main.js", folder).href)).said;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), "gigacampus-commands-"));
	mkdirSync(join(root, "lib"));
	put("package-lock.json", "{}");
	put("lib/word.ts", 'export const word: string = "one";');
	put("main.ts", 'import { word } from "@/lib/word";\nexport const said: string = `said $' + "{word}`;");
});
afterEach(() => rmSync(root, { recursive: true }));

test("commands are compiled once, and anew when one of their files has changed", async () => {
	const first = await compiled();
	expect(await run(first)).toBe("said one");
	const made = statSync(fileURLToPath(first)).mtimeMs;
	expect((await compiled()).href).toBe(first.href);
	expect(statSync(fileURLToPath(first)).mtimeMs).toBe(made);
	put("lib/word.ts", 'export const word: string = "two";');
	const second = await compiled();
	expect(await run(second)).toBe("said two");
	// What runs already keeps what it was started from.
	expect(await run(first)).toBe("said one");
	put("lib/word.ts", 'export const word: string = "one";');
	expect((await compiled()).href).toBe(first.href);
});

test("processes that start at once get the same commands, whole", async () => {
	const address = new URL("./commands.mjs", import.meta.url).href;
	const script = `const { ensureCommands } = await import(${JSON.stringify(address)});
		const folder = await ensureCommands(${JSON.stringify(root)}, { main: "main.ts" });
		console.log(folder.href, (await import(new URL("main.js", folder).href)).said);`;
	const start = () => promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script]);
	const said = (await Promise.all([start(), start(), start(), start()])).map(({ stdout }) => stdout.trim());
	expect(new Set(said).size).toBe(1);
	expect(said[0]).toMatch(/ said one$/);
});

test("what was made long ago goes when something is compiled, what is new stays", async () => {
	const folder = new URL("..", await compiled());
	const [old, fresh] = [new URL("unfinished-old/", folder), new URL("unfinished-new/", folder)];
	for (const one of [old, fresh]) mkdirSync(one);
	utimesSync(old, 0, 0);
	put("lib/word.ts", 'export const word: string = "two";');
	expect(await run(await compiled())).toBe("said two");
	expect([existsSync(old), existsSync(fresh)]).toEqual([false, true]);
});

test("a file that is gone, and one that doesn't compile, are said", async () => {
	await compiled();
	rmSync(join(root, "lib/word.ts"));
	await expect(compiled()).rejects.toThrow(/lib\/word/);
	put("lib/word.ts", "export const word = ;");
	await expect(compiled()).rejects.toThrow(/Unexpected/);
});

test("what a package packs as text for want of files is a file beside the commands, with the same bytes", async () => {
	const bytes = Buffer.from([0, 97, 115, 109, 1, 0, 0, 0, 255]);
	mkdirSync(join(root, "node_modules/packed"), { recursive: true });
	const text = bytes.toString("base64");
	put("node_modules/packed/it.wasm-base64.mjs", `const wasm = "${text}";\nexport { wasm };`);
	put(
		"main.ts",
		`const { wasm } = await import("packed/it.wasm-base64.mjs");
		export const said: string = Buffer.from(wasm, "base64").toString("hex");`,
	);
	const folder = await compiled();
	expect(await run(folder)).toBe(bytes.toString("hex"));
	const files = readdirSync(folder);
	expect(files.filter((name) => name.endsWith(".wasm"))).toHaveLength(1);
	expect(files.some((name) => readFileSync(new URL(name, folder), "latin1").includes(text))).toBe(false);
});
