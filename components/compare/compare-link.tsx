import { useLocale, useTranslations } from "next-intl";
import type { ComparedNoun } from "@/lib/domain/compare/compare-request";
import { DEFAULT_VIEW, type View } from "@/lib/domain/view/view";
import { comparisonHref } from "./compare-links";

/** The quiet way from a row or a page to a comparison that begins with it, in the same view. */
export function CompareLink({
	noun,
	of,
	name,
	view = DEFAULT_VIEW,
	className = "font-normal text-xs",
}: {
	noun: ComparedNoun;
	/** Its code or slug. */
	of: string;
	name: string;
	view?: View;
	className?: string;
}) {
	const t = useTranslations("common");
	const locale = useLocale();
	return (
		<a
			href={comparisonHref(locale, { noun, keys: [of], view })}
			rel="nofollow"
			aria-label={t("compareWith", { name })}
			className={`no-print inline-block min-h-6 text-muted leading-6 ${className}`}
		>
			{t("compare")}
		</a>
	);
}
