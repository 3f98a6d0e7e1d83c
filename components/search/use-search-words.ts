import { useLocale, useTranslations } from "next-intl";
import { useDisplayWords } from "@/components/view-bar/display-words";
import { type FilterValues, useFilterNames } from "@/components/view-bar/filter-names";
import type { SearchHit } from "@/lib/domain/search/search-index";
import type { TypedView } from "@/lib/domain/search/typed-view";
import { countryName, formatPartialDate } from "@/lib/domain/values/format";
import { DEFAULT_VIEW, type View } from "@/lib/domain/view/view";

/** What stands beside a name that was found, in the reader's language: where it is, how many projects it has. */
export function useHitDetails(): (hit: SearchHit) => string[] {
	const t = useTranslations("search");
	const locale = useLocale();
	return ({ kind, within, country, projects, publishedOn }) => [
		...within,
		...(country === null || kind === "country" ? [] : [countryName(country, locale)]),
		...(projects === null ? [] : [t("projects", { count: projects })]),
		...(kind === "source" ? [publishedOn === null ? t("undated") : formatPartialDate(publishedOn, locale)] : []),
	];
}

/** What a view leaves in and shows, in words: "France · Under construction · due or in service in 2027". */
export function useViewWords(view: View, names: FilterValues): string {
	const t = useTranslations("search");
	const vocabulary = useTranslations("vocabulary");
	const locale = useLocale();
	const { valuesOf } = useFilterNames(names);
	const { from, to, role, companies, q, asOf, measure } = view;
	const hasYears = from !== null || to !== null;
	// What is counted by its announcement says so with the years.
	const display = useDisplayWords(
		hasYears && measure === "projects" ? { ...view, measure: DEFAULT_VIEW.measure } : view,
	);
	const years = (): string => {
		const of = measure === "capacity" ? "years.capacity" : "years.other";
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
				? t("anyRole", { role: vocabulary(`role.${role}`) })
				: t("role", { company, role: vocabulary(`role.${role}`) });
	return [
		...(["country", "status", "kind", "programme"] as const).map((filter) => valuesOf(filter, view)),
		party,
		...(hasYears ? [years()] : []),
		...(q === "" ? [] : [t("text", { text: q })]),
		...display,
		...(asOf === null ? [] : [t("asof", { date: formatPartialDate(asOf, locale) })]),
	]
		.filter((words) => words !== "")
		.join(" · ");
}

/** What of the typed words was corrected or couldn't be used. */
export function useReadingNotes({ unknown, corrected }: Pick<TypedView, "unknown" | "corrected">): string[] {
	const t = useTranslations("search");
	return [
		...corrected.map(({ typed, read }) => t("corrected", { typed, read })),
		...(unknown.length === 0 ? [] : [t("unknown", { words: unknown.join(", ") })]),
	];
}
