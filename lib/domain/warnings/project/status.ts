import type { ProjectDocument } from "../../record/project-document";
import { firstDay } from "../../values/partial-date";
import { type EventKind, STATUSES, type Status } from "../../values/vocabulary";
import { borneStatus } from "../../view/as-of";
import type { FormWarning } from "../form-warning";
import type { WarningContext } from "../warning-context";
import { isGeneration } from "./first-delivery";
import { localizedTexts } from "./said-in-texts";

/** How far a project has come; what is paused or cancelled is on no step. */
const STEPS: readonly Status[] = STATUSES.slice(0, STATUSES.indexOf("paused"));

/** A project's status against those of its phases; a power plant that is there already says nothing. */
export function statusWarnings(document: Pick<ProjectDocument, "status" | "phases">): FormWarning[] {
	const { status } = document;
	const phases = document.phases.filter((phase) => !isGeneration(phase));
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
	const furthest = Math.max(...phases.map((phase) => STEPS.indexOf(phase.status)));
	const isBehind = inService + Number(partly) === 0 && furthest >= 0 && STEPS.includes(status);
	if (!isBehind || STEPS[furthest] === status) return [];
	return [{ path: ["status"], code: "unlikePhases", values: { status } }];
}

/** A status that says neither since when it is known nor by which source. A phase's has those of the phase at least. */
export function statusEvidenceWarnings({
	statusAsOf,
	statusCitations,
}: Pick<ProjectDocument, "statusAsOf" | "statusCitations">): FormWarning[] {
	const undated: FormWarning = { path: ["statusAsOf"], code: "statusUndated", values: {} };
	const unsourced: FormWarning = { path: ["statusCitations"], code: "statusUnsourced", values: {} };
	return [...(statusAsOf === null ? [undated] : []), ...(statusCitations.length === 0 ? [unsourced] : [])];
}

/** Later than any event: whatever its date leaves open, it is over. */
const AFTER_ALL = "9999-12-31";

/** A status that the record's own milestones contradict: they take the project further, or the last of them gives it up. */
export function unlikeEventsWarnings(
	{ status, phases, events }: Pick<ProjectDocument, "status" | "phases" | "events">,
	{ today }: Pick<WarningContext, "today">,
): FormWarning[] {
	const past = events.filter(({ date }) => firstDay(date) <= today);
	const borne = borneStatus({ status, phases, events: past }, AFTER_ALL).status;
	const [own, theirs] = [STEPS.indexOf(status), STEPS.indexOf(borne)];
	const isGivenUp = theirs < 0 && own >= 0;
	// Without a milestone a project counts as announced, and what is in service may be so in part.
	const isFurther = own >= 0 && theirs > own && borne !== "announced" && status !== "partially_operational";
	return isGivenUp || isFurther
		? [{ path: ["status"], code: "unlikeEvents", values: { status, borneStatus: borne } }]
		: [];
}

const FIRST_PART =
	/\b(?:first|initial)\s+(?:[\w-]+\s+){0,2}?(?:buildings?|phases?|stages?|halls?|modules?)\b[^,;.]*\b(?:under construction|complete|topped out|started|in service|opened)\b/i;

/** One phase with one status for a whole of which the texts say how far a first part has come. */
export function oneStatusWarnings(document: ProjectDocument): FormWarning[] {
	const loads = document.phases.filter((phase) => !isGeneration(phase));
	const [only] = loads;
	if (only === undefined || loads.length > 1 || /\b(?:first|initial|phase|stage)\b/i.test(only.name.en)) return [];
	if (only.status !== "construction" && only.status !== "operational") return [];
	if (!localizedTexts(document).some(({ text }) => FIRST_PART.test(text.en))) return [];
	const path = ["phases", document.phases.indexOf(only), "status"];
	return [{ path, code: "oneStatusForAll", values: { status: only.status } }];
}

const IN_PUBLIC = /\b(?:present(?:s|ed)|sign(?:s|ed)|memorandum|made public|announc(?:es|ed)|unveil(?:s|ed))\b/i;

/** A plan that was presented in public, or has gone further than that, isn't rumoured. */
export function rumourWarnings({ status, events }: Pick<ProjectDocument, "status" | "events">): FormWarning[] {
	if (status !== "rumoured") return [];
	const isPublic = events.some(({ kind, note }) => {
		return kind === "announced" ? IN_PUBLIC.test(note.en) : !SAYS_LITTLE.includes(kind);
	});
	return isPublic ? [{ path: ["status"], code: "rumouredInPublic", values: { status } }] : [];
}

const SAYS_LITTLE: readonly EventKind[] = ["delayed", "paused", "cancelled", "opposition", "relocated"];
