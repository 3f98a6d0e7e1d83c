import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { OWN_PROCESS } from "@/vitest.config";

const TESTS = ["app", "cli", "components", "lib", "messages"].flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((file) => /\.test\.tsx?$/.test(file))
		.map((file) => ({ file: `${folder}/${file}`, text: readFileSync(`${folder}/${file}`, "utf8") })),
);
const LISTED = Object.values(OWN_PROCESS)
	.flat()
	.map((pattern) => pattern.replaceAll(/\[([[\]])\]/g, "$1"));

test("what puts something in the place of a module has a process of its own", () => {
	const mocking = TESTS.filter(({ text }) => /^\s*vi\.(?:mock|doMock)\(/m.test(text)).map(({ file }) => file);
	expect(mocking.filter((file) => !LISTED.includes(file))).toEqual([]);
});

test("what sets the environment for a while takes it back", () => {
	const leaving = TESTS.filter(({ text }) => /vi\.stub(?:Env|Global)\(/.test(text) && !text.includes("vi.unstubAll"));
	expect(leaving.map(({ file }) => file).filter((file) => !LISTED.includes(file))).toEqual([]);
});

test("every file of the list is there", () => {
	expect(LISTED.filter((file) => !TESTS.some((known) => known.file === file))).toEqual([]);
});
