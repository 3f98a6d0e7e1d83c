import type { ProjectDocument } from "../../record/project-document";
import type { FormWarning } from "../form-warning";
import type { WarningContext } from "../warning-context";

/** Outlines are simplified, and coordinates of a town may be rounded: this far outside is still inside. */
const TOLERANCE_KM = 5;

/** Coordinates that are none, that are swapped, or that lie in another country. */
export function placeWarnings(
	document: Pick<ProjectDocument, "country" | "latitude" | "longitude">,
	{ distanceOutsideKm }: Pick<WarningContext, "distanceOutsideKm">,
): FormWarning[] {
	const { country, latitude, longitude } = document;
	if (latitude === null && longitude === null) return [];
	if (latitude === null) return [{ path: ["latitude"], code: "halfPlace", values: {} }];
	if (longitude === null) return [{ path: ["longitude"], code: "halfPlace", values: {} }];
	if (latitude === 0 && longitude === 0) return [{ path: ["latitude"], code: "nullIsland", values: {} }];
	const outsideKm = distanceOutsideKm?.(country, latitude, longitude) ?? 0;
	if (outsideKm <= TOLERANCE_KM) return [];
	const swappedKm = Math.abs(longitude) <= 90 ? distanceOutsideKm?.(country, longitude, latitude) : null;
	const isSwapped = typeof swappedKm === "number" && swappedKm <= TOLERANCE_KM;
	const code = isSwapped ? "swappedPlace" : "outsideCountry";
	return [{ path: ["latitude"], code, values: { country, distanceKm: Math.round(outsideKm) } }];
}
