import type { Dataset, ProjectRow } from "../record/dataset";
import type { Place } from "../typed/typed-place";
import type { FormWarning } from "../warnings/form-warning";
import { greatCircleKm } from "./nearest-projects";

/** What is known of a place that somebody is about to give a project. */
export type PlaceCheck = {
	/** ISO 3166-1 alpha-2 of the country there; null at sea. */
	country: string | null;
	warnings: FormWarning[];
	/** Other projects within a few km, the nearest first: perhaps the same. */
	near: { slug: string; name: string; distanceKm: number }[];
};

/** A project on the map. */
export type ProjectPlace = Place & { slug: string; name: string };

/** A campus is a few km wide, and the place of a town is often all that is known. */
const NEAR_KM = 10;
const MOST_NEAR = 3;

/** The projects that have coordinates. */
export function projectPlaces({ projects }: Pick<Dataset, "projects">): ProjectPlace[] {
	return projects.flatMap(({ slug, name, latitude, longitude }) =>
		latitude === null || longitude === null ? [] : [{ slug, name, latitude, longitude }],
	);
}

/** The projects nearest to a place, but for the one that is being edited. */
export function projectsNear(projects: readonly ProjectRow[], place: Place, except: string | null): PlaceCheck["near"] {
	return projects
		.flatMap((project) => {
			const distanceKm = project.slug === except ? null : greatCircleKm(place, project);
			return distanceKm === null || distanceKm > NEAR_KM
				? []
				: [{ slug: project.slug, name: project.name, distanceKm }];
		})
		.sort((one, other) => one.distanceKm - other.distanceKm)
		.slice(0, MOST_NEAR);
}
