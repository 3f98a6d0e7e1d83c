import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Moment } from "@/components/editing/desk/moment";
import type { Path } from "@/lib/domain/record/path";
import type { SuggestionKind } from "@/lib/domain/suggestion/suggestion";
import type { SuggestionStatus } from "@/lib/domain/suggestion/suggestion-status";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { StateMark } from "./state-mark";
import { useProposedText } from "./use-proposed-text";

type Line = {
	id: string;
	kind: SuggestionKind;
	key: string | null;
	path: Path | null;
	about: string | null;
	name: Readonly<Record<Locale, string>> | null;
	proposedValue: string;
	status: SuggestionStatus;
	submitterName: string | null;
	createdAt: string;
};

const DAY_MS = 86_400_000;

/** Suggestions, each with its record, what is proposed, who sent it and how long ago. `now` is ISO 8601. */
export function SuggestionList({
	suggestions,
	now,
	below,
}: {
	suggestions: readonly Line[];
	now: string;
	/** What stands under one: its id and what it is called. */
	below?: (suggestion: { id: string; title: string }) => ReactNode;
}) {
	const t = useTranslations("suggestion");
	const locale = useLocale();
	const proposedText = useProposedText();
	return (
		<ul className="m-0 list-none p-0">
			{suggestions.map((suggestion) => {
				const { id, kind, status, submitterName, createdAt } = suggestion;
				const title = titleOf(suggestion, locale) ?? t("list.unnamed");
				const days = Math.max(0, Math.floor((Date.parse(now) - Date.parse(createdAt)) / DAY_MS));
				return (
					<li key={id} className="grid gap-x-6 border-rule border-t py-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,14rem)]">
						<div className="min-w-0 [overflow-wrap:anywhere]">
							<a href={`/${locale}/admin/suggestions/${id}`} className="inline-block min-h-6 font-semibold">
								{title}
							</a>{" "}
							<span className="text-muted text-sm">{t(`kindShort.${kind}`)}</span>
							<p className="m-0 line-clamp-2 max-w-prose text-sm">{proposedText(suggestion, null, locale)}</p>
							{below?.({ id, title })}
						</div>
						<p className="m-0 text-sm sm:text-right">
							<StateMark status={status} />
							<span className="block text-muted text-xs">
								{submitterName === null ? t("list.fromReader") : t("list.from", { name: submitterName })}
								{" · "}
								{t("list.age", { days })}{" "}
								<span className="sr-only">
									(<Moment at={createdAt} />)
								</span>
							</span>
						</p>
					</li>
				);
			})}
		</ul>
	);
}

/** The record's name, or what its sender calls it; null if nothing names it. */
export function titleOf({ name, about, key }: Pick<Line, "name" | "about" | "key">, locale: Locale): string | null {
	return name?.[locale] ?? about ?? key;
}
