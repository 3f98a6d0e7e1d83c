import { MONEY_STAGES, type MoneyStage } from "@/lib/domain/figures/money-stages";
import { programmeAccount } from "@/lib/domain/figures/programme-account";
import type { Conversion } from "@/lib/domain/money/money";
import type { Dataset, ProgrammeRow } from "@/lib/domain/record/dataset";
import type { LocalizedText } from "@/lib/domain/record/project-document";
import type { Qualifier } from "@/lib/domain/values/vocabulary";
import { prepare } from "@/lib/domain/view/prepared";
import { programmesFound } from "@/lib/domain/view/programme-search";
import type { DisplayCurrency, View } from "@/lib/domain/view/view";
import { withChange } from "@/lib/domain/view/view";
import { type CitedSource, citedSources } from "../api/cited-sources";
import { type Figures, figuresOf } from "../api/figures";
import type { ProjectSummary } from "../api/project-summary";
import { toSummary } from "../api/project-summary";
import { listLines } from "../api/projects-list";
import { readView } from "../api/read-view";
import { type ApiResult, apiResult } from "../core/api-result";
import { apiHref, type Links, linksOf } from "../core/links";
import { type Meta, metaOf } from "../core/meta";
import { notFound, type ParamError } from "../core/problem";

/** An envelope beside what projects of the tracker name of it, each once; envelopes are never added up. */
type ProgrammeEntry = {
	slug: string;
	name: LocalizedText;
	country: string | null;
	announcedOn: string | null;
	/** As announced, in its own currency. */
	amount: number | null;
	qualifier: Qualifier;
	/** Ends of the range that the source gives. */
	amountLow: number | null;
	amountHigh: number | null;
	amountCurrency: string | null;
	/** Of the envelope, what isn't named of it, and the money named. */
	currency: string;
	envelope: number | null;
	conversion: Conversion | null;
	/** Slug of the programme that it is a part of, and those of the programmes that are a part of it. */
	within: string | null;
	programmes: string[];
	named: Figures;
	/** What of the money named is of projects in service, being built, planned or stopped, each whole, in `currency`. */
	stages: Record<MoneyStage, number | null>;
	/** What of the envelope no project names, and how much more they name; null unless both are known. */
	notNamed: number | null;
	beyondEnvelope: number | null;
	/** The one less the other, for programs of before. */
	remainder: number | null;
	citations: CitedSource[];
	links: Links;
};

export type ProgrammesAnswer = { data: ProgrammeEntry[]; meta: Meta & { total: number } };
export type ProgrammeAnswer = {
	data: ProgrammeEntry & { summary: LocalizedText | null; projects: ProjectSummary[] };
	meta: Meta;
};

const ACCEPTED = ["currency", "asof", "recorded"] as const;

/** Reads which programmes are asked for: all that were known at the time, those of some names, or those that a text finds. */
export function readProgrammes(
	dataset: Dataset,
	params: URLSearchParams,
): { view: View; then: Dataset; programmes: () => readonly ProgrammeRow[]; errors: ParamError[] } {
	const { view, errors } = readView(params, dataset, [], [...ACCEPTED, "q", "programme"]);
	const { dataset: then, searched } = prepare(dataset, view);
	const isAsked = ({ slug }: ProgrammeRow) => view.programmes.length === 0 || view.programmes.includes(slug);
	const programmes = () => (view.q === "" ? then.programmes : programmesFound(searched, view.q)).filter(isAsked);
	return { view, then, programmes, errors };
}

/** Answers `GET /api/v1/programmes`: every programme, or those that are asked for, by slug. */
export function answerProgrammes(
	dataset: Dataset,
	params: URLSearchParams,
	today: string,
): ApiResult<ProgrammesAnswer> {
	const { view, programmes, then, errors } = readProgrammes(dataset, params);
	const url = apiHref("/programmes", view);
	return apiResult(errors, url, () => {
		const data = programmes().map((programme) => toEntry(then, programme, view.currency, today));
		return { data, meta: { total: data.length, ...metaOf(dataset, view, url) } };
	});
}

/** Answers `GET /api/v1/programmes/<slug>`: one programme with its text, which the dataset has not, and its projects. */
export function answerProgramme(
	dataset: Dataset,
	slug: string,
	summary: LocalizedText | null,
	params: URLSearchParams,
	today: string,
): ApiResult<ProgrammeAnswer> {
	const { view: asked, errors } = readView(params, dataset, [], ACCEPTED);
	const then = prepare(dataset, asked).dataset;
	const programme = then.programmes.find((candidate) => candidate.slug === slug);
	if (!programme) {
		const then = asked.asOf === null ? "" : ` as of ${asked.asOf}`;
		const when = asked.recorded === null ? then : `${then} in what had been recorded by ${asked.recorded}`;
		return { ok: false, problem: notFound(`There is no programme “${slug}”${when}.`) };
	}
	const url = apiHref(`/programmes/${slug}`, asked);
	return apiResult(errors, url, () => {
		const view: View = withChange(asked, { programmes: [slug], measure: "projects" });
		const { selection, lines } = listLines(dataset, view, today);
		const projects = lines.map((line) => toSummary(line, selection, today));
		const entry = toEntry(then, programme, asked.currency, today);
		return { data: { ...entry, summary, projects }, meta: metaOf(dataset, asked, url) };
	});
}

function toEntry(dataset: Dataset, programme: ProgrammeRow, display: DisplayCurrency, today: string): ProgrammeEntry {
	const account = programmeAccount(dataset, programme, display, today);
	const { slug, name, country, announcedOn, amount, qualifier, amountLow, amountHigh, currency } = programme;
	const { notNamed } = account;
	const beyondEnvelope = notNamed === null ? null : account.beyondEnvelope;
	return {
		slug,
		name,
		country,
		announcedOn,
		amount,
		qualifier,
		amountLow,
		amountHigh,
		amountCurrency: currency,
		currency: account.currency,
		envelope: account.envelope?.amount ?? null,
		conversion: account.envelope?.conversion ?? null,
		within: programme.within,
		programmes: dataset.programmes.filter(({ within }) => within === slug).map((inner) => inner.slug),
		named: figuresOf(account.named, account.view.currency),
		stages: Object.fromEntries(MONEY_STAGES.map((stage) => [stage, account.stages[stage].amount])) as Record<
			MoneyStage,
			number | null
		>,
		notNamed,
		beyondEnvelope,
		remainder: notNamed === null || beyondEnvelope === null ? null : notNamed - beyondEnvelope,
		citations: citedSources(dataset, programme.citations),
		links: linksOf("programmes", slug),
	};
}
