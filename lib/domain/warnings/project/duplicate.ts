import { duplicateEvidence, prepareCandidate } from "../../queue/duplicates";
import type { ProjectDocument } from "../../record/project-document";
import type { FormWarning } from "../form-warning";
import type { WarningContext } from "../warning-context";

/** More than this is a list that nobody reads. */
const MOST = 3;

/** Projects of the country that may be this one. */
export function duplicateWarnings(document: ProjectDocument, { candidatesOf }: WarningContext): FormWarning[] {
	const parties = document.participations.map(({ organization }) => organization);
	const own = prepareCandidate({ ...document, parties });
	return candidatesOf(document.country)
		.flatMap((other) => {
			const evidence = duplicateEvidence(own, other);
			return evidence ? [{ other, ...evidence }] : [];
		})
		.sort((a, b) => b.similarity - a.similarity)
		.slice(0, MOST)
		.map(({ other, distanceKm }): FormWarning => {
			const values = { project: other.slug, name: other.name };
			if (distanceKm === null) return { path: ["name"], code: "likeName", values };
			return { path: ["name"], code: "duplicate", values: { ...values, distanceKm } };
		});
}
