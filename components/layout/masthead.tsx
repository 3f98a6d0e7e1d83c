import { useLocale, useTranslations } from "next-intl";
import { SearchButton } from "../search/search-button";
import { ShareButton } from "../share/share-button";
import { LanguageSwitch } from "./language-switch";
import { Navigation } from "./navigation";

const SECTIONS = ["explore", "projects", "countries", "companies", "programmes", "changes", "methodology"] as const;

/** The head of every page: whose page it is, where one is, and the other language. */
export function Masthead() {
	const t = useTranslations();
	const locale = useLocale();
	const items = [
		{ href: `/${locale}`, label: t("layout.dashboard") },
		...SECTIONS.map((section) => ({ href: `/${locale}/${section}`, label: t(`layout.${section}`) })),
	];
	return (
		<header className="border-ink border-b">
			<div className="mx-auto max-w-[76rem] px-4 sm:px-6">
				<div className="flex flex-wrap items-baseline justify-between gap-x-2 gap-y-1 pt-2 pb-1 sm:pt-4 sm:pb-2">
					<p className="m-0 min-w-0">
						<a href={`/${locale}`} className="font-semibold font-serif text-2xl text-ink no-underline">
							{t("common.siteName")}
						</a>{" "}
						<span className="ml-3 text-muted text-sm max-sm:sr-only">{t("common.tagline")}</span>
					</p>
					<div className="flex flex-wrap items-center gap-x-2 sm:gap-x-5">
						<SearchButton locale={locale} label={t("search.open")} hint={t("search.openHint")} />
						<ShareButton locale={locale} label={t("share.open")} hint={t("share.openHint")} />
						<LanguageSwitch label={t("layout.language")} locale={locale} />
					</div>
				</div>
				<div className="border-rule border-t">
					<Navigation label={t("layout.sections")} items={items} />
				</div>
			</div>
		</header>
	);
}
