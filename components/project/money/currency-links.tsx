import { useLocale, useTranslations } from "next-intl";
import { CURRENCIES } from "@/lib/domain/view/view";
import { hrefIn, type Shown } from "../project-href";

/** The choice of the display currency, as links that keep the page. */
export function CurrencyLinks({ slug, shown }: { slug: string; shown: Shown }) {
	const t = useTranslations("project");
	const locale = useLocale();
	return (
		<nav aria-label={t("displayCurrency")} className="no-print text-sm">
			<ul className="m-0 flex list-none gap-4 p-0">
				{CURRENCIES.map((choice) => (
					<li key={choice}>
						<a
							href={`${hrefIn({ ...shown, currency: choice }, locale, `/projects/${slug}`)}#money`}
							aria-current={choice === shown.currency ? "true" : undefined}
							className="aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
						>
							{choice === "original" ? t("originalCurrency") : choice}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
