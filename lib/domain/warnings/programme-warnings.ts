import type { FormWarning } from "../form-warning";
import type { Programme } from "../project-document";
import { futureDate } from "./dates";
import type { WarningContext } from "./warning-context";

/** What deserves a look in a programme; nothing of it keeps the programme from being saved. */
export function programmeWarnings(programme: Programme, context: WarningContext): FormWarning[] {
	return [...futureDate(["announcedOn"], programme.announcedOn, context.today)];
}
