import { type Candidate, duplicateEvidence, prepareCandidate } from "../../queue/duplicates";
import type { ProjectDocument } from "../../record/project-document";
import type { FormWarning } from "../form-warning";
import type { WarningContext } from "../warning-context";

/** More than this is a list that nobody reads. */
const MOST = 3;

/** Projects of the country that may be this one. */
export function duplicateWarnings(document: ProjectDocument, context: WarningContext): FormWarning[] {
	const parties = document.participations.map(({ organization }) => organization);
	return likeProjects({ ...document, parties }, [document.country], context);
}

/** Projects of these countries that may be the one of which so much is known, the likeliest first. */
export function likeProjects(
	project: Omit<Candidate, "country">,
	countries: readonly string[],
	{ candidatesOf }: Pick<WarningContext, "candidatesOf">,
): FormWarning[] {
	return countries
		.flatMap((country) => {
			const own = prepareCandidate({ ...project, country });
			return candidatesOf(country).flatMap((other) => {
				const evidence = duplicateEvidence(own, other);
				return evidence ? [{ other, ...evidence }] : [];
			});
		})
		.sort((a, b) => b.similarity - a.similarity)
		.slice(0, MOST)
		.map(({ other, distanceKm }): FormWarning => {
			const values = { project: other.slug, name: other.name };
			if (distanceKm === null) return { path: ["name"], code: "likeName", values };
			return { path: ["name"], code: "duplicate", values: { ...values, distanceKm } };
		});
}
