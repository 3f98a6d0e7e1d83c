import type { Phase, ProjectDocument } from "../../record/project-document";
import type { FormWarning } from "../form-warning";
import { clausesOf, localizedTexts } from "./said-in-texts";

const WHOLE = /\b(?:full|whole|entire|complete|total|all)\b/i;
const FIRST =
	/\b(?:first|initial)\s+(?:[\w-]+\s+){0,2}?(?:capacity|buildings?|phases?|stages?|halls?|servers?|service|openings?|deliver\w*|commissioning|power|modules?|chips)\b|\bthe first (?:is |was )?(?:due|expected|planned)\b|\bin (?:stages|phases) from\b|\ba (?:possible )?start (?:by|in)\b/i;
const REST = /\b(?:rest|last|complet\w*|finish\w*|to 20\d\d)\b/i;

/**
 * The year of a first delivery that stands as the date of a whole campus: the texts call it the first's. The date
 * belongs to a first phase, or into an event.
 */
export function firstDeliveryWarnings(document: ProjectDocument): FormWarning[] {
	const clauses = localizedTexts(document).flatMap(({ text }) => clausesOf(text.en));
	const firsts = clauses.filter((clause) => FIRST.test(clause) && !REST.test(clause));
	const loads = document.phases.filter((phase) => !isGeneration(phase));
	return document.phases.flatMap((phase, at): FormWarning[] => {
		const { operationalOn, status, name } = phase;
		if (operationalOn === null || status === "operational" || isGeneration(phase)) return [];
		const isWhole = WHOLE.test(name.en) || (loads.length === 1 && !/\b(?:first|initial)\b|\bphase\b/i.test(name.en));
		const year = operationalOn.slice(0, 4);
		if (!isWhole || !firsts.some((clause) => clause.includes(year))) return [];
		return [{ path: ["phases", at, "operationalOn"], code: "firstDelivery", values: { date: operationalOn } }];
	});
}

/** A power plant beside the campus, which is no load. */
export function isGeneration({ claims }: Pick<Phase, "claims">): boolean {
	return claims.length > 0 && claims.every(({ capacityKind }) => capacityKind === "generation");
}
