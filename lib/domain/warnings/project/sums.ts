import { projectAccount } from "../../figures/project-account";
import type { ProjectDocument } from "../../record/project-document";
import { type CapacityKind, LOAD_KINDS } from "../../values/vocabulary";
import type { FormWarning } from "../form-warning";
import type { WarningContext } from "../warning-context";
import { citedSources } from "./cited-sources";
import { commonKinds } from "./common-kinds";

/** An estimate of a whole site this much above the sum of its phases: a phase is missing, or the estimate's kind is wrong. */
const ABOVE = 1.25;
/** Phases may well go beyond what an estimate foresees, but hardly to the double. */
const BELOW = 2;

const ESTIMATED = { it: "itMw", facility: "facilityMw" } as const;

/** The sum of the phases against third parties' totals, and phases that have no kind in common to be added in. */
export function sumWarnings(document: ProjectDocument, context: WarningContext): FormWarning[] {
	const sources = citedSources(document, context);
	const { sum, capacity } = projectAccount(document, sources, "EUR", context.fx, context.today);
	const kinds = LOAD_KINDS.filter((kind) => sum.figures[kind] > 0);
	const common = commonKinds(capacity.flat());
	if (kinds.length > 0 && common.length === 0) {
		return [{ path: ["phases"], code: "mixedKinds", values: { kinds: kinds.join(" ") } }];
	}
	return common.flatMap((kind) => againstEstimates(document, kind, sum.capacityMw[kind]));
}

function againstEstimates({ siteEstimates }: ProjectDocument, kind: CapacityKind, sumMw: number): FormWarning[] {
	if (kind !== "it" && kind !== "facility") return [];
	const field = ESTIMATED[kind];
	const totals = siteEstimates.map((estimate) => estimate[field] ?? 0);
	const estimateMw = Math.max(0, ...totals);
	if (estimateMw === 0) return [];
	const values = { kind, sumMw, estimateMw };
	const path = ["siteEstimates", totals.indexOf(estimateMw), field];
	if (estimateMw > sumMw * ABOVE) return [{ path, code: "sumBelowEstimate", values }];
	return sumMw > estimateMw * BELOW ? [{ path, code: "sumAboveEstimate", values }] : [];
}
