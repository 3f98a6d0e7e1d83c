import { type ProgrammeAccount, programmeAccount } from "@/lib/domain/figures/programme-account";
import type { Conversion } from "@/lib/domain/money/money";
import type { Dataset, ProgrammeRow } from "@/lib/domain/record/dataset";
import type { LocalizedText } from "@/lib/domain/record/project-document";
import { prepare } from "@/lib/domain/view/prepared";
import type { DisplayCurrency, View } from "@/lib/domain/view/view";
import { withChange } from "@/lib/domain/view/view";
import { type ApiResult, apiResult } from "../core/api-result";
import { apiHref, type Links, linksOf } from "../core/links";
import { type Meta, metaOf } from "../core/meta";
import { notFound } from "../core/problem";
import { type CitedSource, citedSources } from "./cited-sources";
import { type Figures, figuresOf } from "./figures";
import type { ProjectSummary } from "./project-summary";
import { toSummary } from "./project-summary";
import { listLines } from "./projects-list";
import { readView } from "./read-view";

/** An envelope beside what is named in its projects; `remainder` is null unless both are known. Never added up. */
type ProgrammeEntry = {
	slug: string;
	name: LocalizedText;
	country: string | null;
	announcedOn: string | null;
	/** As announced, in its own currency. */
	amount: number | null;
	amountCurrency: string | null;
	/** Of the envelope, the remainder and the money named. */
	currency: string | null;
	envelope: number | null;
	conversion: Conversion | null;
	/** Slug of the programme that it is a part of. */
	within: string | null;
	named: Figures;
	remainder: number | null;
	citations: CitedSource[];
	links: Links;
};

export type ProgrammesAnswer = { data: ProgrammeEntry[]; meta: Meta & { total: number } };
export type ProgrammeAnswer = {
	data: ProgrammeEntry & { summary: LocalizedText | null; projects: ProjectSummary[] };
	meta: Meta;
};

const ACCEPTED = ["currency", "asof"] as const;

/** Answers `GET /api/v1/programmes`: every programme, by slug. */
export function answerProgrammes(dataset: Dataset, params: URLSearchParams): ApiResult<ProgrammesAnswer> {
	const { view, errors } = readView(params, dataset, [], ACCEPTED);
	const url = apiHref("/programmes", view);
	return apiResult(errors, url, () => {
		const then = prepare(dataset, view).dataset;
		const data = then.programmes.map((programme) => toEntry(then, programme, view.currency));
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
		const when = asked.asOf === null ? "" : ` as of ${asked.asOf}`;
		return { ok: false, problem: notFound(`There is no programme “${slug}”${when}.`) };
	}
	const url = apiHref(`/programmes/${slug}`, asked);
	return apiResult(errors, url, () => {
		const view: View = withChange(asked, { programmes: [slug], measure: "projects" });
		const { selection, lines } = listLines(dataset, view, today);
		const projects = lines.map((line) => toSummary(line, selection, today));
		const entry = toEntry(then, programme, asked.currency);
		return { data: { ...entry, summary, projects }, meta: metaOf(dataset, asked, url) };
	});
}

function toEntry(dataset: Dataset, programme: ProgrammeRow, display: DisplayCurrency): ProgrammeEntry {
	const account: ProgrammeAccount = programmeAccount(dataset, programme, display);
	const { slug, name, country, announcedOn, amount, currency } = programme;
	return {
		slug,
		name,
		country,
		announcedOn,
		amount,
		amountCurrency: currency,
		currency: account.currency,
		envelope: account.envelope?.amount ?? null,
		conversion: account.envelope?.conversion ?? null,
		within: programme.within,
		named: figuresOf(account.named, account.currency === "USD" ? "USD" : "EUR"),
		remainder: account.remainder,
		citations: citedSources(dataset, programme.citations),
		links: linksOf("programmes", slug),
	};
}
