import { type CapacityKind, LOAD_KINDS } from "../../values/vocabulary";
import type { CapacityFact } from "../../view/facts";

/** The kinds of load in which every phase of a project with a load has its figure: those whose sum is the whole of it. */
export function commonKinds(facts: readonly Pick<CapacityFact, "phase" | "kind">[]): CapacityKind[] {
	const loads = facts.filter(({ kind }) => kind !== "generation");
	const phases = new Set(loads.map(({ phase }) => phase));
	const isCommon = (kind: CapacityKind) => loads.filter((fact) => fact.kind === kind).length === phases.size;
	return phases.size === 0 ? [] : LOAD_KINDS.filter(isCommon);
}
