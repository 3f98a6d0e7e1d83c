import { expect, test } from "vitest";
import { filtersSet, listSearch, readListQuery, sortedBy, tidyListSearch, withoutFilter } from "./record-list";

const ask = (params: Record<string, string>) => (name: string) => params[name] ?? "";
const usual = { q: "", filters: { country: "", status: "", mine: "" }, sort: "changed", descending: true, page: 1 };

test("what can't be used of an address is left out", () => {
	const read = (params: Record<string, string>) => readListQuery("project", ask(params));
	expect(read({})).toEqual(usual);
	expect(read({ q: " a ", sort: "__proto__", page: "-2" })).toEqual({ ...usual, q: "a" });
	expect(read({ sort: "-toString", country: "fr", status: "toString", mine: "yes", page: "1e3" })).toEqual(usual);
	expect(read({ sort: "cited", lack: "failing" })).toEqual(usual);
	expect(read({ q: "x".repeat(300), sort: "name", page: "3", country: "FR", status: "paused", mine: "1" })).toEqual({
		q: "x".repeat(200),
		filters: { country: "FR", status: "paused", mine: "1" },
		sort: "name",
		descending: false,
		page: 3,
	});
	expect(read({ sort: "-name" })).toEqual({ ...usual, sort: "name" });
	expect(read({ sort: "changed" })).toEqual({ ...usual, descending: false });
});

test("an address says only what isn't usual, and is read as it was written", () => {
	expect(
		listSearch(
			"project",
			readListQuery("project", () => ""),
		),
	).toBe("");
	const query = readListQuery("project", ask({ q: "a b", country: "FR", mine: "1", sort: "-name", page: "2" }));
	expect(listSearch("project", query)).toBe("?q=a+b&country=FR&mine=1&sort=-name&page=2");
	for (const params of [query, { ...query, sort: "changed", descending: false, page: 1 } as const]) {
		const search = new URLSearchParams(listSearch("project", params));
		expect(readListQuery("project", (name) => search.get(name) ?? "")).toEqual(params);
	}
});

test("what is kept of an address is what the list reads of it, without the page", () => {
	expect(tidyListSearch("source", "?page=4&lack=failing&country=FR&x=1&q=+le+monde+")).toBe("?q=le+monde&lack=failing");
	expect(tidyListSearch("source", "?q=first&q=second")).toBe("?q=first");
	expect(tidyListSearch("project", "?sort=-changed&page=2")).toBe("");
	expect(tidyListSearch("organization", "javascript:alert(1)")).toBe("");
});

test("each filter can be dropped alone", () => {
	const query = readListQuery("project", ask({ q: "x", country: "FR", page: "2", sort: "name" }));
	expect(filtersSet(query)).toEqual(["q", "country"]);
	expect(listSearch("project", withoutFilter(query, "q"))).toBe("?country=FR&sort=name");
	expect(listSearch("project", withoutFilter(query, "country"))).toBe("?q=x&sort=name");
});

test("a column is sorted from where one looks first, and the other way round when it is pressed again", () => {
	const query = readListQuery("project", ask({ country: "FR", page: "3" }));
	const search = (sort: Parameters<typeof sortedBy<"project">>[1], from = query) =>
		listSearch("project", sortedBy(from, sort));
	expect(search("changed")).toBe("?country=FR&sort=changed");
	expect(search("name")).toBe("?country=FR&sort=name");
	expect(search("missing")).toBe("?country=FR&sort=-missing");
	expect(search("name", sortedBy(query, "name"))).toBe("?country=FR&sort=-name");
	expect(search("changed", sortedBy(query, "changed"))).toBe("?country=FR");
});
