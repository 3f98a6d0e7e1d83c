import { describe, expect, test } from "vitest";
import { type PageQuery, readPageQuery, writePageQuery } from "./page-query";
import { cutShell, fillShell, type ShellOf } from "./shell";
import { testingPage } from "./testing-page";

const MARK = "a-mark";
const MARKED = {
	...writePageQuery([["mark", MARK]]),
	region: `<p>What is ${MARK}?</p>`,
	head: '<meta name="description" content="All"/>',
};

describe.each([
	{ path: "/en", locale: "en" },
	{ path: "/fr/projects", locale: "fr" },
] as const)("the shell of $path", (page) => {
	const of: ShellOf = { ...page, datasetHref: "/api/v1/dataset?v=1-abc", today: "2026-11-29" };
	const marked = testingPage(of, MARKED);

	test.each(["", "q=", "country=SE,FR&by=year", "q=%3C%2Fscript%3E%22'%26%E2%80%A8\\$%26$1&measure=projects"])(
		"filled with the view “%s” it is what the application draws",
		(query) => {
			const shell = cutShell(marked, MARKED, MARK, of);
			const view = {
				...(readPageQuery(query) as PageQuery),
				region: "<p>$& $1</p>",
				head: '<link rel="canonical" href="/en?q=$1"/>',
			};
			expect(fillShell(shell ?? [], view)).toBe(testingPage(of, view));
		},
	);

	test("isn't cut from a page that is otherwise than it is known", () => {
		const others: Record<string, string> = {
			"no place": "<html></html>",
			"another region": testingPage(of, { ...MARKED, region: "<p>Other</p>" }),
			"another head": testingPage(of, { ...MARKED, head: "" }),
			"another dataset": testingPage({ ...of, datasetHref: "/api/v1/dataset?v=2-abc" }, MARKED),
			"another day": testingPage({ ...of, today: "2026-11-30" }, MARKED),
			"the region twice": testingPage(of, MARKED, `<div><div>${MARKED.region}</div></div>`),
			"the query in one place more": testingPage(of, MARKED, `<link rel="canonical" href="/en?mark=${MARK}">`),
		};
		for (const [what, drawn] of Object.entries(others)) expect(cutShell(drawn, MARKED, MARK, of), what).toBeNull();
	});
});
