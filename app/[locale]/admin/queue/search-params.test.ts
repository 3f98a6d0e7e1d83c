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
	expect(readAfterAction({ problem: "required" })).toEqual({ problem: "required" });
	expect(readAfterAction({ problem: "<script>" })).toBeNull();
});
