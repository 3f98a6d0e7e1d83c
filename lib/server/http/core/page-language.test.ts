import { expect, test } from "vitest";
import { pageLanguage } from "./page-language";

test("a page's language is the first name of its path, whole, before a query", () => {
	expect(["/en", "/fr/admin?q=a", "/en?page=2"].map(pageLanguage)).toEqual(["en", "fr", "en"]);
	expect(["/", "", "/english", "/EN", "/de/x", "//en", "/api/v1", "/?en"].map(pageLanguage)).toEqual(
		Array.from({ length: 8 }, () => null),
	);
});
