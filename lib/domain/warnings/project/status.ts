import type { ProjectDocument } from "../../record/project-document";
import type { FormWarning } from "../form-warning";

/** A project's status against those of its phases. */
export function statusWarnings({ status, phases }: Pick<ProjectDocument, "status" | "phases">): FormWarning[] {
	const inService = phases.filter((phase) => phase.status === "operational").length;
	const partly = phases.some((phase) => phase.status === "partially_operational");
	const warning = (code: string): FormWarning[] => [{ path: ["status"], code, values: { status } }];
	if (phases.length === 0) return [];
	if (status === "operational" && inService < phases.length) return warning("notAllInService");
	if (status === "partially_operational" && inService === 0 && !partly) return warning("noneInService");
	if (inService + Number(partly) > 0 && !["operational", "partially_operational", "paused"].includes(status)) {
		return warning("someInService");
	}
	if (status === "cancelled" && phases.some((phase) => phase.status !== "cancelled")) return warning("notAllCancelled");
	return [];
}
