import type { FormWarning } from "../form-warning";
import type { ProjectDocument } from "../project-document";
import { costWarnings } from "./cost";
import { dateWarnings } from "./dates";
import type { WarningContext } from "./warning-context";

type Rule = (document: ProjectDocument, context: WarningContext) => FormWarning[];

/** Every rule, in the order of the form. */
const RULES: readonly Rule[] = [dateWarnings, costWarnings];

/** What deserves a look in a project; nothing of it keeps the project from being saved. */
export function projectWarnings(document: ProjectDocument, context: WarningContext): FormWarning[] {
	return RULES.flatMap((rule) => rule(document, context));
}
