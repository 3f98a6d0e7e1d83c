import { useLocale, useTranslations } from "next-intl";
import { useWords } from "@/components/view-bar/use-words";
import type { FilterValues } from "@/lib/charts/words/filter-names";
import { viewWords } from "@/lib/charts/words/view-words";
import type { SearchHit } from "@/lib/domain/search/search-index";
import type { TypedView } from "@/lib/domain/search/typed-view";
import { countryName, formatPartialDate } from "@/lib/domain/values/format";
import type { View } from "@/lib/domain/view/view";

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
	return viewWords(view, names, useWords());
}

/** What of the typed words was corrected or couldn't be used. */
export function useReadingNotes({ unknown, corrected }: Pick<TypedView, "unknown" | "corrected">): string[] {
	const t = useTranslations("search");
	return [
		...corrected.map(({ typed, read }) => t("corrected", { typed, read })),
		...(unknown.length === 0 ? [] : [t("unknown", { words: unknown.join(", ") })]),
	];
}
