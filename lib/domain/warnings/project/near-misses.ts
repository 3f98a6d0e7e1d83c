import type { ProjectDocument } from "../../record/project-document";
import type { CapacityKind } from "../../values/vocabulary";
import type { FormWarning } from "../form-warning";
import { announcedMw } from "./dropped-qualifiers";
import { figuresSaid, type Said } from "./said-in-texts";

/** As near as this is meant to be the same. */
const NEAR = 0.02;

/**
 * A figure of the summary that is nearly one of the record's, and no rounding of one: 386 MW beside a phase of 384. What
 * is only "about" or a limit is rounded as it likes.
 */
export function nearMisses({ summary, phases, investments }: ProjectDocument): FormWarning[] {
	const own = { MW: [...claimedMw(phases), ...sumsOfKinds(phases)], money: investments.map(({ amount }) => amount) };
	const isOf = (figure: number) => (said: Said) => Math.abs(said.value - figure) <= said.step * (1 + 1e-9);
	return figuresSaid(summary.en, "en").flatMap((said): FormWarning[] => {
		if (said.qualifier !== "exact" || own[said.unit].some((figure) => isOf(figure)(said))) return [];
		const near = own[said.unit].find((figure) => Math.abs(said.value - figure) <= figure * NEAR);
		if (near === undefined) return [];
		const [path, figure] = [["summary", "en"], said.text];
		if (said.unit === "MW") return [{ path, code: "nearMissMw", values: { figure, ownMw: near } }];
		const currency = investments.find(({ amount }) => amount === near)?.currency ?? "EUR";
		return [{ path, code: "nearMissMoney", values: { figure, ownAmount: near, currency } }];
	});
}

function claimedMw(phases: ProjectDocument["phases"]): number[] {
	return phases.flatMap(({ claims }) => claims.flatMap((claim) => [claim.capacityMw, announcedMw(claim)]));
}

/** What the phases come to after each, kind by kind. */
function sumsOfKinds(phases: ProjectDocument["phases"]): number[] {
	const sums = new Map<CapacityKind, number>();
	return phases.flatMap(({ claims }) =>
		claims.map(({ capacityKind, capacityMw }) => {
			const sum = (sums.get(capacityKind) ?? 0) + capacityMw;
			sums.set(capacityKind, sum);
			return sum;
		}),
	);
}
