import type { ProjectDocument } from "../../record/project-document";
import type { FormWarning } from "../form-warning";
import type { WarningContext } from "../warning-context";
import { amountWarnings } from "./amounts";
import { citationWarnings } from "./citations";
import { costWarnings } from "./cost";
import { dateWarnings } from "./dates";
import { droppedQualifiers } from "./dropped-qualifiers";
import { duplicateWarnings } from "./duplicate";
import { envelopeWarnings } from "./envelope";
import { firstDeliveryWarnings } from "./first-delivery";
import { milestoneWarnings } from "./milestones";
import { nearMisses } from "./near-misses";
import { olderSourceWarnings } from "./older-sources";
import { placeWarnings } from "./place";
import { remainderWarnings } from "./remainders";
import { standingWarnings } from "./standing";
import {
	oneStatusWarnings,
	rumourWarnings,
	statusEvidenceWarnings,
	statusWarnings,
	unlikeEventsWarnings,
} from "./status";
import { sumWarnings } from "./sums";
import { copiedTexts, wordingWarnings } from "./texts";

type Rule<T> = (document: ProjectDocument, context: T) => FormWarning[];

/** What a record says by itself: the form and the files of a dataset are held to these alike. */
const OWN_RULES: readonly Rule<Pick<WarningContext, "today">>[] = [
	statusWarnings,
	statusEvidenceWarnings,
	oneStatusWarnings,
	unlikeEventsWarnings,
	rumourWarnings,
	dateWarnings,
	firstDeliveryWarnings,
	milestoneWarnings,
	remainderWarnings,
	droppedQualifiers,
	nearMisses,
	standingWarnings,
	copiedTexts,
	wordingWarnings,
];

/** What is held against the other records. */
const RULES: readonly Rule<WarningContext>[] = [
	duplicateWarnings,
	placeWarnings,
	sumWarnings,
	amountWarnings,
	envelopeWarnings,
	costWarnings,
	citationWarnings,
	olderSourceWarnings,
];

/** What deserves a look in a project; nothing of it keeps the project from being saved. */
export function projectWarnings(document: ProjectDocument, context: WarningContext): FormWarning[] {
	return [...ownWarnings(document, context), ...RULES.flatMap((rule) => rule(document, context))];
}

/** What deserves a look in a project that is looked at alone. */
export function ownWarnings(document: ProjectDocument, context: Pick<WarningContext, "today">): FormWarning[] {
	return OWN_RULES.flatMap((rule) => rule(document, context));
}
