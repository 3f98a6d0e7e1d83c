import type { Dataset } from "@/lib/domain/record/dataset";
import { MILESTONES, type Milestone } from "@/lib/domain/time/milestones";
import { LEAST_AT_RISK, type WaitingGroup } from "@/lib/domain/time/waiting";
import { formatCount } from "@/lib/domain/values/format";
import type { ViewDates } from "@/lib/domain/view/view";
import type { Words } from "../model/chart-context";
import { sourceOf } from "../model/frame-model";
import { WIDTHS } from "../style/type-scale";
import { waitingSentence } from "../words/waiting-sentence";
import { type Frame, laySheet, type SheetWords } from "./prepare-sheet";
import { prepareWaiting, type WaitingPlot } from "./prepare-waiting";

/** How long projects wait for works and for service, as a picture that can leave the page. */
export function prepareWaitingSheet(
	whole: WaitingGroup,
	{ dates, dataset }: { dates: ViewDates; dataset: Dataset },
	address: string,
	words: Words,
	said: SheetWords = {},
): { plot: WaitingPlot | null; sheet: Frame<Milestone> } {
	const { locale, t } = words;
	const { projects } = whole.milestones.works;
	const plot = projects < LEAST_AT_RISK ? null : prepareWaiting(whole, waitingLabels(words), locale, WIDTHS.wide);
	const sentences = MILESTONES.flatMap((milestone) => waitingSentence(milestone, whole, words) ?? []);
	const least = formatCount(LEAST_AT_RISK, locale);
	const captions = {
		title: t("outcome.waiting.title"),
		unit: t("outcome.waiting.unit"),
		finding: sentences.length === 0 ? null : sentences.join(" "),
		remark: null,
		legend: plot === null ? [] : MILESTONES.map((colour) => ({ colour, label: t(`outcome.waiting.legend.${colour}`) })),
		message: plot === null ? t("outcome.waiting.tooFew", { count: projects, least }) : null,
		notes: [t("outcome.waiting.note"), t("outcome.waiting.rule.waiting"), t("outcome.waiting.bands", { least })],
		events: [],
		source: sourceOf(dates, dataset, words),
	};
	return { plot, sheet: laySheet(captions, plot ?? { width: WIDTHS.wide, height: 0 }, address, said) };
}

/** What stands at the axes of the curves. */
export function waitingLabels({ t }: Words): Parameters<typeof prepareWaiting>[1] {
	return {
		years: t("outcome.waiting.years"),
		atRisk: t("outcome.waiting.atRisk"),
		milestone: { works: t("outcome.waiting.line.works"), service: t("outcome.waiting.line.service") },
	};
}
