import type { ComparedNoun } from "@/lib/domain/compare/compare-request";
import type { Compared } from "@/lib/domain/compare/comparison";
import { nameOfCompared } from "@/lib/domain/compare/names";
import type { Dataset } from "@/lib/domain/record/dataset";
import { formatPartialDate } from "@/lib/domain/values/format";
import { type LoadKind, STATUSES } from "@/lib/domain/values/vocabulary";
import type { ViewDates } from "@/lib/domain/view/view";
import { laySpans, type SpanPlot, type SpanRow } from "../layout/spans-layout";
import type { Words } from "../model/chart-context";
import { sourceOf } from "../model/frame-model";
import { statusToken } from "../style/tokens";
import { WIDTHS } from "../style/type-scale";
import { type Lane, prepareComparedTimeline } from "./prepare-compared-timeline";
import { prepareComparedYears } from "./prepare-compared-years";
import { type Frame, laySheet, type Sheet, type SheetWords } from "./prepare-sheet";

/** What is compared, and what it is answered from. */
export type ComparedFigures = {
	noun: ComparedNoun;
	items: readonly Compared[];
	dates: ViewDates;
	dataset: Dataset;
	today: string;
};

/** The years of things side by side as a picture that can leave the page: of one kind of load, or of money. */
export function prepareComparedYearsSheet(
	{ noun, items, dates, dataset }: ComparedFigures,
	part: LoadKind | null,
	address: string,
	words: Words,
	said: SheetWords = {},
): Sheet {
	const nameOf = ({ key }: Pick<Compared, "key">) => nameOfCompared(dataset, noun, key, words.locale);
	const measure = part === null ? "investment" : "capacity";
	const drawings = prepareComparedYears(items, measure, nameOf, () => null, words);
	const drawing = drawings.find((one) => one.part === part);
	const plot = drawing?.full ?? { width: WIDTHS.full, height: 0, rules: [], texts: [], panels: [] };
	const captions = {
		title: drawing?.title ?? words.t(`charts.title.${measure}.year`),
		unit: drawing?.unit ?? "",
		finding: null,
		remark: null,
		legend: drawing?.legend ?? [],
		message: drawing ? null : words.t("charts.empty"),
		notes: [words.t("compare.years.note")],
		events: [],
		source: sourceOf(dates, dataset, words),
	};
	return { ...laySheet(captions, { width: WIDTHS.full, height: plot.height }, address, said), plot };
}

/** The projects of things side by side, or the phases of projects, on one axis of years, as a picture that can leave the page. */
export function prepareComparedTimelineSheet(
	{ noun, items, dates, dataset, today }: ComparedFigures,
	address: string,
	words: Words,
	said: SheetWords = {},
): { plot: SpanPlot; sheet: Frame } {
	const { locale, t } = words;
	const timeline = prepareComparedTimeline(items, today);
	const nameOf = (lane: Lane) => (lane.phase === null ? lane.project.name : lane.phase[locale]);
	const lanes = timeline?.items.flatMap((item) => item.lanes) ?? [];
	const used = new Set(lanes.flatMap(({ service }) => service.map(({ status }) => status)));
	// One alone has its name as the title.
	const [alone, another] = items.map(({ key }) => nameOfCompared(dataset, noun, key, locale));
	const rows = (timeline?.items ?? []).flatMap(({ key, lanes: own }): SpanRow[] => [
		...(another === undefined ? [] : [{ heading: nameOfCompared(dataset, noun, key, locale) }]),
		...own.map((lane) => ({
			label: nameOf(lane),
			value: periodOf(lane, words),
			spans: lane.service.map(({ from, to, status }) => ({ from, to, colour: statusToken(status), isHollow: false })),
		})),
	]);
	const ticks = (timeline?.ticks ?? []).map(({ year, at }) => ({ at, label: String(year) }));
	const plot = laySpans(rows, WIDTHS.full, ticks);
	const left = (timeline?.items ?? []).flatMap(({ key, more, undated }) => {
		const name = nameOfCompared(dataset, noun, key, locale);
		const said = [
			more > 0 && t("compare.timeline.more", { count: more }),
			undated > 0 && t("compare.timeline.undated", { noun, count: undated }),
		].filter((text) => text !== false);
		return said.length === 0 ? [] : [t("view.pair", { name, value: said.join(" · ") })];
	});
	const captions = {
		title: another === undefined ? (alone ?? "") : t("compare.timeline.title"),
		unit: t("compare.timeline.note", { noun }),
		finding: null,
		remark: null,
		legend: STATUSES.filter((status) => used.has(status)).map((status) => ({
			colour: statusToken(status),
			label: t(`vocabulary.status.${status}`),
		})),
		message: timeline === null ? t("charts.empty") : null,
		notes: left,
		events: [],
		source: sourceOf(dates, dataset, words),
	};
	return { plot, sheet: laySheet(captions, plot, address, said) };
}

/** From the first date of service to the last. */
function periodOf({ service }: Lane, { locale }: Words): string {
	const [first, last] = [service[0]?.on, service.at(-1)?.on].map((on) => on && formatPartialDate(on, locale, "short"));
	return first === last ? (first ?? "") : `${first} – ${last}`;
}
