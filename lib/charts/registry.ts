import type { Selection } from "@/lib/domain/view/select";
import type { View } from "@/lib/domain/view/view";
import type { ChartContext } from "./model/chart-context";
import type { ChartModel } from "./model/chart-model";
import { prepareCapacityByCountry } from "./prepare/prepare-capacity-by-country";
import { prepareCapacityByYear } from "./prepare/prepare-capacity-by-year";
import { prepareGap } from "./prepare/prepare-gap";
import { prepareInvestmentByCountry } from "./prepare/prepare-investment-by-country";
import { prepareInvestmentByYear } from "./prepare/prepare-investment-by-year";
import { prepareView } from "./prepare/prepare-view";

/** What is asked of a view and is no filter. */
type Question = Pick<View, "measure" | "by" | "scale">;

type Chart = {
	/** The question that it answers, whatever the reader asks; null for the chart of any question. */
	view: Question | null;
	/** Draws a selection of its own view. */
	prepare: (selection: Selection, context: ChartContext) => ChartModel;
	/** The pages that it always stands on, with its place there: 1 comes first. */
	standsOn: { dashboard?: number; country?: number };
	/** Set if its columns are stacked by status: so are the rows of its CSV. */
	csvSplit?: "status";
};

/**
 * The one list of charts, by their names in addresses. Pages, downloads, the chart of the reader's own view and the
 * tests follow from it; the words are in messages/, where each has its title.
 */
const CHARTS = {
	"capacity-by-country": {
		view: { measure: "capacity", by: "country", scale: "absolute" },
		prepare: prepareCapacityByCountry,
		standsOn: { dashboard: 1 },
	},
	"investment-by-country": {
		view: { measure: "investment", by: "country", scale: "absolute" },
		prepare: prepareInvestmentByCountry,
		standsOn: { dashboard: 2 },
	},
	"capacity-by-year": {
		view: { measure: "capacity", by: "year", scale: "absolute" },
		prepare: prepareCapacityByYear,
		standsOn: { dashboard: 5, country: 2 },
		csvSplit: "status",
	},
	"investment-by-year": {
		view: { measure: "investment", by: "year", scale: "absolute" },
		prepare: prepareInvestmentByYear,
		standsOn: { dashboard: 4, country: 3 },
		csvSplit: "status",
	},
	gap: {
		view: { measure: "capacity", by: "status", scale: "absolute" },
		prepare: prepareGap,
		standsOn: { dashboard: 3, country: 1 },
	},
	view: { view: null, prepare: prepareView, standsOn: {} },
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

/** The chart that answers a view best: the one made for its question, or the general one. */
export function chartAnswering({ measure, by, scale }: View): ChartId {
	const made = CHART_IDS.find((id) => {
		const { view } = chartOf(id);
		return view?.measure === measure && view.by === by && view.scale === scale;
	});
	return made ?? "view";
}
