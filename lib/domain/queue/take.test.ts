import { expect, test } from "vitest";
import { isOldTake, NoteText, ofWhose, type Take, workName } from "./take";

const NOW = "2026-11-29T12:00:00.000Z";
const LOOKING = { userId: "ada", now: NOW };
const entry = (key: string) => ({ kind: "ageing" as const, key });
const take = (key: string, userId: string, at: string): Take => ({ ...entry(key), userId, userName: userId, at });

const TAKES = new Map(
	[
		take("hers", "ada", "2026-11-28T12:00:00.000Z"),
		take("hers-old", "ada", "2026-11-01T12:00:00.000Z"),
		take("bobs", "bob", "2026-11-28T12:00:00.000Z"),
		take("bobs-old", "bob", "2026-11-22T11:59:59.999Z"),
		take("bobs-week", "bob", "2026-11-22T12:00:00.000Z"),
	].map((one) => [workName(one), one]),
);
const ENTRIES = ["hers", "hers-old", "bobs", "bobs-old", "bobs-week", "nobodys"].map(entry);
const shown = (whose: Parameters<typeof ofWhose>[3]) => ofWhose(ENTRIES, TAKES, LOOKING, whose).map(({ key }) => key);

test("what is mine stays mine however old; what nobody needs to be asked about is free", () => {
	expect(shown("all")).toEqual(ENTRIES.map(({ key }) => key));
	expect(shown("mine")).toEqual(["hers", "hers-old"]);
	expect(shown("free")).toEqual(["bobs-old", "nobodys"]);
});

test("an entry of the same key and another kind is another entry", () => {
	expect(ofWhose([{ kind: "uncited", key: "hers" }], TAKES, LOOKING, "mine")).toEqual([]);
});

test("a take is old after seven days, to the moment", () => {
	expect(isOldTake({ at: "2026-11-22T12:00:00.000Z" }, NOW)).toBe(false);
	expect(isOldTake({ at: "2026-11-22T11:59:59.999Z" }, NOW)).toBe(true);
});

test.each(["", "  ", "\u200b\u200b", "a\u202eb", "a\u0000b", "x".repeat(1001)])("no note is %j", (text) => {
	expect(NoteText.safeParse(text).success).toBe(false);
});

test("a note is a text of several lines, without what is around it", () => {
	expect(NoteText.parse(" Asked the operator,\nwho is away \n")).toBe("Asked the operator,\nwho is away");
});
