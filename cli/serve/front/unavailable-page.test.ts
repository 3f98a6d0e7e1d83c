// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/domain/values/vocabulary";
import { unavailablePage } from "./unavailable-page";

const open = (page: string) => new DOMParser().parseFromString(page, "text/html");
/** happy-dom leaves references in attributes as they are, so this reads them as browsers do. */
const decode = (text = "") =>
	text.replace(
		/&(lt|gt|quot|#39|amp);/g,
		(_, name: string) => ({ lt: "<", gt: ">", quot: '"', "#39": "'" })[name] ?? "&",
	);
const fieldsOf = (page: string) =>
	[...page.matchAll(/<input type="hidden" name="([^"<>]*)" value="([^"<>]*)">/g)].map(
		([, name, value]) => [decode(name), decode(value)] as const,
	);

const HOSTILE = "</textarea><script>alert(1)</script>\"'&amp;<!--";

describe.each(LOCALES)("the page of a form that the database was away for (%s)", (locale) => {
	const url = "/en/admin/projects/site?draft=1&x=%22";

	it("holds what was sent, to the letter and in order, and sends it to the same address again", () => {
		const fields = [
			["$ACTION_1:0", '{"id":"abc","bound":"$@1"}'],
			["name", HOSTILE],
			[HOSTILE, "a name can be hostile too"],
			["notes", "\n first line is empty\nthird line "],
			["name", "a second one of this name"],
			["empty", ""],
		] as const;
		const page = unavailablePage({ url, fields, locale });
		expect(fieldsOf(page)).toEqual(fields);
		const form = open(page).querySelector("form");
		expect(form?.getAttribute("action")).toBe(url);
		expect(form?.getAttribute("method")).toBe("post");
		expect(form?.getAttribute("enctype")).toBe("multipart/form-data");
		expect(open(page).querySelectorAll("button[type=submit]")).toHaveLength(1);
		expect(open(page).querySelector("script")).toBeNull();
		expect(open(page).documentElement.lang).toBe(locale);
	});

	it.each(["password", "currentPassword", "newPassword", "code", "backupCode", "Token"])(
		"isn't sent again without what is secret: it shows the rest and leads back to the form (%s)",
		(name) => {
			const fields = [
				["$ACTION_1:0", '{"id":"abc","bound":"$@1"}'],
				["draft", "1"],
				["email", HOSTILE],
				["name", ""],
				[name, "hush"],
			] as const;
			const page = unavailablePage({ url, fields, locale });
			expect(page).not.toContain("hush");
			expect(open(page).querySelector("form, input, button, script")).toBeNull();
			expect(decode(open(page).querySelector("a")?.getAttribute("href") ?? "")).toBe(url);
			const shown = [...page.matchAll(/<li>(.*?)<\/li>/g)].map(([, text]) => decode(text));
			expect(shown).toEqual([HOSTILE]);
			const empty = unavailablePage({ url, fields: [[name, ""]], locale });
			expect(open(empty).querySelector("form, ul")).toBeNull();
		},
	);

	it("of a page that was only read leads to the same address", () => {
		const page = unavailablePage({ url, fields: null, locale });
		expect(open(page).querySelector("form")).toBeNull();
		expect(open(page).querySelector("a")?.getAttribute("href")).toBe(url);
	});

	it.each(["//evil.example/x", "/\\evil.example", "javascript:alert(1)", 'x" onclick="alert(1)'])(
		"leads nowhere else (%s)",
		(address) => {
			for (const fields of [null, []]) {
				const page = open(unavailablePage({ url: address, fields, locale }));
				const target =
					page.querySelector("a")?.getAttribute("href") ?? page.querySelector("form")?.getAttribute("action");
				expect(new URL(target ?? "", "https://here.example").origin).toBe("https://here.example");
				expect(page.querySelector("[onclick]")).toBeNull();
			}
		},
	);
});
