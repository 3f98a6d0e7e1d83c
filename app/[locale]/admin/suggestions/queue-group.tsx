import { getTranslations } from "next-intl/server";
import { EntryWork, type Work } from "@/components/editing/queue/entry-work";
import { SuggestionList } from "@/components/suggestion/suggestion-list";
import { Section } from "@/components/ui/section";
import { formatPartialDate } from "@/lib/domain/values/format";
import type { Locale } from "@/lib/domain/values/vocabulary";
import type { ListedSuggestion } from "@/lib/server/queries/suggestion/suggestion";

/** The suggestions on the queue's page: how many wait, since when, and the oldest of them. */
export async function SuggestionsGroup({
	waiting: { total, suggestions },
	locale,
	work,
	back,
}: {
	waiting: { total: number; suggestions: readonly ListedSuggestion[] };
	locale: Locale;
	/** Who is on them; null for who sees their own alone. */
	work: Work | null;
	/** The view of the queue to come back to. */
	back: string;
}) {
	const [t, queue] = await Promise.all([getTranslations("suggestion.list"), getTranslations("queue")]);
	const [oldest] = suggestions;
	const path = `/${locale}/admin/suggestions`;
	return (
		<Section
			id="suggestions"
			title={queue("groupTitle", { title: queue("kind.suggestions"), count: total })}
			note={oldest && t("oldest", { date: formatPartialDate(oldest.createdAt.slice(0, 10), locale) })}
			aside={
				total > 0 && (
					<a href={path} className="inline-flex min-h-6 items-center text-sm">
						{t("seeAll", { count: total })}
						<span className="sr-only">: {queue("kind.suggestions")}</span>
					</a>
				)
			}
		>
			<SuggestionList
				suggestions={suggestions}
				now={new Date().toISOString()}
				below={
					work
						? ({ id, title }) => (
								<EntryWork entry={{ kind: "suggestion", key: id, name: title }} back={back} work={work} />
							)
						: undefined
				}
			/>
			{total === 0 && <p className="text-muted text-sm">{queue("nothing")}</p>}
		</Section>
	);
}
