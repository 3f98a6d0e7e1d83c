import { partViews } from "@/lib/domain/figures/part-views";
import { rankedKind } from "@/lib/domain/figures/ranking-kinds";
import { type Group, type Rollup, rollup } from "@/lib/domain/figures/rollup";
import { type Series, series, type Unit } from "@/lib/domain/figures/series";
import type { Dataset } from "@/lib/domain/record/dataset";
import type { LocalizedText } from "@/lib/domain/record/project-document";
import type { Status } from "@/lib/domain/values/vocabulary";
import { type Selection, select } from "@/lib/domain/view/select";
import {
	type DisplayCurrency,
	type Grouping,
	type Measure,
	type Scale,
	type View,
	withChange,
} from "@/lib/domain/view/view";
import { type Figures, figuresOf } from "../api/figures";
import { localizedGroupLabel } from "../api/group-label";
import { readView } from "../api/read-view";
import { type ApiResult, apiResult } from "../core/api-result";
import { apiHref } from "../core/links";
import { type Meta, metaOf } from "../core/meta";
import type { ParamError } from "../core/problem";

/** Values by part (kinds of capacity, "announced" or currencies, "projects") in the unit of the scale. */
export type Values = Record<string, number | null>;

/** A group: its sums, and the values that a chart of the view draws (null if the scale can't place the group). */
type RollupRow = { key: string; label: LocalizedText | null } & Figures & {
		values: Values | null;
		byStatus?: Partial<Record<Status, Figures>>;
		/** By slug, those of the largest companies of the view; they share projects. */
		byCompany?: Record<string, Figures>;
		/** By code. */
		byCountry?: Record<string, Figures>;
	};

export type RollupAnswer = {
	data: RollupRow[];
	meta: Meta & {
		totals: Figures;
		by: Grouping;
		measure: Measure;
		scale: Scale;
		unit: Unit;
		/** Currency of the values; null where they are not money of one currency. */
		currency: DisplayCurrency | null;
		parts: string[];
		/** True where a project is in several groups: then the totals are not the sums of the rows. */
		overlaps: boolean;
		/** Facts without a year, which a cumulative line can't place. */
		unplaced: Values | null;
	};
};

/** A view's sums in the shapes that both JSON and CSV are written from. */
export type Rolled = { selection: Selection; rolled: Rollup; drawn: Series };

/** Groups told apart further: by status, or by the largest companies or all countries, each a view of its own. */
type Apart = "status" | "company" | "country";

/** What a rollup was asked: the view, and what its groups are told apart by. */
export type RollupQuestion = { view: View; apart: Apart | null; errors: ParamError[] };

/** Reads the parameters of a rollup. */
export function readRollup(dataset: Dataset, params: URLSearchParams): RollupQuestion {
	const { view, errors } = readView(params, dataset);
	const split = view.split === "status" || view.split === "company" ? view.split : null;
	return { view: withChange(view, { sort: null }), apart: view.each ?? split, errors };
}

/** A rollup's numbers for each country, or for each of the largest companies, in the order of their size. */
export function rollParts(
	dataset: Dataset,
	{ selection, rolled }: Rolled,
	apart: "company" | "country",
	today: string,
) {
	const { view } = selection;
	const kind = rankedKind(rolled.total, view);
	const selectionOf = (own: View) => select(dataset, own, today);
	const most = apart === "country" ? Number.POSITIVE_INFINITY : undefined;
	const { parts, rest } = partViews(selection, apart, kind, selectionOf, most);
	// Those without a figure of the measure come after those that have one.
	const others = rest?.view.countries.map((code) => {
		const own = withChange(view, { countries: [code] });
		return { key: code, view: own, selection: selectionOf(own) };
	});
	return [...parts, ...(others ?? [])].map((part) => {
		const own = rollup(part.selection, view.by);
		const ofWhole = view.scale === "share" ? { ...own, total: rolled.total } : own;
		return { key: part.key, rolled: own, drawn: series(ofWhole, view, dataset.countries) };
	});
}

/** Sums a view once for all of its forms. */
export function roll(dataset: Dataset, view: View, today: string): Rolled {
	const selection = select(dataset, view, today);
	const rolled = rollup(selection);
	return { selection, rolled, drawn: series(rolled, view, dataset.countries) };
}

/** Answers `GET /api/v1/rollup` on a day. */
export function answerRollup(dataset: Dataset, params: URLSearchParams, today: string): ApiResult<RollupAnswer> {
	const { view, apart, errors } = readRollup(dataset, params);
	const url = apiHref("/rollup", view);
	return apiResult(errors, url, () => {
		const whole = roll(dataset, view, today);
		const { selection, rolled, drawn } = whole;
		const { currency } = selection.prepared;
		const values = valuesByKey(drawn);
		const toRow = (group: Group): RollupRow => ({
			key: group.key,
			label: localizedGroupLabel(dataset, view.by, group.key),
			...figuresOf(group.tally, currency),
			values: values.get(group.key) ?? null,
			...(apart === "status" ? { byStatus: statusFigures(group, currency) } : {}),
			...(apart === "company" ? { byCompany: partFigures(group.key) } : {}),
			...(apart === "country" ? { byCountry: partFigures(group.key) } : {}),
		});
		const parts = apart === "company" || apart === "country" ? rollParts(dataset, whole, apart, today) : [];
		const partFigures = (key: string): Record<string, Figures> =>
			Object.fromEntries(
				parts.flatMap((part) => {
					const group = part.rolled.groups.find((one) => one.key === key);
					return group ? [[part.key, figuresOf(group.tally, currency)]] : [];
				}),
			);
		return {
			data: rolled.groups.map(toRow),
			meta: {
				totals: figuresOf(rolled.total, currency, 0),
				by: view.by,
				measure: view.measure,
				scale: view.scale,
				unit: drawn.unit,
				currency: drawn.currency as DisplayCurrency | null,
				parts: drawn.parts,
				overlaps: rolled.overlaps,
				unplaced: drawn.unplaced && toValues(drawn.unplaced),
				...metaOf(dataset, view, url),
			},
		};
	});
}

/** The values of a series by the key of their group. */
export function valuesByKey(drawn: Series): Map<string, Values> {
	return new Map(drawn.rows.map((row) => [row.key, toValues(row.values)]));
}

function toValues(values: Series["total"]): Values {
	return Object.fromEntries(values.map(({ part, value }) => [part, value]));
}

function statusFigures(group: Group, currency: DisplayCurrency): Partial<Record<Status, Figures>> {
	return Object.fromEntries(
		Object.entries(group.byStatus).map(([status, tally]) => [status, figuresOf(tally, currency)]),
	);
}
