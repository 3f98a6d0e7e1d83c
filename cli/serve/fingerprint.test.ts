import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fingerprint } from "./fingerprint";

test("changes with a name or a content, not with a time, a skipped file or a missing folder", () => {
	const root = mkdtempSync(join(tmpdir(), "gigacampus-print-"));
	const print = () => fingerprint(root, ["app", "absent", "one.json"], (name) => name.endsWith(".test.ts"));
	mkdirSync(join(root, "app/page"), { recursive: true });
	writeFileSync(join(root, "app/page/a.ts"), "1");
	writeFileSync(join(root, "one.json"), "{}");
	const first = print();

	utimesSync(join(root, "one.json"), 0, 0);
	writeFileSync(join(root, "app/page/a.test.ts"), "a test");
	writeFileSync(join(root, "elsewhere.ts"), "not asked for");
	expect(print()).toBe(first);

	writeFileSync(join(root, "app/page/a.ts"), "2");
	const second = print();
	expect(second).not.toBe(first);
	renameSync(join(root, "app/page/a.ts"), join(root, "app/page/b.ts"));
	expect(print()).not.toBe(second);
	rmSync(root, { recursive: true });
});
