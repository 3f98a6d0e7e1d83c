import { expect, test } from "vitest";
import { readListQuery, suggestionListSearch } from "./search-params";

test.each([
	[{}, { filter: "undecided", page: 1 }, ""],
	[{ state: "rejected", page: "2" }, { filter: "rejected", page: 2 }, "?state=rejected&page=2"],
	[{ state: ["asked", "open"], page: "0" }, { filter: "asked", page: 1 }, "?state=asked"],
	[{ state: "lost", page: "-1" }, { filter: "undecided", page: 1 }, ""],
] as const)("%j asks for %j", (params, query, search) => {
	expect(readListQuery(params as Record<string, string | string[]>)).toEqual(query);
	expect(suggestionListSearch(query)).toBe(search);
});
