import {
	COMPARED_NOUNS,
	type ComparedNoun,
	type ComparisonRequest,
	compareHref,
	MOST_COMPARED,
	parseComparison,
} from "@/lib/domain/compare/compare-request";
import { type ComparedFigure, type ComparedRow, comparison } from "@/lib/domain/compare/comparison";
import { nameOfCompared } from "@/lib/domain/compare/names";
import type { Unit } from "@/lib/domain/figures/series";
import type { Dataset } from "@/lib/domain/record/dataset";
import type { LocalizedText } from "@/lib/domain/record/project-document";
import type { Role } from "@/lib/domain/values/vocabulary";
import { knownNames } from "@/lib/domain/view/prepared";
import { OF_SUMS, readView } from "../api/read-view";
import { type ApiResult, apiResult } from "../core/api-result";
import { API } from "../core/links";
import { type Meta, metaOf } from "../core/meta";
import type { ParamError } from "../core/problem";

/** Which of them leads, by how many times the next; or who alone has a figure, or who are together. */
type DifferenceEntry = { kind: "only" | "same" | "together" | "leads"; of: string[]; times: number | null };

/** A definition with the value of each, in the order of `items`; null is unknown, not zero. */
type FigureRow = ComparedFigure & {
	unit: Unit;
	currency: string | null;
	values: (number | null)[];
	/** Sums in their own currencies, where amounts aren't converted. */
	byCurrency?: (Record<string, number> | null)[];
	difference: DifferenceEntry | null;
};

export type CompareAnswer = {
	data: {
		/** Null where nothing is named. */
		noun: ComparedNoun | null;
		items: { key: string; name: LocalizedText }[];
		/** One block; of companies one for each role. */
		blocks: { role: Role | null; rows: FigureRow[] }[];
	};
	meta: Meta;
};

/** What of a view applies to all that is compared. */
export const COMPARE_PARAMS = OF_SUMS.filter(
	(name) => !["country", "company", "programme", "measure"].includes(name),
) as readonly string[];

/**
 * What is asked to be compared, strictly: where the page leaves something out, the API refuses. `further` are those of the
 * address.
 */
export function readComparison(
	dataset: Dataset,
	params: URLSearchParams,
	further: readonly string[] = [],
): { request: ComparisonRequest; errors: ParamError[] } {
	const projects = new Set(dataset.projects.map(({ slug }) => slug));
	const request = parseComparison(params, { ...knownNames(dataset), projects }, further);
	const rest = new URLSearchParams(params);
	for (const noun of COMPARED_NOUNS) rest.delete(noun);
	const { view, errors } = readView(rest, dataset, further, COMPARE_PARAMS);
	for (const { param, value } of request.notices) {
		if (!COMPARED_NOUNS.some((noun) => noun === param)) continue;
		errors.push({ param, value, problem: "unknownValue", detail: `“${value}” is not a value of “${param}”.` });
	}
	for (const { problem, noun, left } of request.left) {
		const value = left.join(",").slice(0, 200);
		const detail =
			problem === "tooMany"
				? `“${noun}” takes at most ${MOST_COMPARED} names.`
				: `Only things of one kind can be compared: “${request.noun}” and “${noun}” are two.`;
		errors.push({ param: noun, value, problem: problem === "tooMany" ? "outOfRange" : "notApplicable", detail });
	}
	return { request: { ...request, view }, errors };
}

/** Answers `GET /api/v1/compare`: two to four countries, companies, programmes or projects side by side. */
export function answerCompare(dataset: Dataset, params: URLSearchParams, today: string): ApiResult<CompareAnswer> {
	const { request, errors } = readComparison(dataset, params);
	const url = compareHref(`${API}/compare`, request);
	return apiResult(errors, url, () => {
		const { noun, keys, view } = request;
		const meta = metaOf(dataset, view, url);
		if (noun === null) return { data: { noun, items: [], blocks: [] }, meta };
		const { blocks } = comparison(dataset, noun, keys, view, today);
		return {
			data: {
				noun,
				items: keys.map((key) => ({ key, name: namesOf(dataset, noun, key) })),
				blocks: blocks.map(({ role, rows }) => ({ role, rows: rows.map((row) => toFigureRow(row, keys)) })),
			},
			meta,
		};
	});
}

function namesOf(dataset: Dataset, noun: ComparedNoun, key: string): LocalizedText {
	return { en: nameOfCompared(dataset, noun, key, "en"), fr: nameOfCompared(dataset, noun, key, "fr") };
}

function toFigureRow({ figure, unit, currency, cells, difference }: ComparedRow, keys: readonly string[]): FigureRow {
	const isInOwn = figure.group === "money" && currency === null;
	const own = { byCurrency: cells.map(({ money }) => (money && money.added > 0 ? money.byCurrency : null)) };
	return {
		...figure,
		...{ unit, currency, values: cells.map(({ value }) => value) },
		...(isInOwn ? own : {}),
		difference: difference && toEntry(difference, keys),
	};
}

function toEntry(difference: NonNullable<ComparedRow["difference"]>, keys: readonly string[]): DifferenceEntry {
	const named = (items: readonly number[]) => items.map((item) => keys[item] as string);
	switch (difference.kind) {
		case "only":
			return { kind: "only", of: named([difference.item]), times: null };
		case "same":
			return { kind: "same", of: [...keys], times: null };
		case "together":
			return { kind: "together", of: named(difference.items), times: null };
		case "leads":
			return { kind: "leads", of: named([difference.item, difference.next]), times: difference.times };
	}
}
