import type { Source } from "../record/project-document";
import { firstDay, lastDay } from "../values/partial-date";
import { normalizeSourceUrl } from "../values/source-url";
import type { FormWarning } from "./form-warning";
import { futureDate } from "./project/dates";
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
