import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dataFolderProblem } from "./data-folder-problem";

let root: string;
beforeAll(async () => {
	root = await mkdtemp(join(tmpdir(), "gigacampus-folder-"));
	await mkdir(join(root, "folder"));
	await writeFile(join(root, "file"), "");
	await mkdir(join(root, "odd"));
	await writeFile(join(root, "odd/postgres"), "");
	await symlink(join(root, "nowhere"), join(root, "link"));
});
afterAll(() => rm(root, { recursive: true }));

test("a folder that is there, or can be made, is fine, and is left as it was", async () => {
	expect(dataFolderProblem(join(root, "folder"))).toBeNull();
	expect(dataFolderProblem(join(root, "folder/new/one"))).toBeNull();
	expect(await readdir(join(root, "folder"))).toEqual([]);
});

// The tests may run as root, whom no permission keeps out: the system's own file systems take no folder of anybody.
test.each(["file", "file/below", "link", "link/below", "odd"])("%s in its place is said, with the remedy", (path) => {
	expect(dataFolderProblem(join(root, path))).toMatch(/^The data folder .+ can't be.*GIGACAMPUS_DATA_DIR to a folder/);
});

test.skipIf(process.platform !== "linux")("a file system that takes no folder is said", () => {
	expect(dataFolderProblem("/proc/gigacampus")).toMatch(
		/^The data folder \/proc\/gigacampus can't be written to \(\w+\)/,
	);
});
