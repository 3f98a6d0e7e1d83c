import { expect, test } from "vitest";
import { movedPath } from "./moved-path";

const citations = [{ source: "a" }];
const phase = (en: string, ...mw: number[]) => ({
	name: { en },
	claims: mw.map((capacityMw) => ({ capacityMw, capacityKind: "it", citations })),
});
const BEFORE = { status: "announced", phases: [phase("North hall", 350), phase("South hall", 22, 24)] };

test("a figure is found again after its phase moved, and its own value changed", () => {
	const after = { ...BEFORE, phases: [phase("South hall", 25, 22), phase("North hall", 350)] };
	expect(movedPath(BEFORE, after, ["phases", 0, "claims", 0, "capacityMw"])).toEqual([
		"phases",
		1,
		"claims",
		0,
		"capacityMw",
	]);
	expect(movedPath(BEFORE, after, ["phases", 1, "claims", 0])).toEqual(["phases", 0, "claims", 1]);
});

test("what was removed is nowhere", () => {
	expect(movedPath(BEFORE, { ...BEFORE, phases: [phase("North hall", 350)] }, ["phases", 1, "claims", 0])).toBeNull();
	expect(movedPath(BEFORE, {}, ["phases", 0])).toBeNull();
});

test("a field of the record itself stays where it is", () => {
	expect(movedPath(BEFORE, { status: "operational" }, ["status"])).toEqual(["status"]);
});
