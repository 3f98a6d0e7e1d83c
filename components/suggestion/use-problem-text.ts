import { useTranslations } from "next-intl";

/** What is wrong, in a sentence: a code of `suggestion.problem`, undefined for none. */
export function useSuggestionProblemText(): (code: string | undefined, minutes?: number) => string | undefined {
	const t = useTranslations("suggestion.problem");
	return (code, minutes = 0) => {
		if (code === undefined) return undefined;
		if (code === "limited" && minutes > 90) return t("limitedHours", { hours: Math.ceil(minutes / 60) });
		return t.has(code) ? t(code, { minutes }) : t("unreadable");
	};
}
