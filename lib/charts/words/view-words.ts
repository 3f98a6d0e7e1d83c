import { formatPartialDate } from "@/lib/domain/values/format";
import { activeFilters, DEFAULT_VIEW, type View } from "@/lib/domain/view/view";
import type { Words } from "../model/chart-context";
import { type FilterValues, filterNames } from "./filter-names";

/** How figures are shown, where it isn't the usual way: "Measure: Investment". */
export function displayWords(view: View, { t }: Words): string[] {
	const { measure, by, scale, currency, subsidiaries } = view;
	const pair = (param: "measure" | "by" | "scale" | "currency", value: string) =>
		view[param] === DEFAULT_VIEW[param] ? [] : [t("view.pair", { name: t(`view.param.${param}`), value })];
	return [
		...pair("measure", t(`view.measure.${measure}`)),
		...pair("by", t(`view.by.${by}`)),
		...(subsidiaries && by === "company"
			? [t("view.pair", { name: t("view.param.subsidiaries"), value: t("view.underOwners") })]
			: []),
		...pair("scale", t(`view.scale.${scale}`)),
		...pair("currency", t(`view.currency.${currency}`)),
	];
}

/** What a view leaves in and shows: "France · Under construction · due or in service in 2027". */
export function viewWords(view: View, records: FilterValues, words: Words): string {
	const { locale, t } = words;
	const { valuesOf } = filterNames(records, words);
	const { from, to, role, companies, q, asOf, recorded, measure } = view;
	const hasYears = from !== null || to !== null;
	// What is counted by its announcement says so with the years.
	const display = displayWords(
		hasYears && measure === "projects" ? { ...view, measure: DEFAULT_VIEW.measure } : view,
		words,
	);
	const years = (): string => {
		const of = measure === "capacity" ? "search.years.capacity" : "search.years.other";
		if (from === null) return t(`${of}.to`, { year: String(to) });
		if (to === null) return t(`${of}.from`, { year: String(from) });
		if (from === to) return t(`${of}.one`, { year: String(from) });
		return t(`${of}.between`, { from: String(from), to: String(to) });
	};
	const company = valuesOf("company", view);
	const party =
		role === null
			? company
			: companies.length === 0
				? t("search.anyRole", { role: t(`vocabulary.role.${role}`) })
				: t("search.role", { company, role: t(`vocabulary.role.${role}`) });
	const named = activeFilters(view).filter((filter) => NAMED.has(filter));
	return [
		...(["country", "status", "kind", "programme"] as const).map((filter) => valuesOf(filter, view)),
		party,
		...(hasYears ? [years()] : []),
		...named.map((filter) => t("view.pair", { name: t(`view.param.${filter}`), value: valuesOf(filter, view) })),
		...(q === "" ? [] : [t("search.text", { text: q })]),
		...display,
		...(asOf === null ? [] : [t("search.asof", { date: formatPartialDate(asOf, locale) })]),
		...(recorded === null ? [] : [t("search.recorded", { date: formatPartialDate(recorded, locale) })]),
	]
		.filter((part) => part !== "")
		.join(" · ");
}

/** Filters whose values don't say by themselves what they are of. */
const NAMED: ReadonlySet<string> = new Set(["cohort", "age", "evidence", "sight"]);
