import { z } from "zod";
import { CountryCode, Slug } from "@/lib/domain/record/project-document";
import { LONGEST_TYPED } from "@/lib/domain/values/longest-typed";
import { LOCATION_PRECISIONS } from "@/lib/domain/values/vocabulary";
import type { FormWarning } from "@/lib/domain/warnings/form-warning";
import { organizationWarnings } from "@/lib/domain/warnings/organization-warnings";
import { likeProgrammes } from "@/lib/domain/warnings/programme-warnings";
import { likeProjects } from "@/lib/domain/warnings/project/duplicate";
import { getClient } from "../../db/client";
import { currentWarningContext } from "../dataset/warnings-context";
import { listOrganizations } from "../organization/organizations";

const coordinate = (most: number) => z.coerce.number().min(-most).max(most).nullable().catch(null);

const Asked = z.object({
	subject: z.enum(["project", "organization", "programme"]),
	name: z.string().trim().min(1).max(LONGEST_TYPED.name),
	country: CountryCode.nullable().catch(null),
	latitude: coordinate(90),
	longitude: coordinate(180),
	locationPrecision: z.enum(LOCATION_PRECISIONS).catch("site"),
	slug: Slug.nullable().catch(null),
});

/**
 * The records that may be the one whose name, and place as far as it is known, somebody types; null if the parameters
 * are none of that. Measured as what is asked before publishing is.
 */
export async function findAlike(parameters: URLSearchParams): Promise<{ warnings: FormWarning[] } | null> {
	const typed = ["subject", "name", "country", "latitude", "longitude", "locationPrecision", "slug"] as const;
	const asked = Asked.safeParse(Object.fromEntries(typed.map((name) => [name, parameters.get(name) || undefined])));
	if (!asked.success) return null;
	const { subject, name, country, ...place } = asked.data;
	const slug = place.slug ?? "";
	if (subject === "organization") {
		const all = (await listOrganizations(getClient())).map(({ organization }) => organization);
		return { warnings: organizationWarnings({ slug, name, aliases: [], country, parent: null }, all, null) };
	}
	const context = await currentWarningContext();
	if (subject === "programme")
		return { warnings: likeProgrammes({ slug, name: { en: name, fr: name }, country }, context) };
	const countries = country === null ? context.countries : [country];
	return { warnings: likeProjects({ ...place, slug, name, aliases: [], parties: [] }, countries, context) };
}
