import { expect, test } from "vitest";
import { organization, source } from "../testing/build-dataset";
import { rowPositions, sourcePositions } from "./project-row";

test("an organization is found by each of its names, and its own name is nobody else's", () => {
	const lists = {
		sources: [source("a", null), source("b", null)],
		organizations: [
			organization("x", { name: "X", aliases: ["Old X"] }),
			organization("y", { name: "Y", aliases: ["X"] }),
		],
	};
	const { sources, organizations } = rowPositions(lists);
	expect([...organizations].sort()).toEqual([
		["Old X", 0],
		["X", 0],
		["Y", 1],
	]);
	expect([...sources]).toEqual([
		["a", 0],
		["b", 1],
	]);
	expect(sourcePositions(lists.sources)).toBe(sources);
	expect(rowPositions({ ...lists }).organizations).toBe(organizations);
});
