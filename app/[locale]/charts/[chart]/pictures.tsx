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
import {
	type ComparedFigures,
	prepareComparedTimelineSheet,
	prepareComparedYearsSheet,
} from "@/lib/charts/prepare/prepare-compared-sheets";
import { prepareProgrammeSheet } from "@/lib/charts/prepare/prepare-programme-sheet";
import { prepareSheet, type SheetWords } from "@/lib/charts/prepare/prepare-sheet";
import { prepareWaitingSheet } from "@/lib/charts/prepare/prepare-waiting-sheet";
import { CHART_IDS, type ChartId, chartOf } from "@/lib/charts/registry";
import { COMPARED_NOUNS, compareHref } from "@/lib/domain/compare/compare-request";
import { comparison } from "@/lib/domain/compare/comparison";
import { programmeAccount } from "@/lib/domain/figures/programme-account";
import type { Dataset } from "@/lib/domain/record/dataset";
import { outcomeOf } from "@/lib/domain/time/outcome";
import { LOAD_KINDS } from "@/lib/domain/values/vocabulary";
import { figuresHref } from "@/lib/domain/view/figures-page";
import { prepare } from "@/lib/domain/view/prepared";
import { select } from "@/lib/domain/view/select";
import { isApplicable, type View, withChange } from "@/lib/domain/view/view";
import { recordHref, viewHref } from "@/lib/domain/view/view-url";
import { getClient } from "@/lib/server/db/client";
import { askBridge, NOTHING } from "@/lib/server/http/answers/bridge-answer";
import { readComparison } from "@/lib/server/http/answers/compare-answer";
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
	/** What is asked in one spelling: two of the same get the same picture. */
	key: string;
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
		key: viewHref("", view),
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
			key: viewHref("", view),
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
			key: viewHref("", view),
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
			key: viewHref("", view),
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
			key: viewHref("", view, days),
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
			key: viewHref("", view),
			narrowed: view,
			page: `${viewHref("/outcome", view)}#waiting`,
			draw: (address, words, said) => {
				const { whole } = outcomeOf(dataset, view, today, "none").waiting;
				const { sheet, plot } = prepareWaitingSheet(whole, { dates: view, dataset }, address, words, said);
				return <WaitingSheet sheet={sheet} plot={plot} />;
			},
		};
	},
	"compared-years": (asked) => {
		const part = asked.params.get("part") ?? "";
		const kind = LOAD_KINDS.find((one) => one === part) ?? null;
		const question = askCompared(asked, ["part"], part === "" ? {} : { part }, (figures, ...around) => (
			<ChartSheet sheet={prepareComparedYearsSheet(figures, kind, ...around)} />
		));
		if (kind === null && part !== "announced") {
			const allowed = [...LOAD_KINDS, "announced"];
			const detail = `“${part.slice(0, 100)}” is not a value of “part”, which takes ${allowed.join(", ")}.`;
			question.errors.push({ param: "part", value: part.slice(0, 200), problem: "unknownValue", detail, allowed });
		}
		return { ...question, page: `${question.page}#years` };
	},
	"compared-timeline": (asked) => {
		const question = askCompared(asked, [], {}, (figures, ...around) => (
			<SpanSheet {...prepareComparedTimelineSheet(figures, ...around)} />
		));
		const { noun, keys, view } = readComparison(asked.dataset, asked.params).request;
		const [key, another] = keys;
		const isOfPage = noun === "project" && another === undefined;
		return {
			...question,
			page: isOfPage ? recordHref(`/projects/${key}`, view, "#phases") : `${question.page}#timeline`,
		};
	},
};

/** Reads what is compared, at least one thing, and draws it from the comparison. */
function askCompared(
	{ params, dataset, today }: Asked,
	further: readonly string[],
	own: Record<string, string>,
	draw: (figures: ComparedFigures, address: string, words: Words, said: SheetWords) => ReactElement,
): Question {
	const { request, errors } = readComparison(dataset, params, further);
	const { noun, keys, view } = request;
	if (noun === null && errors.length === 0) {
		const detail = `Nothing is named: one of ${COMPARED_NOUNS.join(", ")} names what is compared.`;
		errors.push({ param: COMPARED_NOUNS[0], value: "", problem: "unknownValue", detail });
	}
	return {
		errors,
		key: compareHref("", request, own),
		narrowed: view,
		page: compareHref("/compare", request),
		draw: (...around) => {
			if (noun === null) throw new Error("Nothing is compared.");
			const { items } = comparison(dataset, noun, keys, view, today);
			return draw({ noun, items, dates: view, dataset, today }, ...around);
		},
	};
}
