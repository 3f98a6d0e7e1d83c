import type { Dataset } from "@/lib/domain/record/dataset";
import type { LocalizedText } from "@/lib/domain/record/project-document";
import type { Cohort } from "@/lib/domain/time/cohorts";
import type { Moved } from "@/lib/domain/time/delays";
import type { CurveStep, Median } from "@/lib/domain/time/kaplan-meier";
import { MILESTONES, type Milestone } from "@/lib/domain/time/milestones";
import { outcomeOf } from "@/lib/domain/time/outcome";
import { LEAST_AT_RISK, SPLITS, type Split, type WaitingCurve, type WaitingGroup } from "@/lib/domain/time/waiting";
import type { Status } from "@/lib/domain/values/vocabulary";
import type { DisplayCurrency, View } from "@/lib/domain/view/view";
import { type Figures, figuresOf } from "../api/figures";
import { localizedGroupLabel } from "../api/group-label";
import { OF_SUMS, readView } from "../api/read-view";
import { type ApiResult, apiResult } from "../core/api-result";
import { apiHref } from "../core/links";
import { type Meta, metaOf } from "../core/meta";
import type { ParamError } from "../core/problem";

/** A line of the table: the figures of one year of announcement, whole and by status, and how many are silent. */
type CohortRow = {
	announced: string | null;
	byStatus: Partial<Record<Status, Figures>>;
	silent: Figures | null;
} & Figures;

/** A curve: `waiting` is the share that still waits. Days are whole; a median that isn't reached is null. */
type CurveRow = {
	projects: number;
	reached: number;
	undated: number;
	vague: number;
	medianDays: Median | null;
	medianDaysIf: WaitingCurve["medianIf"];
	until: number;
	steps: CurveStep[];
};

type GroupRow = { key: string; label: LocalizedText | null } & Record<Milestone, CurveRow>;

type OutcomeAnswer = {
	data: {
		cohorts: CohortRow[];
		total: CohortRow;
		waiting: { withoutDate: number; groups: GroupRow[] } & Record<Milestone, CurveRow>;
		delays: { dated: number; medianDays: number | null; later: Moved[]; earlier: Moved[] };
		overdue: { project: string; phase: LocalizedText; dueOn: string; days: number }[];
	};
	meta: Meta & { day: string; split: Split; leastAtRisk: number };
};

/** What an outcome is asked: a view, and what its curves are told apart by. */
export type OutcomeQuestion = { view: View; split: Split; errors: ParamError[]; own: { split: string | null } };

/** Reads the parameters of an outcome; `further` are those of the address. */
export function readOutcome(
	dataset: Dataset,
	params: URLSearchParams,
	further: readonly string[] = [],
): OutcomeQuestion {
	const { view, errors } = readView(params, dataset, ["split", ...further], OF_SUMS);
	const text = params.get("split") ?? "";
	const split = SPLITS.find((candidate) => candidate === text);
	if (text !== "" && !split) {
		const detail = `“${text}” is not a value of “split”, which takes ${SPLITS.join(", ")}.`;
		errors.push({ param: "split", value: text, problem: "unknownValue", detail, allowed: SPLITS });
	}
	return { view, split: split ?? "none", errors, own: { split: split && split !== "none" ? split : null } };
}

/** Answers `GET /api/v1/outcome` on a day. */
export function answerOutcome(dataset: Dataset, params: URLSearchParams, today: string): ApiResult<OutcomeAnswer> {
	const { view, split, errors, own } = readOutcome(dataset, params);
	const url = apiHref("/outcome", view, own);
	return apiResult(errors, url, () => {
		const { day, sums, waiting, delays, overdue } = outcomeOf(dataset, view, today, split);
		const { currency } = view;
		return {
			data: {
				cohorts: sums.cohorts.map((cohort) => cohortRow(cohort, currency)),
				total: cohortRow(sums.total, currency),
				waiting: {
					withoutDate: waiting.withoutDate,
					...curvesOf(waiting.whole),
					groups: waiting.groups.map((group) => ({
						key: group.key ?? "",
						label:
							split === "country" || split === "company" ? localizedGroupLabel(dataset, split, group.key ?? "") : null,
						...curvesOf(group),
					})),
				},
				delays: {
					dated: delays.dated,
					medianDays: delays.median,
					later: delays.later,
					earlier: delays.earlier,
				},
				overdue: overdue.map(({ project, name, dueOn, days }) => ({ project: project.slug, phase: name, dueOn, days })),
			},
			meta: { day, split, leastAtRisk: LEAST_AT_RISK, ...metaOf(dataset, view, url) },
		};
	});
}

function cohortRow({ key, rolled, silent }: Cohort, currency: DisplayCurrency): CohortRow {
	const byStatus = Object.entries(rolled.byStatus).map(([status, tally]) => [status, figuresOf(tally, currency)]);
	return {
		announced: key,
		...figuresOf(rolled.total, currency),
		byStatus: Object.fromEntries(byStatus),
		silent: silent && figuresOf(silent.rolled.total, currency),
	};
}

function curvesOf({ milestones }: WaitingGroup): Record<Milestone, CurveRow> {
	const curve = (milestone: Milestone): CurveRow => {
		const { projects, reached, undated, vague, median, medianIf, until, steps } = milestones[milestone];
		return { projects, reached, undated, vague, medianDays: median, medianDaysIf: medianIf, until, steps };
	};
	return Object.fromEntries(MILESTONES.map((milestone) => [milestone, curve(milestone)])) as Record<
		Milestone,
		CurveRow
	>;
}
