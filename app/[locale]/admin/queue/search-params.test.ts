import { expect, test } from "vitest";
import { backHref, readAfterAction, readKind, readPage } from "./search-params";

test("what was done is read from the address, and nothing else is", () => {
	expect(readAfterAction({})).toBeNull();
	expect(readAfterAction({ done: "back" })).toEqual({ done: "back" });
	expect(readAfterAction({ done: "aside", kind: "link", key: "a" })).toEqual({ done: "aside", kind: "link", key: "a" });
	expect(readAfterAction({ done: "aside", kind: "other", key: "a" })).toBeNull();
	expect(readAfterAction({ done: "aside", kind: "link", key: ["a", "b"] })).toBeNull();
	expect(readAfterAction({ problem: "required" })).toEqual({ problem: "required" });
	expect(readAfterAction({ problem: "<script>" })).toBeNull();
});

test("a page is a number from 1", () => {
	expect([readPage({}), readPage({ page: "3" }), readPage({ page: "0" }), readPage({ page: "-1" })]).toEqual([
		1, 3, 1, 1,
	]);
	expect(readPage({ page: ["2", "3"] })).toBe(1);
});

test("a form comes back to the queue or to its page of a kind, never elsewhere", () => {
	expect(backHref("en", "", { done: "back" })).toBe("/en/admin?done=back");
	expect(backHref("fr", "ageing", { done: "back" })).toBe("/fr/admin/queue/ageing?done=back");
	expect(backHref("fr", "ageing 2", { done: "back" })).toBe("/fr/admin/queue/ageing?done=back&page=2");
	expect(backHref("en", "//elsewhere.test", { done: "back" })).toBe("/en/admin?done=back");
	expect(readKind("__proto__")).toBeNull();
});
