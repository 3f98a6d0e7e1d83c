import type { ProjectDocument } from "../../record/project-document";
import type { FormWarning } from "../form-warning";
import type { WarningContext } from "../warning-context";
import { amountWarnings } from "./amounts";
import { citationWarnings } from "./citations";
import { costWarnings } from "./cost";
import { dateWarnings } from "./dates";
import { duplicateWarnings } from "./duplicate";
import { envelopeWarnings } from "./envelope";
import { placeWarnings } from "./place";
import { statusWarnings } from "./status";
import { sumWarnings } from "./sums";
import { copiedTexts } from "./texts";

type Rule = (document: ProjectDocument, context: WarningContext) => FormWarning[];

const RULES: readonly Rule[] = [
	duplicateWarnings,
	placeWarnings,
	statusWarnings,
	dateWarnings,
	sumWarnings,
	amountWarnings,
	envelopeWarnings,
	costWarnings,
	citationWarnings,
	(document) => copiedTexts(document),
];

/** What deserves a look in a project; nothing of it keeps the project from being saved. */
export function projectWarnings(document: ProjectDocument, context: WarningContext): FormWarning[] {
	return RULES.flatMap((rule) => rule(document, context));
}
