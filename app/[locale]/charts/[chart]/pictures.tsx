import type { ReactElement } from "react";
import { ChartSheet, SpanSheet } from "@/components/charts/chart-sheet";
import { ChoroplethSheet } from "@/components/map/choropleth-picture";
import { MapSheet } from "@/components/map/map-picture";
import { WaitingSheet } from "@/components/outcome/waiting-chart";
import { chartView } from "@/lib/charts/chart-view";
import { FIGURES, type FigureId } from "@/lib/charts/files/figure-files";
import { prepareChoroplethSheet } from "@/lib/charts/map/prepare-choropleth-sheet";
import { prepareMapSheet } from "@/lib/charts/map/prepare-map-sheet";
import type { Words } from "@/lib/charts/model/chart-context";
import { prepareBridgeSheet } from "@/lib/charts/prepare/prepare-bridge-sheet";
import { prepareChart } from "@/lib/charts/prepare/prepare-chart";
import { prepareProgrammeSheet } from "@/lib/charts/prepare/prepare-programme-sheet";
import { prepareSheet, type SheetWords } from "@/lib/charts/prepare/prepare-sheet";
import { prepareWaitingSheet } from "@/lib/charts/prepare/prepare-waiting-sheet";
import { CHART_IDS, type ChartId, chartOf } from "@/lib/charts/registry";
import { programmeAccount } from "@/lib/domain/figures/programme-account";
import type { Dataset } from "@/lib/domain/record/dataset";
import { outcomeOf } from "@/lib/domain/time/outcome";
import { figuresHref } from "@/lib/domain/view/figures-page";
import { prepare } from "@/lib/domain/view/prepared";
import { select } from "@/lib/domain/view/select";
import { isApplicable, type View, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import { getClient } from "@/lib/server/db/client";
import { askBridge, NOTHING } from "@/lib/server/http/api/bridge-answer";
import { OF_SUMS, readView } from "@/lib/server/http/api/read-view";
import type { ParamError } from "@/lib/server/http/core/problem";
import { countryOutlines, mapOutlines } from "@/lib/server/pictures/map-outlines";
import { readBridge } from "@/lib/server/queries/history/read-bridge";

/** What can be had as a picture: the charts of the registry, and every other figure. */
export const PICTURES = [...CHART_IDS, ...FIGURES] as const;
export type PictureId = (typeof PICTURES)[number];

type Asked = { params: URLSearchParams; dataset: Dataset; today: string };

/** What is asked of a picture, and how it is drawn where it is needed. */
export type Question = {
	errors: ParamError[];
	/** What its address says: a view, and what else the figure is of. */
	view: View;
	own?: Record<string, string>;
	/** The view whose filters are said above the drawing. */
	narrowed: View;
	/** Where the figure stands, without the language. */
	page: string;
	draw: (address: string, words: Words, said: SheetWords) => ReactElement | Promise<ReactElement>;
};

/** Reads what a picture is asked, strictly as the API does. */
export function askPicture(id: PictureId, asked: Asked): Question | Promise<Question> {
	const isFigure = (one: PictureId): one is FigureId => FIGURES.some((figure) => figure === one);
	return isFigure(id) ? ASK[id](asked) : askChart(id, asked);
}

function askChart(id: ChartId, { params, dataset, today }: Asked): Question {
	const { view: read, errors } = readView(params, dataset);
	const view = chartView(id, read);
	return {
		errors,
		view,
		narrowed: view,
		page: figuresHref(view),
		draw: (address, words, said) => {
			const model = prepareChart(id, dataset, view, words, (own) => select(dataset, own, today));
			return <ChartSheet sheet={prepareSheet(model, address, chartOf(id).isFull ? "full" : "wide", said)} />;
		},
	};
}

const ASK: Record<FigureId, (asked: Asked) => Question | Promise<Question>> = {
	map: ({ params, dataset, today }) => {
		const { view: read, errors } = readView(params, dataset);
		const view = withChange(read, { sort: null });
		return {
			errors,
			view,
			narrowed: view,
			page: figuresHref(view),
			draw: async (address, words, said) => {
				const { model, sheet } = prepareMapSheet(select(dataset, view, today), address, words, said);
				return <MapSheet sheet={sheet} model={model} outlines={await mapOutlines(model.isDetailed)} />;
			},
		};
	},
	"countries-map": ({ params, dataset, today }) => {
		const { view: read, errors } = readView(params, dataset);
		const asked = withChange(read, { by: "country", sort: null, order: null, tab: "map" });
		const view = isApplicable(asked).scale ? asked : withChange(asked, { scale: "absolute" });
		return {
			errors,
			view,
			narrowed: view,
			page: `${viewHref("/explore", view)}#countries-map`,
			draw: async (address, words, said) => {
				const { model, sheet } = prepareChoroplethSheet(select(dataset, view, today), address, words, said);
				return <ChoroplethSheet sheet={sheet} model={model} outlines={await countryOutlines()} />;
			},
		};
	},
	programme: ({ params, dataset, today }) => {
		const { view, errors } = readView(params, dataset, [], ["programme", "currency", "asof", "recorded"]);
		const [slug = "", ...others] = view.programmes;
		const then = prepare(dataset, view).dataset;
		const programme = then.programmes.find((one) => one.slug === slug);
		if (errors.length === 0 && (!programme || others.length > 0)) {
			const detail = "This picture is of one programme that was known at the time: “programme” names it.";
			errors.push({ param: "programme", value: view.programmes.join(","), problem: "unknownValue", detail });
		}
		return {
			errors,
			view,
			narrowed: withChange(view, { programmes: [] }),
			page: viewHref(`/programmes/${slug}`, withChange(view, { programmes: [] })),
			draw: (address, words, said) => {
				if (!programme) throw new Error(`There is no programme “${slug}”.`);
				const account = programmeAccount(then, programme, view.currency, today);
				const { sheet, plot } = prepareProgrammeSheet(account, { dates: view, dataset }, address, words, said);
				return <SpanSheet sheet={sheet} plot={plot} />;
			},
		};
	},
	"changed-sums": async ({ params, dataset, today }) => {
		const { view, days, bridge, errors } = await askBridge(dataset, params, today, (asked) =>
			readBridge(getClient(), asked),
		);
		return {
			errors,
			view,
			own: days,
			narrowed: view,
			page: viewHref("/changes/sums", view, days),
			draw: (address, words, said) => {
				const asked = { bridge: bridge ?? NOTHING, days, view, dataset };
				const { sheet, plot } = prepareBridgeSheet(asked, address, words, said);
				return <SpanSheet sheet={sheet} plot={plot} />;
			},
		};
	},
	waiting: ({ params, dataset, today }) => {
		const { view, errors } = readView(params, dataset, [], OF_SUMS);
		return {
			errors,
			view,
			narrowed: view,
			page: `${viewHref("/outcome", view)}#waiting`,
			draw: (address, words, said) => {
				const { whole } = outcomeOf(dataset, view, today, "none").waiting;
				const { sheet, plot } = prepareWaitingSheet(whole, { dates: view, dataset }, address, words, said);
				return <WaitingSheet sheet={sheet} plot={plot} />;
			},
		};
	},
};
