import { expect, test } from "vitest";
import { draftTitle } from "./draft";

test("a draft is called what its record is called in it, or nothing yet", () => {
	expect(
		draftTitle([
			["slug", "x"],
			["name", "  Campus IA  "],
		]),
	).toBe("Campus IA");
	expect(
		draftTitle([
			["name", " "],
			["name.fr", "Réseau"],
		]),
	).toBe("Réseau");
	expect(draftTitle([["slug", "x"]])).toBeNull();
});

test("a title of any length leaves the form in sight", () => {
	expect(draftTitle([["name", "x".repeat(100_000)]])).toBe(`${"x".repeat(120)}…`);
	expect(draftTitle([["name", `${"x".repeat(119)}😀${"y".repeat(9)}`]])).toBe(`${"x".repeat(119)}…`);
});
