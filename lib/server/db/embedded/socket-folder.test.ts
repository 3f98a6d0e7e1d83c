import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { socketFolder } from "./socket-folder";

let temporary: string;
beforeEach(() => {
	temporary = mkdtempSync(join(tmpdir(), "gc-"));
});
afterEach(() => rmSync(temporary, { recursive: true }));

test("the socket is in the data folder while its path fits", () => {
	expect(socketFolder("/srv/gigacampus/.data", temporary)).toBe("/srv/gigacampus/.data");
});

test("a path that is too long for a socket is replaced by a private temporary one, always the same", () => {
	const long = `/${"long/".repeat(30)}.data`;
	const short = socketFolder(long, temporary);
	expect(short.startsWith(temporary)).toBe(true);
	expect(statSync(short).mode & 0o777).toBe(0o700);
	expect(socketFolder(long, temporary)).toBe(short);
	expect(socketFolder(`${long}-other`, temporary)).not.toBe(short);
});

test("where even that is too long, the error says what to do", () => {
	expect(() => socketFolder(`/${"long/".repeat(30)}`, join(temporary, "x".repeat(90)))).toThrow("GIGACAMPUS_DATA_DIR");
});
