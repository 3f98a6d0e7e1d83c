import { useLocale, useTranslations } from "next-intl";

/** The record that the marks of a page belong to, as the address of the form names it: "project=a-slug". */
export type MarkedRecord = string;

/**
 * The way from a figure to suggesting another one: a sign that shows when its line is pointed at or it has the focus,
 * and always under a finger. `what` is the figure in words, `path` its place in the record. A plain link of few bytes.
 */
export function SuggestMark({ of, path, what }: { of: MarkedRecord; path: string; what: string }) {
	const t = useTranslations("common");
	const locale = useLocale();
	return (
		<a
			className="suggest-mark"
			href={`/${locale}/suggest?${of}&path=${path}`}
			aria-label={t("suggestCorrection", { what })}
		>
			✎
		</a>
	);
}
