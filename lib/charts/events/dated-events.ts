import type { Dataset } from "@/lib/domain/record/dataset";
import type { LocalizedText } from "@/lib/domain/record/project-document";
import { formatPartialDate } from "@/lib/domain/values/format";
import { shownAs, type View } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import type { ChartContext } from "../model/chart-context";
import type { ChartModel } from "../model/chart-model";
import events from "./dated-events.json";

/** Something that happened outside of any one project, and began a programme: its page has the sources for both. */
type DatedEvent = { on: string; label: LocalizedText; programme: string };

/** What charts by year may name. A test holds dates and programmes to the dataset, from which they are. */
export const DATED_EVENTS: readonly DatedEvent[] = events;

/** What happened in the years of a chart: in words with its sources, and where on an axis of years. */
export type ChartEvents = { listed: ChartModel["events"]; drawn: { at: number; label: string }[] };

const NONE: ChartEvents = { listed: [], drawn: [] };

/**
 * The events of a view that asks for them, between two years. `dataset` is the one as of the view's date: what was known of
 * programmes then is known of their events.
 */
export function chartEvents(
	view: View,
	dataset: Dataset,
	years: readonly string[],
	{ locale, t }: ChartContext,
): ChartEvents {
	if (!view.events || years.length === 0) return NONE;
	const isKnown = (slug: string) => dataset.programmes.some((programme) => programme.slug === slug);
	const shown = DATED_EVENTS.filter(({ on, programme }) => {
		const year = on.slice(0, 4);
		return isKnown(programme) && year >= (years[0] ?? "") && year <= (years.at(-1) ?? "");
	});
	return {
		listed: shown.map(({ on, label, programme }) => ({
			date: on,
			label: t("charts.events.of", { label: label[locale], date: formatPartialDate(on, locale) }),
			href: viewHref(`/${locale}/programmes/${programme}`, shownAs(view)),
		})),
		drawn: shown.map(({ on, label }) => ({ at: yearFraction(on), label: label[locale] })),
	};
}

/** A day as a year and its part; of a month its middle. */
function yearFraction(date: string): number {
	const [year = 0, month = 7, day = 15] = date.split("-").map(Number);
	return (
		year + (Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1))
	);
}
