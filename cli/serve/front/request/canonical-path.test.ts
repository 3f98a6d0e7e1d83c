import fc from "fast-check";
import { expect, test } from "vitest";
import { pageQuery, readTarget } from "./canonical-path";

const pathOf = (target: string) => {
	const read = readTarget(target);
	return "path" in read ? `${read.kind} ${read.path}${read.query}` : read.kind;
};

test.each([
	["/", "canonical /"],
	["/en/projects?country=SE&q=a%20b", "canonical /en/projects?country=SE&q=a%20b"],
	["/en/projects/%C3%A9", "canonical /en/projects/%C3%A9"],
	["/_next/static/chunks/0a~b_c-d.js", "canonical /_next/static/chunks/0a~b_c-d.js"],
])("%s is as it is", (target, expected) => expect(pathOf(target)).toBe(expected));

test.each([
	["/en/%73uggest/status/x", "elsewhere /en/suggest/status/x"],
	["/%65n/%61dmin/people?x=1", "elsewhere /en/admin/people?x=1"],
	["//en//suggest", "elsewhere /en/suggest"],
	["/en/./suggest", "elsewhere /en/suggest"],
	["/en/projects/../admin", "elsewhere /en/admin"],
	["/en/%2e%2e/fr", "elsewhere /fr"],
	["/../../en", "elsewhere /en"],
	["/en/", "elsewhere /en"],
	["/en/projects/%c3%a9", "elsewhere /en/projects/%C3%A9"],
])("%s is another spelling", (target, expected) => {
	expect(pathOf(target)).toBe(expected);
});

test.each(["/en/projects/%25", "/en/%2561dmin", "/en/a%2Fb", "/en/a%5Cb", "/en\\admin", "/en/a%0Ab", "/en/%C2%85"])(
	"nothing can have the address %s",
	(target) => expect(pathOf(target)).toBe("unknown"),
);

test.each([
	["http://tracker.example/en/suggest?a=b", "canonical /en/suggest?a=b"],
	["HTTPS://tracker.example", "canonical /"],
	["http://tracker.example?a=b", "canonical /?a=b"],
	["http://tracker.example/%65n", "elsewhere /en"],
	["http://", "broken"],
	["ftp://tracker.example/en", "broken"],
])("a proxy's %s names a path of ours", (target, expected) => expect(pathOf(target)).toBe(expected));

test.each([
	"",
	"*",
	"en",
	"/en/%E0%A4%A",
	"/en/%",
	"/en/%zz",
	"/en#a",
	"/en/%00",
	"/en?q=%00",
	"/en?q=a b",
	"http:///en",
])("“%s” is no address", (target) => expect(pathOf(target)).toBe("broken"));

test("an address that is longer than any of ours is none", () => {
	expect(pathOf(`/en/${"a".repeat(1_000)}`)).toBe("long");
	expect(pathOf(`/en?q=${"a".repeat(12_000)}`)).toBe("long");
});

test("whatever is asked for: the path that it leads to is canonical, and is one path to every reader of paths", () => {
	const parts = fc.constantFrom(
		"/",
		"en",
		"admin",
		".",
		"..",
		"%2e",
		"%2F",
		"%25",
		"%61",
		"a",
		"é",
		";",
		"\\",
		"%c3%a9",
		"?",
	);
	const targets = fc.array(fc.oneof(parts, fc.string())).map((pieces) => `/${pieces.join("")}`);
	fc.assert(
		fc.property(targets, (target) => {
			const read = readTarget(target);
			if (!("path" in read)) return;
			expect(readTarget(read.path + read.query)).toEqual({ ...read, kind: "canonical" });
			expect(new URL(read.path, "http://here.invalid").pathname).toBe(read.path);
			expect(decodeURIComponent(read.path)).not.toMatch(/[\p{Cc}%\\]|\/\/|\/\.{1,2}(?:\/|$)/u);
		}),
		{ numRuns: 2_000 },
	);
});

test("a page is asked nothing by the names of JavaScript's own members", () => {
	expect(pageQuery("?country=SE&toString=a&q=constructor")).toBe("?country=SE&q=constructor");
	expect(pageQuery("?__proto__=a&%5F_proto__=b&__proto__")).toBe("");
	expect(pageQuery("?q=a%20b&&country=SE+")).toBe("?q=a%20b&&country=SE+");
	expect(pageQuery("")).toBe("");
});
