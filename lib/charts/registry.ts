import type { View } from "@/lib/domain/view/view";

/** What is asked of a view and is no filter; by company it may be one role that is asked for. */
type Question = Pick<View, "measure" | "by"> & Partial<Pick<View, "role">>;

type Chart = {
	/** The question that it answers, whatever the reader asks; null for the chart of any question. */
	view: Question | null;
	/** The pages that it always stands on, with its place there: 1 comes first. */
	standsOn: { dashboard?: number; country?: number; companies?: number; company?: number };
	/** Set if it takes the whole width of its page; the others stand two in a row. */
	isFull?: true;
};

/**
 * The one list of charts, by their names in addresses. Pages, downloads, the chart of the reader's own view and the
 * tests follow from it; the words are in messages/, where each question has its title.
 */
const CHARTS = {
	gap: {
		view: { measure: "capacity", by: "status" },
		standsOn: { dashboard: 1, country: 1, company: 1 },
		isFull: true,
	},
	"capacity-by-country": { view: { measure: "capacity", by: "country" }, standsOn: { dashboard: 2 } },
	"investment-by-country": { view: { measure: "investment", by: "country" }, standsOn: { dashboard: 3 } },
	"capacity-by-year": { view: { measure: "capacity", by: "year" }, standsOn: { dashboard: 4, country: 2, company: 2 } },
	"investment-by-year": {
		view: { measure: "investment", by: "year" },
		standsOn: { dashboard: 5, country: 3, company: 3 },
	},
	"who-builds": {
		view: { measure: "capacity", by: "company", role: "developer" },
		standsOn: { companies: 1 },
		isFull: true,
	},
	"who-rents": { view: { measure: "capacity", by: "company", role: "tenant" }, standsOn: { companies: 2 } },
	"who-pays": { view: { measure: "investment", by: "company", role: "investor" }, standsOn: { companies: 3 } },
	view: { view: null, standsOn: {}, isFull: true },
} satisfies Record<string, Chart>;

export type ChartId = keyof typeof CHARTS;

export const CHART_IDS = Object.keys(CHARTS) as ChartId[];

/** A chart by its name. */
export function chartOf(id: ChartId): Chart {
	return CHARTS[id];
}

/** The charts that always stand on a page, in their order. */
export function chartsOn(page: keyof Chart["standsOn"]): ChartId[] {
	const placeOf = (id: ChartId) => chartOf(id).standsOn[page];
	return CHART_IDS.filter((id) => placeOf(id) !== undefined).sort((a, b) => (placeOf(a) ?? 0) - (placeOf(b) ?? 0));
}
