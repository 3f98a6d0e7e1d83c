import type { FormWarning } from "../form-warning";
import { firstDay, lastDay } from "../partial-date";
import type { Source } from "../project-document";
import { normalizeSourceUrl } from "../source-url";
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
	const sameUrl = context.sourcesOfUrl.get(normalizeSourceUrl(url) ?? url) ?? [];
	for (const other of sameUrl.filter((one) => one !== id)) {
		warnings.push({ path: ["url"], code: "sameUrlMerge", values: { source: other, own: id } });
	}
	return warnings;
}
