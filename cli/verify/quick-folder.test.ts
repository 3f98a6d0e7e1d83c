import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { quickFolder } from "./quick-folder";

test("a folder in memory is used where it is there and has room, and the system's own everywhere else", () => {
	expect(quickFolder(process.cwd(), 1)).toBe(process.cwd());
	expect(quickFolder(process.cwd(), Number.MAX_SAFE_INTEGER)).toBe(tmpdir());
	expect(quickFolder("/no/such/folder", 0)).toBe(tmpdir());
});
