import { expect, test } from "vitest";
import { localPath } from "./local-path";

test.each([
	["/en/admin", "/en/admin"],
	["/fr/admin/projects/mistral?tab=phases&x=a%20b", "/fr/admin/projects/mistral?tab=phases&x=a%20b"],
	["/en/admin/projects#claims", "/en/admin/projects"],
	["/en/suggest", "/en/suggest"],
])("%s leads to %s", (text, path) => expect(localPath(text)).toBe(path));

test.each([
	undefined,
	["/en/admin"],
	"",
	"en/admin",
	"https://evil.example/en/admin",
	"//evil.example/en/admin",
	"/\\evil.example/en/admin",
	"/\t/evil.example/en/admin",
	"/en/../..//evil.example",
	"javascript:alert(1)",
	"/en/projects",
	"/api/v1/projects",
	"/en/administration",
	"/en/admin/sign-in?next=/en/admin",
	"/fr/admin/reset",
])("%j leads nowhere", (text) => expect(localPath(text)).toBeNull());

test("an address longer than any of ours leads nowhere", () => {
	expect(localPath(`/en/admin?${"x".repeat(2000)}`)).toBeNull();
});
