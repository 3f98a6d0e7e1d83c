// What is said of a shared page: its title and its numbers, in words.

import { ViewAnswer } from "@/lib/domain/figures/answer";
import { type ProgrammeAccount, programmeAccount } from "@/lib/domain/figures/programme-account";
import { projectLines } from "@/lib/domain/figures/project-line";
import type { Sums, Tally } from "@/lib/domain/figures/tally";
import { projectsUnderWay } from "@/lib/domain/figures/under-way";
import type { Dataset, ProjectRow } from "@/lib/domain/record/dataset";
import { COLON, countryName, formatMoney, formatMw, formatShare } from "@/lib/domain/values/format";
import { LOAD_KINDS, type LoadKind } from "@/lib/domain/values/vocabulary";
import { moneyFacts } from "@/lib/domain/view/facts";
import { select } from "@/lib/domain/view/select";
import { DEFAULT_VIEW, type DisplayCurrency, type View, withChange } from "@/lib/domain/view/view";
import type { Words } from "../model/chart-context";
import { viewWords } from "../words/view-words";
import type { SharedPage } from "./shared-page";

/** A number with what it is of: "IT load" "12.3 GW", and what of it has stopped or is "up to". */
export type SharedFigure = {
	label: string;
	value: string;
	note: string | null;
	/** Of a sum of MW. */
	kind: LoadKind | null;
};

export type SharedWords = {
	/** "France: AI-datacenter projects", without what narrows it further. */
	title: string;
	/** What the view leaves in, in words; "" where it leaves in everything. */
	narrowing: string;
	figures: SharedFigure[];
	/** How many projects, and how far they are; of a project where it is, and its status. */
	count: string;
	/** All of it in sentences: the page's description. */
	description: string;
};

/** Original currencies can't be added; more of them than this are counted. */
const MOST_CURRENCIES = 4;

/** What is said of a shared page on a day. `answer` is its view's, where the page has been answered already. */
export function shareWords(
	page: SharedPage,
	dataset: Dataset,
	today: string,
	words: Words,
	answer: ViewAnswer = new ViewAnswer(dataset, page.view, [], today),
): SharedWords {
	const { t } = words;
	const title = titleOf(page, words);
	const { subject, view } = page;
	if (subject.kind === "project") return projectWords(subject, dataset, view, words, title);
	if (subject.kind === "programme") {
		const account = programmeAccount(answer.dataset, subject.record, view.currency, today);
		return programmeWords(account, view, dataset, words, title);
	}
	const narrowing = viewWords(subject.kind === "page" ? view : ofRecord(page), dataset, words);
	const figures = viewFigures(answer, words);
	const count = countOf(answer, words);
	const about = subject.kind === "page" && subject.about !== null ? t(subject.about) : null;
	const isOfNumbers = subject.kind !== "page" || subject.isOfNumbers === true;
	const numbers = isOfNumbers ? [narrowing, count, ...figures.map((figure) => figureText(figure, words))] : [];
	return { title, narrowing, figures, count, description: sentences([about, ...numbers]) };
}

/** The view of a record's page without what narrows it to the record, which the title says. */
function ofRecord({ subject, view }: SharedPage): View {
	return withChange(view, subject.kind === "company" ? { companies: [], subsidiaries: false } : { countries: [] });
}

function titleOf({ subject }: SharedPage, { locale, t }: Words): string {
	switch (subject.kind) {
		case "page":
			return t(subject.title, subject.filled);
		case "project":
			return `${subject.record.name}, ${countryName(subject.record.country, locale)}`;
		case "country":
			return t("country.countryTitle", { country: countryName(subject.code, locale) });
		case "region":
			return t("country.countryTitle", { country: t(`country.regions.name.${subject.region.slug}`) });
		case "company":
			return t("company.companyTitle", { company: subject.record.name });
		case "programme":
			return subject.record.name[locale];
	}
}

/** The headline figures of a view: each kind of load by itself, and the investment announced. */
function viewFigures(answer: ViewAnswer, words: Words): SharedFigure[] {
	const capacity = answer.rollup("capacity", "status").total;
	const money = answer.rollup("investment", "country").total;
	return [...kindFigures(capacity, words), ...moneyFigure(money, answer.view.currency, words)];
}

function kindFigures(tally: Tally, { locale, t }: Words): SharedFigure[] {
	const ofKind = (sums: Sums, kind: LoadKind) =>
		sums.figures[kind] > 0 ? formatMw(sums.capacityMw[kind], locale) : null;
	return LOAD_KINDS.flatMap((kind) => {
		const value = ofKind(tally, kind);
		if (value === null) return [];
		const note = ofWhich(ofKind(tally.of.stopped, kind), ofKind(tally.of.upTo, kind), { locale, t });
		return [{ label: t(`vocabulary.kind.${kind}`), value, note, kind }];
	});
}

function moneyFigure(tally: Tally, currency: DisplayCurrency, words: Words, basis = ""): SharedFigure[] {
	const value = moneyText(tally, currency, words);
	if (value === null) return [];
	const of = ofWhich(moneyText(tally.of.stopped, currency, words), moneyText(tally.of.upTo, currency, words), words);
	const label = words.t("dashboard.headline.investment");
	return [{ label: basis === "" ? label : `${label} (${basis})`, value, note: of, kind: null }];
}

/** The investment announced among some sums; what can't be converted stays in its own currency. */
function moneyText({ money: { announced } }: Sums, currency: DisplayCurrency, { locale, t }: Words): string | null {
	if (announced.added === 0) return null;
	if (currency !== "original" && announced.added > announced.notConverted) {
		return formatMoney(announced.amount, currency, locale);
	}
	const own = Object.entries(announced.byCurrency).sort(([a], [b]) => (a < b ? -1 : 1));
	if (own.length > MOST_CURRENCIES) return t("share.inCurrencies", { amounts: announced.added, count: own.length });
	return own.map(([code, amount]) => formatMoney(amount, code, locale)).join(" + ");
}

function ofWhich(stopped: string | null, upTo: string | null, { t }: Words): string | null {
	const parts = [
		stopped === null ? null : t("share.stopped", { value: stopped }),
		upTo === null ? null : t("share.upTo", { value: upTo }),
	].filter((part) => part !== null);
	return parts.length === 0 ? null : t("share.ofWhich", { parts: parts.join(", ") });
}

function countOf(answer: ViewAnswer, words: Words): string {
	return countText(answer.rollup(answer.view.measure, "status").total, words);
}

function countText(tally: Tally, { locale, t }: Words): string {
	const { share } = projectsUnderWay(tally);
	const count = t("share.projects", { count: tally.projects });
	return share === null ? count : t("share.underWay", { count, share: formatShare(share, locale) });
}

function projectWords(
	{ record, position }: { record: ProjectRow; position: number },
	dataset: Dataset,
	view: View,
	words: Words,
	title: string,
): SharedWords {
	const { locale, t } = words;
	const all = select(dataset, withChange(DEFAULT_VIEW, { currency: view.currency, measure: "projects" }));
	const [{ tally } = {}] = projectLines(all, [position]);
	const bases = new Set(
		moneyFacts(record, position, view.currency, dataset.fx)
			.filter(({ column, standing }) => column === "announced" && standing === "added")
			.flatMap(({ investment }) => record.investments[investment]?.basis ?? []),
	);
	const basis = [...bases].map((one) => t(`vocabulary.basis.${one}`).toLocaleLowerCase(locale)).join(", ");
	const figures = tally ? [...kindFigures(tally, words), ...moneyFigure(tally, view.currency, words, basis)] : [];
	const status = t(`vocabulary.status.${record.status}`);
	const state =
		record.statusBasis === "inferred" ? `${status} (${t(`vocabulary.statusBasis.${record.statusBasis}`)})` : status;
	const place = [record.locality ?? record.admin1, countryName(record.country, locale)].filter(Boolean).join(", ");
	const description = sentences([
		`${record.name} (${place})${COLON[locale]}${state.toLocaleLowerCase(locale)}`,
		...figures.map((figure) => figureText(figure, words)),
	]);
	return { title, narrowing: "", figures, count: `${place} · ${state}`, description };
}

function programmeWords(
	{ envelope, currency, named, programme }: ProgrammeAccount,
	view: View,
	dataset: Dataset,
	words: Words,
	title: string,
): SharedWords {
	const { locale, t } = words;
	const announced: SharedFigure = {
		label: t("programme.column.envelope"),
		value: envelope === null ? t("common.noFigure") : formatMoney(envelope.amount, currency, locale),
		note: null,
		kind: null,
	};
	const money = moneyFigure(named, view.currency, words).map((figure) => ({
		...figure,
		label: t("programme.column.named"),
	}));
	const figures = [announced, ...money, ...kindFigures(named, words)];
	const count = countText(named, words);
	const narrowing = viewWords(withChange(view, { programmes: [] }), dataset, words);
	return {
		title,
		narrowing,
		figures,
		count,
		description: sentences([
			programme.name[locale],
			narrowing,
			...figures.map((figure) => figureText(figure, words)),
			count,
		]),
	};
}

/** Title and view in one line: "Projects: France · Under construction". */
export function headingOf({ title, narrowing }: Pick<SharedWords, "title" | "narrowing">, { locale }: Words): string {
	return narrowing === "" ? title : `${title}${COLON[locale]}${narrowing}`;
}

/** "IT load: 12.3 GW (of which 300 MW paused or cancelled)". */
function figureText({ label, value, note }: SharedFigure, { locale }: Words): string {
	return `${label}${COLON[locale]}${value}${note === null ? "" : ` (${note})`}`;
}

/** Each part a sentence; what ends as one stays as it is. */
function sentences(parts: readonly (string | null)[]): string {
	return parts
		.filter((part): part is string => part !== null && part !== "")
		.map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`))
		.join(" ");
}
