import { expect, test } from "vitest";
import { outlineInSight } from "./outlines-in-sight";

// Ten parts are a unit, which is ten pixels here: a part is a pixel. Cut is 20 pixels beside the picture.
const of = (path: string, x: number, y: number, worlds = [0]) =>
	outlineInSight(path, { transform: { k: 10, x, y }, worlds, width: 50, height: 50 });

test("what a map shows whole stays as it is, and what lies beside it is left out", () => {
	const path = "M0,0l10,0 0,10zM100,100l-20-20 5,0z";
	expect(of(path, 0, 0)).toBe("M0,0l10,0 0,10z");
	expect(of(path, -60, -60)).toBe("M100,100l-20-20 5,0z");
	expect(of(path, -300, -300)).toBe("");
	expect(of(path, 0, 0, [0, 0])).toBe("M0,0l10,0 0,10z");
});

test("an area is cut around the picture and stays one, a line is parted", () => {
	const square = "M-1000,-1000l2000,0 0,2000-2000,0z";
	expect(of(square, 0, 0)).toMatch(/^M(?:-20|70),(?:-20|70)(?:L(?:-20|70),(?:-20|70)){3}z$/);
	expect(of("M-500,25l0,0z".replace("z", "l1000,0 0,400-1000,0-10-10"), 0, 0)).toBe("M-500,25L500,25");
});
