import type { CapacityKind } from "../values/vocabulary";
import type { Tally } from "./tally";

/** How many projects are being built or in service, and their share of all; null where there is none. */
export function projectsUnderWay({ projects, of }: Pick<Tally, "projects" | "of">): {
	projects: number;
	share: number | null;
} {
	return { projects: of.underWay.projects, share: projects === 0 ? null : of.underWay.projects / projects };
}

/** The share of a kind's MW whose phases are being built or in service; null where the kind has no figure. */
export function mwUnderWay({ capacityMw, of }: Pick<Tally, "capacityMw" | "of">, kind: CapacityKind): number | null {
	return capacityMw[kind] === 0 ? null : of.underWay.capacityMw[kind] / capacityMw[kind];
}
