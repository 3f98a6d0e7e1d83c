import { z } from "zod";
import { type PlaceCheck, projectsNear } from "@/lib/domain/place/place-check";
import { CountryCode, Slug } from "@/lib/domain/record/project-document";
import { placeWarnings } from "@/lib/domain/warnings/project/place";
import { countryAt, distanceOutsideKm } from "../../world";
import { currentDataset } from "../dataset/current-dataset";

const Asked = z.object({
	latitude: z.coerce.number().min(-90).max(90),
	longitude: z.coerce.number().min(-180).max(180),
	country: CountryCode.nullable().catch(null),
	slug: Slug.nullable().catch(null),
});

/** Holds a place against its country and the other projects; null if the parameters are no place. */
export async function checkPlace(parameters: URLSearchParams): Promise<PlaceCheck | null> {
	const asked = Asked.safeParse({
		latitude: parameters.get("latitude") || undefined,
		longitude: parameters.get("longitude") || undefined,
		country: parameters.get("country"),
		slug: parameters.get("slug"),
	});
	if (!asked.success) return null;
	const { latitude, longitude, country, slug } = asked.data;
	const { projects } = await currentDataset();
	return {
		country: countryAt(latitude, longitude),
		warnings: country === null ? [] : placeWarnings({ country, latitude, longitude }, { distanceOutsideKm }),
		near: projectsNear(projects, { latitude, longitude }, slug),
	};
}
