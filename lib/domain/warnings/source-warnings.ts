import type { FormWarning } from "../form-warning";
import { firstDay, lastDay } from "../partial-date";
import type { Source } from "../project-document";
import { futureDate } from "./dates";
import type { WarningContext } from "./warning-context";

/** What deserves a look in a source; nothing of it keeps the source from being saved. */
export function sourceWarnings(source: Source, context: WarningContext): FormWarning[] {
	const { publishedOn, retrievedOn, url, id } = source;
	const warnings = [
		...futureDate(["publishedOn"], publishedOn, context.today),
		...futureDate(["retrievedOn"], retrievedOn, context.today),
	];
	if (publishedOn !== null && retrievedOn !== null && firstDay(publishedOn) > lastDay(retrievedOn)) {
		warnings.push({ path: ["publishedOn"], code: "publishedAfterRetrieved", values: { publishedOn, retrievedOn } });
	}
	const other = context.sourceOfUrl.get(url);
	if (other !== undefined && other !== id) {
		warnings.push({ path: ["url"], code: "sameUrl", values: { source: other } });
	}
	return warnings;
}
