import type { Dataset, ProjectRow } from "../record/dataset";

const RADIANS = Math.PI / 180;

/** The other projects of the same country, the nearest first; those without coordinates last, by name. */
export function nearestProjects(dataset: Pick<Dataset, "projects">, slug: string, count: number): ProjectRow[] {
	const from = dataset.projects.find((project) => project.slug === slug);
	if (!from) return [];
	return dataset.projects
		.filter((project) => project.slug !== slug && project.country === from.country)
		.map((project) => ({ project, distance: greatCircleKm(from, project) ?? Number.MAX_VALUE }))
		.sort((a, b) => a.distance - b.distance || (a.project.name < b.project.name ? -1 : 1))
		.slice(0, count)
		.map(({ project }) => project);
}

type Place = Pick<ProjectRow, "latitude" | "longitude">;

/** Mean radius of the earth. */
const EARTH_KM = 6371;

/** Great-circle distance in km; null where a place is unknown. */
export function greatCircleKm(a: Place, b: Place): number | null {
	if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return null;
	const sinLatitude = Math.sin(((b.latitude - a.latitude) * RADIANS) / 2);
	const sinLongitude = Math.sin(((b.longitude - a.longitude) * RADIANS) / 2);
	const h = sinLatitude ** 2 + Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * sinLongitude ** 2;
	return EARTH_KM * 2 * Math.asin(Math.min(1, Math.sqrt(h)));
}
