import type { Dataset, ProjectRow } from "./dataset";

const RADIANS = Math.PI / 180;

/** The other projects of the same country, the nearest first; those without coordinates last, by name. */
export function nearestProjects(dataset: Pick<Dataset, "projects">, slug: string, count: number): ProjectRow[] {
	const from = dataset.projects.find((project) => project.slug === slug);
	if (!from) return [];
	return dataset.projects
		.filter((project) => project.slug !== slug && project.country === from.country)
		.map((project) => ({ project, distance: distance(from, project) }))
		.sort((a, b) => a.distance - b.distance || (a.project.name < b.project.name ? -1 : 1))
		.slice(0, count)
		.map(({ project }) => project);
}

type Place = Pick<ProjectRow, "latitude" | "longitude">;

/** Great-circle distance on a sphere of radius 1; a large number where a place is unknown. */
function distance(a: Place, b: Place): number {
	if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) {
		return Number.MAX_VALUE;
	}
	const sinLatitude = Math.sin(((b.latitude - a.latitude) * RADIANS) / 2);
	const sinLongitude = Math.sin(((b.longitude - a.longitude) * RADIANS) / 2);
	const h = sinLatitude ** 2 + Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * sinLongitude ** 2;
	return 2 * Math.asin(Math.min(1, Math.sqrt(h)));
}
