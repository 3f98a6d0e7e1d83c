import fc from "fast-check";
import { expect, test } from "vitest";
import { claim, dataset, phase, project } from "../testing/build-dataset";
import { DEFAULT_VIEW, type View } from "../view/view";
import { ViewAnswer } from "./answer";
import { inSight } from "./in-sight";

const at = (latitude: number | null, longitude: number | null) => ({
	latitude,
	longitude,
	phases: [phase([claim(10, "it")])],
});
const DATA = dataset([
	project("borlange", "SE", at(60.48, 15.43)),
	project("paris", "FR", at(48.85, 2.35)),
	project("nowhere", "FR", at(null, null)),
]);
const NORTH = { west: 4, south: 54, east: 32, north: 72 };

function seen(change: Partial<View>, data = DATA) {
	const { selection, count, beyond, unplaced } = inSight(
		new ViewAnswer(data, { ...DEFAULT_VIEW, ...change }, [], "2026-11-30"),
	);
	const slugs = selection.projects.map((position) => data.projects[position]?.slug);
	return { slugs, count, beyond, unplaced };
}

test("what a map shows, what lies beyond it, and what no map shows", () => {
	expect(seen({})).toEqual({ slugs: ["borlange", "paris"], count: 2, beyond: 0, unplaced: 1 });
	expect(seen({ extent: NORTH })).toEqual({ slugs: ["borlange"], count: 1, beyond: 1, unplaced: 1 });
	expect(seen({ extent: NORTH, sight: "only" })).toEqual({ slugs: ["borlange"], count: 1, beyond: 0, unplaced: 0 });
	expect(seen({ sight: "unplaced" })).toMatchObject({ count: 0, beyond: 0, unplaced: 1 });
});

test("the view of what is in sight has just that many projects, and all are in one of the three", () => {
	const places = fc.option(
		fc.record({
			latitude: fc.double({ min: -80, max: 80, noNaN: true }),
			longitude: fc.double({ min: -180, max: 180, noNaN: true }),
		}),
	);
	fc.assert(
		fc.property(
			fc.array(places, { maxLength: 30 }),
			fc.constantFrom(null, NORTH, { west: 150, south: -60, east: -100, north: 10 }),
			(random, extent) => {
				const data = dataset(
					random.map((place, index) =>
						project(`p${index}`, "SE", at(place?.latitude ?? null, place?.longitude ?? null)),
					),
				);
				const answer = new ViewAnswer(data, { ...DEFAULT_VIEW, extent }, [], "2026-11-30");
				const { count, beyond, unplaced, view } = inSight(answer);
				expect(count + beyond + unplaced).toBe(random.length);
				expect(new ViewAnswer(data, view, [], "2026-11-30").total).toBe(count);
			},
		),
	);
});
