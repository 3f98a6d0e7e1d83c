import { expect, LOCALES, test } from "./fixtures";
import { PAGE_TYPES } from "./page-types";

/** The content of the tags of a page's head, by their names; of each all there are. */
function headOf(html: string): Record<string, string[]> {
	const found: Record<string, string[]> = {};
	const [head = ""] = html.split("</head>");
	for (const [tag] of head.matchAll(/<(?:meta|link) [^>]*>/g)) {
		const attribute = (name: string) =>
			new RegExp(`\\s${name}="([^"]*)"`, "i").exec(tag)?.[1]?.replaceAll("&amp;", "&");
		const rel = attribute("rel");
		const name = rel
			? [rel, attribute("hreflang")].filter(Boolean).join(" ")
			: (attribute("property") ?? attribute("name"));
		if (name) found[name] = [...(found[name] ?? []), attribute(rel ? "href" : "content") ?? ""];
	}
	return found;
}

const PICTURED = Object.entries(PAGE_TYPES).filter(([name]) => name !== "not found");

test("the head of every page names its address, its languages and what it shows", async ({ request, isMobile }) => {
	const locale = isMobile ? "fr" : "en";
	for (const [name, path] of PICTURED) {
		const html = await (await request.get(`/${locale}${path}`)).text();
		const head = headOf(html);
		const once = (key: string) => {
			expect([name, key, head[key]]).toEqual([name, key, [expect.stringMatching(/\S/)]]);
			return head[key]?.[0] ?? "";
		};
		expect([name, once("description").length]).toEqual([name, expect.any(Number)]);
		const canonical = new URL(once("canonical"));
		expect([name, canonical.pathname]).toEqual([name, `/${locale}${path.split("?")[0]}`]);
		expect([name, once("og:url")]).toEqual([name, canonical.href]);
		for (const code of LOCALES) {
			const other = canonical.href.replace(`/${locale}`, `/${code}`);
			expect([name, once(`alternate ${code}`)]).toEqual([name, other]);
		}
		expect([name, once("alternate x-default")]).toEqual([name, canonical.href.replace(`/${locale}`, "/en")]);
		for (const key of ["og:title", "og:description", "og:image:alt", "twitter:card"]) once(key);
	}
});
