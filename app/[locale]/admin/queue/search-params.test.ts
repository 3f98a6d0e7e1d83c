import { expect, test } from "vitest";
import { readAfterAction } from "./search-params";

test("what was done is read from the address, and nothing else is", () => {
	expect(readAfterAction({})).toBeNull();
	expect(readAfterAction({ done: "back" })).toEqual({ done: "back" });
	expect(readAfterAction({ done: "aside", of: "link", key: "a" })).toEqual({ done: "aside", kind: "link", key: "a" });
	expect(readAfterAction({ done: "aside", of: "other", key: "a" })).toBeNull();
	expect(readAfterAction({ done: "aside", of: "link", key: ["a", "b"] })).toBeNull();
	expect(readAfterAction({ done: "cited", key: "a", version: "3" })).toEqual({ done: "cited", slug: "a", version: 3 });
	expect(readAfterAction({ done: "cited", key: "../a", version: "3" })).toBeNull();
	expect(readAfterAction({ done: "cited", key: "a", version: "x" })).toBeNull();
	expect(readAfterAction({ problem: "required" })).toEqual({ problem: "required", entry: null });
	expect(readAfterAction({ problem: "taken", of: "suggestion", key: "a" })).toEqual({
		problem: "taken",
		entry: { kind: "suggestion", key: "a" },
	});
	expect(readAfterAction({ done: "taken", of: "uncited", key: "a" })).toEqual({
		done: "taken",
		entry: { kind: "uncited", key: "a" },
	});
	expect(readAfterAction({ done: "noted", of: "uncited", key: "" })).toBeNull();
	expect(readAfterAction({ problem: "<script>" })).toBeNull();
});
