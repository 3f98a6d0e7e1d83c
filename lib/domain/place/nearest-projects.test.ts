import { expect, test } from "vitest";
import { project } from "../testing/build-dataset";
import { nearestProjects } from "./nearest-projects";

const at = (slug: string, country: string, latitude: number | null, longitude: number | null) =>
	project(slug, country, { latitude, longitude });

test("the nearest of the same country first, unknown places last, oneself never", () => {
	const projects = [
		at("nowhere", "SE", null, null),
		at("far", "SE", 67, 20),
		at("here", "SE", 60.5, 15.4),
		at("near", "SE", 60.6, 15.6),
		at("abroad", "NO", 60.5, 15.3),
	];
	expect(nearestProjects({ projects }, "here", 3).map(({ slug }) => slug)).toEqual(["near", "far", "nowhere"]);
	expect(nearestProjects({ projects }, "here", 1).map(({ slug }) => slug)).toEqual(["near"]);
	expect(nearestProjects({ projects }, "abroad", 3)).toEqual([]);
});

test("across the antimeridian is near", () => {
	const projects = [at("east", "FJ", -17, 179.9), at("west", "FJ", -17, -179.9), at("middle", "FJ", -17, 178)];
	expect(nearestProjects({ projects }, "east", 2).map(({ slug }) => slug)).toEqual(["west", "middle"]);
});
