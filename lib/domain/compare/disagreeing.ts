import type { ClaimRow, InvestmentRow, PhaseRow, ProjectRow, SourceRow } from "../record/dataset";
import type { CapacityKind } from "../values/vocabulary";
import { capacityFacts, standingOf } from "../view/facts";

/** Figures of one phase and one kind that don't agree, and the one that totals use; what is outdated is none of them. */
export type DisagreeingClaims = { phase: PhaseRow; kind: CapacityKind; claims: ClaimRow[]; used: ClaimRow };

/** What sources of a project don't agree on: MW of a phase and kind, and amounts that are shown and not added. */
export function disagreeingFigures(
	project: Pick<ProjectRow, "phases" | "investments" | "status">,
	sources: readonly SourceRow[],
): { capacity: DisagreeingClaims[]; money: { investment: InvestmentRow; standing: "disputed" | "uncounted" }[] } {
	return {
		capacity: capacityFacts(project, 0, sources).flatMap(({ phase: at, kind, claim }): DisagreeingClaims[] => {
			const phase = project.phases[at] as PhaseRow;
			const claims = phase.claims.filter((one) => one.kind === kind && one.rank !== "deprecated");
			const isAgreed = new Set(claims.map(({ mw }) => mw)).size < 2;
			return isAgreed ? [] : [{ phase, kind, claims, used: phase.claims[claim] as ClaimRow }];
		}),
		money: project.investments.flatMap((investment) => {
			const standing = standingOf(investment);
			return standing === "disputed" || standing === "uncounted" ? [{ investment, standing }] : [];
		}),
	};
}
