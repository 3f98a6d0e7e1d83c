import { expect, test } from "vitest";
import { paramText } from "./list-params";

test("of a parameter that is there several times the first is read, and of one that isn't nothing", () => {
	expect(paramText({ q: [" a ", "b"] }, "q")).toBe("a");
	expect([paramText({}, "q"), paramText({ q: undefined }, "q"), paramText({ q: [] }, "q")]).toEqual(["", "", ""]);
});
