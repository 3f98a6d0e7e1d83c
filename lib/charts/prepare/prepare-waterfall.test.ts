import { expect, test } from "vitest";
import { prepareWaterfalls } from "./prepare-waterfall";

const project = { slug: "a", name: "A", parts: {} };

test("each step begins where the last ended, and the last sum is where they lead", () => {
	const [it, grid] = prepareWaterfalls({
		before: { it: 100 },
		after: { it: 150, grid: 20 },
		steps: [
			{ reason: "fact", parts: { it: 100, grid: 20 }, projects: [project] },
			{ reason: "correction", parts: { it: -50 }, projects: [project] },
		],
	});
	expect(it).toEqual({
		part: "it",
		bars: [
			{ key: "before", value: 100, from: 0, to: 0.5, look: "sum" },
			{ key: "fact", value: 100, from: 0.5, to: 1, look: "rise" },
			{ key: "correction", value: -50, from: 0.75, to: 1, look: "fall" },
			{ key: "after", value: 150, from: 0, to: 0.75, look: "sum" },
		],
	});
	expect(grid?.bars.map(({ key, value }) => [key, value])).toEqual([
		["before", 0],
		["fact", 20],
		["after", 20],
	]);
});

test("kinds stand in their order, and a bridge of nothing has no waterfall", () => {
	const parts = { generation: 1, it: 1, grid: 1 };
	expect(prepareWaterfalls({ before: parts, after: parts, steps: [] }).map(({ part }) => part)).toEqual([
		"it",
		"grid",
		"generation",
	]);
	expect(prepareWaterfalls({ before: {}, after: {}, steps: [] })).toEqual([]);
});
