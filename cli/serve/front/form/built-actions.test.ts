import { expect, test } from "vitest";
import { pagePattern } from "./built-actions";

test("a page's file says which paths it answers", () => {
	const people = pagePattern("app/[locale]/admin/people/[id]/page");
	expect(people.test("/en/admin/people/some-id")).toBe(true);
	expect(people.test("/en/admin/people")).toBe(false);
	expect(people.test("/en/admin/people/some-id/more")).toBe(false);
	expect(pagePattern("app/[locale]/[...rest]/page").test("/fr/no/such/page")).toBe(true);
	expect(pagePattern("app/[locale]/page").test("/en")).toBe(true);
});
