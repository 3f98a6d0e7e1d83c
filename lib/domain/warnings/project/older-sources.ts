import { type Cited, citedIn, type Fact, placed } from "../../record/cited-facts";
import type { Phase, ProjectDocument, ProjectEvent, SiteEstimate } from "../../record/project-document";
import { firstDay, lastDay } from "../../values/partial-date";
import type { FormWarning } from "../form-warning";
import type { WarningContext } from "../warning-context";
import { isPlannedAhead } from "./dates";

type Context = Pick<WarningContext, "today" | "sources">;

/** Sources that were published before what they are cited for had happened: they can't say so. */
export function olderSourceWarnings(document: ProjectDocument, { today, sources }: Context): FormWarning[] {
	return citedIn(document).flatMap((cited) => {
		const date = dateOf(cited, document, today);
		if (date === null) return [];
		return placed(cited.path, cited.citations).flatMap(({ path, citation }): FormWarning[] => {
			const publishedOn = sources.get(citation.source)?.publishedOn ?? null;
			if (publishedOn === null || lastDay(publishedOn) >= firstDay(date)) return [];
			return [{ path: [...path, "source"], code: "olderSource", values: { publishedOn, date } }];
		});
	});
}

/** The date of what is cited: of a status since when it is known, of a fact when it happened. */
function dateOf({ fact, path }: Cited, document: ProjectDocument, today: string): string | null {
	const field = path.at(-1);
	if (field === "statusCitations") return (fact ? (fact.item as unknown as Phase) : document).statusAsOf;
	return fact && field === "citations" ? happenedOn(fact, today) : null;
}

/** When a fact happened by its own date; null for what has none, and for what is planned for a day to come. */
function happenedOn({ list, item }: Fact, today: string): string | null {
	if (list === "investments") return (item as { announcedOn?: string | null }).announcedOn ?? null;
	if (list === "events") {
		const { kind, date } = item as unknown as ProjectEvent;
		return isPlannedAhead(kind) && lastDay(date) >= today ? null : date;
	}
	if (list === "siteEstimates") {
		const { forecast, asOf } = item as unknown as SiteEstimate;
		return forecast ? null : asOf;
	}
	if (list === "phases") {
		const { status, operationalOn } = item as unknown as Phase;
		return status === "operational" ? operationalOn : null;
	}
	return null;
}
