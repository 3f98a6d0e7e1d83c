import { expect, test } from "vitest";
import type { ProjectRow } from "../record/dataset";
import { nearestProjects } from "./nearest-projects";

const project = (slug: string, country: string, latitude: number | null, longitude: number | null): ProjectRow => ({
	slug,
	name: slug,
	aliases: [],
	country,
	admin1: null,
	locality: null,
	latitude,
	longitude,
	locationPrecision: "site",
	status: "announced",
	statusBasis: "declared",
	statusAsOf: null,
	announcedOn: null,
	programme: null,
	parties: [],
	phases: [],
	investments: [],
	events: [],
});

test("the nearest of the same country first, unknown places last, oneself never", () => {
	const projects = [
		project("nowhere", "SE", null, null),
		project("far", "SE", 67, 20),
		project("here", "SE", 60.5, 15.4),
		project("near", "SE", 60.6, 15.6),
		project("abroad", "NO", 60.5, 15.3),
	];
	expect(nearestProjects({ projects }, "here", 3).map(({ slug }) => slug)).toEqual(["near", "far", "nowhere"]);
	expect(nearestProjects({ projects }, "here", 1).map(({ slug }) => slug)).toEqual(["near"]);
	expect(nearestProjects({ projects }, "abroad", 3)).toEqual([]);
});

test("across the antimeridian is near", () => {
	const projects = [
		project("east", "FJ", -17, 179.9),
		project("west", "FJ", -17, -179.9),
		project("middle", "FJ", -17, 178),
	];
	expect(nearestProjects({ projects }, "east", 2).map(({ slug }) => slug)).toEqual(["west", "middle"]);
});
