// A view by country as a map: how much each country has, in the view's measure and scale.

import { rankingKinds } from "@/lib/domain/figures/ranking-kinds";
import { rollup } from "@/lib/domain/figures/rollup";
import { series } from "@/lib/domain/figures/series";
import { COLON, countryName, formatMoney, formatMw } from "@/lib/domain/values/format";
import type { LoadKind } from "@/lib/domain/values/vocabulary";
import type { Selection } from "@/lib/domain/view/select";
import { type View, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import { type ChartContext, remembering } from "../model/chart-context";
import { roundToTenth } from "../model/lines";
import { measuring } from "../model/measuring";
import { rowsHref } from "../model/rows-href";
import { unitText } from "../prepare/chart-words";
import { moneyMessage, moneyScope } from "../prepare/money-scope";
import { classBreaks, classOf } from "./class-breaks";
import { COUNTRIES_SIZE, EQUAL_EARTH } from "./countries-svg";
import { COUNTRIES } from "./prepare-map";

/** Smaller than this, a country is a point, which can be seen and hit. */
const SMALL_KM2 = 12_000;

/** A country on the map: its class from 0, or why it has none. */
export type CountryShade = {
	code: string;
	name: string;
	shade: number | "zero" | "unknown";
	/** What is read out and shown on hover: name, figure, projects. */
	label: string;
	/** The figure in words; null without one. */
	figure: string | null;
	/** The country's page, and the rows that its figure is the sum of. */
	href: string;
	rows: string;
	/** Where a country that is too small for its outline is a point; null for the others. */
	point: { x: number; y: number } | null;
};

/** A map of countries by their figures: all that a drawer needs, and the words beside it. */
export type ChoroplethModel = {
	width: number;
	height: number;
	title: string;
	unit: string;
	/** The kinds of load that it may show one of, first the one that it shows. */
	kinds: LoadKind[];
	/** Set where amounts are in several currencies: then no country has a class. */
	message: string | null;
	/** From the largest to the smallest, those without a figure last. */
	countries: CountryShade[];
	/** What each class is, from the least. */
	classes: string[];
	/** Whether some countries have a zero, and some projects without a figure. */
	has: { zero: boolean; unknown: boolean };
};

/** A selection by country as a map; of capacity the kind that countries are ranked by, since kinds are never added. */
export function prepareChoropleth(selection: Selection, { locale, t }: ChartContext): ChoroplethModel {
	const context = { locale, t: remembering(t) };
	const { view, prepared } = selection;
	const rolled = rollup(selection, "country");
	const { rows, unit, currency } = series(rolled, view, prepared.dataset.countries);
	const isCapacity = view.measure === "capacity";
	const kinds = isCapacity ? rankingKinds(rolled.total, view) : [];
	const kind = kinds[0] ?? null;
	const scope = view.measure === "investment" && currency === null ? moneyScope(selection, rolled) : null;
	const message = scope && moneyMessage(scope, rolled, context);
	const part = isCapacity ? kind : scope ? scope.currency : null;
	const values = rows.map(({ key, projects, values: own }) => {
		const value =
			part === null && (isCapacity || scope) ? undefined : own.find((one) => part === null || one.part === part);
		return { key, projects, value: value?.value ?? null };
	});
	const known = values.flatMap(({ value }) => (value === null ? [] : [value]));
	const breaks = classBreaks(known);
	const inUnit = measuring(unit, scope?.currency ?? currency, Math.max(0, ...known), context);
	const short = (value: number) => inUnit.short(value / inUnit.divisor);
	// As on the map of projects: to the last digit it is where it opens to.
	const figureOf = (value: number) => {
		if (unit === "money") return formatMoney(value, scope?.currency ?? currency ?? view.currency, locale);
		return unit === "MW" ? formatMw(value, locale) : inUnit.exact(value);
	};
	const countries = values
		.sort((a, b) => (b.value ?? -1) - (a.value ?? -1) || (a.key < b.key ? -1 : 1))
		.map(({ key, projects, value }): CountryShade => {
			const name = countryName(key, locale);
			const figure = value === null ? null : figureOf(value);
			const counted = t("map.projects", { count: projects });
			return {
				code: key,
				name,
				shade: value === null ? "unknown" : value === 0 ? "zero" : classOf(value, breaks),
				figure,
				label: `${name}${COLON[locale]}${figure ?? t("map.noFigure")} · ${counted}`,
				href: viewHref(`/${locale}/countries/${key}`, ofCountry(view)),
				rows: rowsHref(view, { at: key, ...(kind === null ? {} : { part: kind }) }, context),
				point: pointOf(key),
			};
		});
	return {
		...COUNTRIES_SIZE,
		title: t("map.countries.title"),
		unit: unitOf(view, kind === null ? null : t(`vocabulary.kind.${kind}`), inUnit.unit, context),
		kinds,
		message,
		countries,
		classes: breaks.map((from, index) => {
			const to = breaks[index + 1];
			if (to === undefined) return t("map.countries.atLeast", { from: short(from) });
			if (index === 0) return t("map.countries.below", { to: short(to) });
			return t("map.countries.range", { from: short(from), to: short(to) });
		}),
		has: {
			zero: countries.some(({ shade }) => shade === "zero"),
			unknown: countries.some(({ shade }) => shade === "unknown"),
		},
	};
}

/** A page of one country says it in its path, and its figures are plain. */
function ofCountry(view: View): View {
	return withChange(view, { countries: [], by: "country", scale: "absolute", sort: null });
}

/** One kind of capacity, by name: of all the others nothing is in the picture. */
function unitOf(view: View, kind: string | null, unit: string, context: ChartContext): string {
	if (kind === null) return unitText({ ...view, by: "country" }, unit, context);
	return context.t("map.countries.kind", { kind, unit });
}

function pointOf(code: string): CountryShade["point"] {
	const country = COUNTRIES[code];
	const at = country && EQUAL_EARTH(country.middle);
	return at && country.km2 < SMALL_KM2 ? { x: roundToTenth(at[0]), y: roundToTenth(at[1]) } : null;
}
