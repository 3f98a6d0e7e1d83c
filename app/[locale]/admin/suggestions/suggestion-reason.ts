import { getTranslations } from "next-intl/server";
import { figureTexts } from "@/components/suggestion/figure-text";
import type { Path } from "@/lib/domain/record/path";
import { sourceHost } from "@/lib/domain/source/source-guess";
import type { FilledForm } from "@/lib/domain/suggestion/suggestion-form";
import { LOCALES, type Locale } from "@/lib/domain/values/vocabulary";
import { getClient } from "@/lib/server/db/client";
import { readRecordNames } from "@/lib/server/queries/core/record-names";
import type { StoredSuggestion } from "@/lib/server/queries/suggestion/suggestion";

/** Longer values stand in the record alone; the whole reason stays well below what a reason may have. */
const LONGEST_IN_REASON = 120;

type Suggestion = Pick<StoredSuggestion, "kind" | "proposedValue" | "sourceUrl" | "sourceNote" | "submitter">;

/**
 * The reason to begin with when a suggestion is accepted, in both languages: readers will see it, so it has nothing but
 * what changes, in the words of the pages, and where it is from.
 */
export async function suggestionReason(suggestion: Suggestion, now: unknown, filled: FilledForm): Promise<string> {
	const { kind, proposedValue, submitter } = suggestion;
	const texts = await Promise.all(LOCALES.map((locale) => inLanguage(locale, suggestion, now, filled)));
	return kind === "document" && submitter ? `${texts.join(" · ")}: ${proposedValue}` : texts.join(" · ");
}

async function inLanguage(locale: Locale, suggestion: Suggestion, now: unknown, filled: FilledForm): Promise<string> {
	const t = await getTranslations({ locale, namespace: "suggestion.reason" });
	const { kind, sourceUrl, sourceNote, submitter } = suggestion;
	if (kind === "document" && submitter) return t("by", { name: submitter.name });
	const sentences = [t("byReader")];
	const source = sourceUrl === null ? sourceNote : sourceHost(sourceUrl);
	if (source !== null && source.length <= LONGEST_IN_REASON) sentences.push(t("source", { source }));
	const change = filled.place && (await changeIn(locale, suggestion.proposedValue, now, filled, filled.place));
	return [...(change ? [change] : []), ...sentences].join(" ");
}

/** "Status: under construction (before: permitting)."; null where that is too long for a reason. */
async function changeIn(locale: Locale, typed: string, now: unknown, { proposed }: FilledForm, place: Path) {
	const [t, vocabulary, fields, changes, names] = await Promise.all([
		getTranslations({ locale, namespace: "suggestion.reason" }),
		getTranslations({ locale, namespace: "vocabulary" }),
		getTranslations({ locale, namespace: "fields" }),
		getTranslations({ locale, namespace: "changes" }),
		readRecordNames(getClient(), [now, proposed]),
	]);
	const text = figureTexts({ locale, vocabulary, fields, changes }, names);
	const figure = text.place(now, place);
	const before = text.value(now, place);
	const value = proposed === null ? typed : text.value(proposed, place);
	if ([figure, before, value].some((part) => part.length > LONGEST_IN_REASON)) return null;
	return before === value ? t("said", { figure, value }) : t("changed", { figure, value, before });
}
