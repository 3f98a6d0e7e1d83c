// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { forgetSearches, keepSearch, recentSearches } from "./recent-searches";

beforeEach(() => localStorage.clear());

test("the last eight are kept, the last first, each once", () => {
	for (const text of ["a", "b", " a ", ..."cdefghi", ""]) keepSearch(text);
	expect(recentSearches()).toEqual([..."ihgfedc", "a"]);
	forgetSearches();
	expect(recentSearches()).toEqual([]);
});

test("what somebody else put there, or a browser that keeps nothing, is no search", () => {
	for (const text of ["{", '{"a":1}', "[1]", JSON.stringify(["x".repeat(101)]), JSON.stringify([..."123456789"])]) {
		localStorage.setItem("gigacampus.searches", text);
		expect(recentSearches()).toEqual([]);
	}
	const full = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
		throw new DOMException("full", "QuotaExceededError");
	});
	expect(() => keepSearch("a")).not.toThrow();
	full.mockRestore();
});
