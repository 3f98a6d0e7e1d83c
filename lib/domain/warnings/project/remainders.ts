import type { CapacityClaim, ProjectDocument } from "../../record/project-document";
import type { FormWarning } from "../form-warning";
import { localizedTexts, megawattsIn } from "./said-in-texts";

const REST =
	/\b(?:rest|remain\w*|further|later|expan\w*|enlarge\w*|extension|growth|scal\w*|additional|possible|to \d[\d,.]* ?[MG]W)\b/i;
/** A subtraction, as the locator of its source or the reason of its rank shows it: "77 − 26 MW". */
const FORMULA = /\d\s*[−–-]\s*\d/;

/**
 * Remainders: a figure that no text names, which with the phases before comes to one that a text does, was subtracted.
 * It is derived, and shows how.
 */
export function remainderWarnings(document: ProjectDocument): FormWarning[] {
	const named = new Set(localizedTexts(document).flatMap(({ text }) => megawattsIn(text.en)));
	let before = 0;
	return document.phases.flatMap((phase, at): FormWarning[] => {
		const earlier = before;
		const used = phase.claims.filter(({ rank }) => rank !== "deprecated");
		before += used[0]?.capacityMw ?? 0;
		return phase.claims.flatMap((claim, index): FormWarning[] => {
			const path = ["phases", at, "claims", index, "assertion"];
			if (claim.assertion === "derived") {
				return showsFormula(claim) ? [] : [{ path, code: "remainderWithoutFormula", values: {} }];
			}
			const { assertion, rank, capacityMw } = claim;
			if (assertion !== "reported" || rank === "deprecated" || earlier === 0) return [];
			const sumMw = Math.round((earlier + capacityMw) * 1000) / 1000;
			if (named.has(capacityMw) || !named.has(sumMw) || !REST.test(phase.name.en)) return [];
			return [{ path, code: "remainderNotDerived", values: { sumMw, earlierMw: earlier } }];
		});
	});
}

function showsFormula({ citations, rankReason }: CapacityClaim): boolean {
	return [rankReason?.en, ...citations.flatMap(({ locator, quote }) => [locator, quote])].some(
		(text) => typeof text === "string" && FORMULA.test(text),
	);
}
