// @vitest-environment happy-dom
import fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import {
	importViews,
	keepView,
	LIST_FORMATS,
	listOfViews,
	noteUse,
	removeView,
	renameView,
	SAVED_VIEWS_KEY,
	savedViews,
	viewsInList,
} from "./saved-views";

const ORIGIN = "https://example.org";
const names = () => savedViews().map(({ name }) => name);

beforeEach(() => localStorage.clear());

test("views are kept by their address, the last used first; they are named anew and removed", () => {
	keepView("France", "/en?country=FR", 1);
	keepView("  Sweden\n", "/en/projects?country=SE", 2);
	expect(names()).toEqual(["Sweden", "France"]);
	noteUse("/en?country=FR", 3);
	renameView("/en/projects?country=SE", "Nordics");
	renameView("/en/projects?country=SE", " ");
	expect(names()).toEqual(["France", "Nordics"]);
	keepView("France again", "/en?country=FR", 4);
	removeView("/en/projects?country=SE");
	expect(names()).toEqual(["France again"]);
});

test("only a hundred are kept, and only what leads to a page of ours", () => {
	for (let at = 1; at <= 105; at++) keepView(`View ${at}`, `/en?page=${at}`, at);
	expect(names()).toHaveLength(100);
	expect(names().at(-1)).toBe("View 6");
	for (const href of [
		"https://example.com/en",
		"//example.com",
		"javascript:alert(1)",
		"/admin",
		"/en\n",
		"/english",
	]) {
		expect(keepView("Elsewhere", href, 1000), href).toBe(false);
	}
	expect(keepView("  ", "/en", 1000)).toBe(false);
	expect(keepView("x".repeat(500), "/en", 1000)).toBe(true);
	expect(names()[0]).toHaveLength(80);
});

test("what somebody else put there is no view, and a browser that keeps nothing says so", () => {
	const wrong = ["{", "[1]", '[{"name":"a","href":"javascript:alert(1)","usedAt":1}]', '{"name":"a"}', "null"];
	for (const text of wrong) {
		localStorage.setItem(SAVED_VIEWS_KEY, text);
		expect(savedViews()).toEqual([]);
	}
	const store = vi.spyOn(window, "localStorage", "get");
	const full = () => {
		throw new DOMException("full", "QuotaExceededError");
	};
	store.mockReturnValue({ getItem: () => null, setItem: full } as unknown as Storage);
	expect(keepView("France", "/en?country=FR", 1)).toBe(false);
	expect(importViews(`France\t${ORIGIN}/en`, 1)).toBeNull();
	store.mockImplementation(full);
	expect([savedViews(), keepView("France", "/en", 1), removeView("/en")]).toEqual([[], false, false]);
	store.mockRestore();
});

test.each(LIST_FORMATS)("what is exported as %s comes back as it was, whatever the names are made of", (format) => {
	const name = fc
		.string({ unit: fc.constantFrom(..."[]()<>&\"'\\*_`#é 漢a\t"), minLength: 1, maxLength: 30 })
		.map((text) => text.replace(/\s+/g, " ").trim())
		.filter((text) => text !== "");
	const href = fc.constantFrom("/en", "/fr/projects?country=SE,FR&q=a%20b", "/en/projects/a?currency=USD", "/en?q=(x)");
	const views = fc.uniqueArray(fc.record({ name, href, usedAt: fc.constant(5) }), { selector: ({ href: one }) => one });
	fc.assert(
		fc.property(views, (kept) => {
			const list = listOfViews(kept, format, ORIGIN, "Views");
			const back = viewsInList(list, 5).map(({ name: one, href: to }) => ({ name: one, href: to }));
			expect(back).toEqual(kept.map(({ name: one, href: to }) => ({ name: one, href: to })));
		}),
	);
});

test("a list of links brings in what leads to pages of ours, from wherever this site stood", () => {
	const bookmarks = `<DT><A HREF="http://localhost:3000/fr?country=FR" ADD_DATE="1">France</A>
<DT><A HREF="https://example.com/other">Other</A> <a href="javascript:alert(1)">x</a>
- [Sweden](https://elsewhere.example/en/projects?country=SE)`;
	keepView("Kept", "/en", 1);
	expect(importViews(bookmarks, 100)).toBe(2);
	expect(names()).toEqual(["France", "Sweden", "Kept"]);
	expect(importViews("nothing", 100)).toBe(0);
});
