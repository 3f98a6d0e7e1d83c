import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { StateLinks } from "@/components/suggestion/state-links";
import { SuggestionList } from "@/components/suggestion/suggestion-list";
import { can } from "@/lib/domain/access/permissions";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import {
	countSuggestions,
	listSuggestions,
	SUGGESTION_FILTERS,
	SUGGESTIONS_PER_PAGE,
} from "@/lib/server/queries/suggestion/suggestion";
import { readListQuery, suggestionListSearch } from "./search-params";

type Props = {
	params: Promise<{ locale: Locale }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getTranslations("suggestion.list"))("title") };
}

/** What was suggested: all of it for editors, their own for contributors. */
export default async function SuggestionsPage({ params, searchParams }: Props) {
	const { locale } = await params;
	setRequestLocale(locale);
	const query = readListQuery(await searchParams);
	const path = `/${locale}/admin/suggestions`;
	const user = await requirePage("admin.enter", locale, path + suggestionListSearch(query));
	const client = getClient();
	const [t, { total, suggestions }, counts] = await Promise.all([
		getTranslations("suggestion.list"),
		listSuggestions(client, user, query),
		countSuggestions(client, user),
	]);
	const { filter, page } = query;
	const pages = Math.max(1, Math.ceil(total / SUGGESTIONS_PER_PAGE));
	const pageLink = (to: number, label: string) =>
		to >= 1 && to <= pages ? (
			<a href={path + suggestionListSearch({ filter, page: to })} className="inline-flex min-h-8 items-center">
				{label}
			</a>
		) : null;
	return (
		<>
			<header className="mt-6 mb-4 max-w-3xl">
				<h1 className="text-2xl sm:text-3xl">{t("title")}</h1>
				<p className="mt-2 text-muted">{t(can(user.role, "suggestion.decide") ? "lede" : "ledeOwn")}</p>
			</header>
			<StateLinks
				links={SUGGESTION_FILTERS.map((name) => ({
					filter: name,
					href: path + suggestionListSearch({ filter: name, page: 1 }),
					count: counts[name],
					isCurrent: name === filter,
				}))}
			/>
			<div className="mt-4">
				<SuggestionList suggestions={suggestions} now={new Date().toISOString()} />
				{suggestions.length === 0 && <p className="text-muted">{t("none")}</p>}
			</div>
			{pages > 1 && (
				<nav aria-label={t("pages")} className="mt-3 flex flex-wrap gap-x-6 border-rule border-t pt-2 text-sm">
					<span className="inline-flex min-h-8 items-center text-muted">{t("pageOf", { page, pages })}</span>
					{pageLink(page - 1, t("previous"))}
					{pageLink(page + 1, t("next"))}
				</nav>
			)}
		</>
	);
}
