import type { ProgrammeAccount } from "@/lib/domain/figures/programme-account";
import type { Dataset } from "@/lib/domain/record/dataset";
import { formatMoney } from "@/lib/domain/values/format";
import type { ViewDates } from "@/lib/domain/view/view";
import { laySpans, type SpanPlot } from "../layout/spans-layout";
import type { Words } from "../model/chart-context";
import { sourceOf } from "../model/frame-model";
import { WIDTHS } from "../style/type-scale";
import { type ProgrammeStep, prepareProgrammeSteps } from "./prepare-programme-steps";
import { type Frame, laySheet, type SheetWords } from "./prepare-sheet";
import { programmeSentence } from "./programme-sentence";

/** The account of a programme, from the envelope to what runs, as a picture that can leave the page. */
export function prepareProgrammeSheet(
	account: ProgrammeAccount,
	{ dates, dataset }: { dates: ViewDates; dataset: Dataset },
	address: string,
	words: Words,
	said: SheetWords = {},
): { plot: SpanPlot; sheet: Frame } {
	const { locale, t } = words;
	const { programme, currency, notNamed } = account;
	const steps = prepareProgrammeSteps(account);
	const stageName = (stage: string) => capital(t(`programme.stages.${stage}`), locale);
	const money = (amount: number | null) => (amount === null ? "–" : formatMoney(amount, currency, locale));
	const nameOf = ({ key }: ProgrammeStep) =>
		key === "envelope" || key === "named" ? t(`programme.column.${key}`) : stageName(key);
	const plot = laySpans(
		steps.map((step) => ({
			label: nameOf(step),
			value: money(step.amount),
			spans: step.parts.map(({ from, to, colour }) => {
				return { from, to, colour: colour ?? "rule-strong", isHollow: colour === null };
			}),
		})),
		WIDTHS.wide,
	);
	const named = steps.find(({ key }) => key === "named")?.parts ?? [];
	const pair = (name: string, value: string) => t("view.pair", { name, value });
	const captions = {
		title: programme.name[locale],
		unit: t("charts.pair", { first: t("programme.stages.title"), second: currency }),
		finding: programmeSentence(account, words),
		remark: null,
		legend: named.flatMap(({ key, colour }) => {
			if (colour === null || key === "envelope" || key === "notNamed") return [];
			return [{ colour, label: pair(stageName(key), money(account.stages[key].amount)) }];
		}),
		message: steps.length === 0 ? t("charts.empty") : null,
		notes: [
			...(notNamed !== null && notNamed > 0 ? [`${pair(stageName("notNamed"), money(notNamed))}.`] : []),
			...(steps.length > 0 ? [t("programme.stages.note")] : []),
			t("programme.neverAdded"),
		],
		events: [],
		source: sourceOf(dates, dataset, words),
	};
	return { plot, sheet: laySheet(captions, plot, address, said) };
}

function capital(text: string, locale: string): string {
	return text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);
}
