import type { Milestone } from "@/lib/domain/time/milestones";
import { LEAST_AT_RISK, type WaitingGroup } from "@/lib/domain/time/waiting";
import { formatShare } from "@/lib/domain/values/format";
import type { Words } from "../model/chart-context";

const DAYS_OF_MONTH = 365.25 / 12;

/** A number of days as months, in words; less than half of one as "under a month". */
export function monthsText(days: number, { t }: Words): string {
	const count = Math.round(Math.abs(days) / DAYS_OF_MONTH);
	return count === 0 ? t("outcome.underAMonth") : t("outcome.months", { count });
}

/** A curve in a sentence: when half was reached, or how much still waits; null of a group without projects. */
export function waitingSentence(milestone: Milestone, group: WaitingGroup, words: Words): string | null {
	const { projects, reached, median, steps } = group.milestones[milestone];
	const say = (key: string, values: Record<string, string | number> = {}) =>
		words.t(`outcome.waiting.finding.${key}`, { projects, reached, milestone, ...values });
	if (projects === 0) return null;
	if (projects < LEAST_AT_RISK) return say("few");
	const last = steps.at(-1);
	if (!last) return say("none");
	if (median) return say("half", { months: monthsText(median.days, words) });
	return say("most", { share: formatShare(last.waiting, words.locale), months: monthsText(last.days, words) });
}
