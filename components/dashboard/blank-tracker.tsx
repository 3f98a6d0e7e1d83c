import { useLocale, useTranslations } from "next-intl";

/** In the place of figures that nobody has entered yet: who enters them, where, and what will be counted. */
export function BlankTracker() {
	const t = useTranslations("view.blank");
	const locale = useLocale();
	return (
		<div className="my-8 border-rule border-y py-6">
			<p className="font-serif text-lg">{t("title")}</p>
			<p className="mt-2 max-w-prose">{t("body")}</p>
			<ul className="mt-3 list-disc pl-5">
				<li>
					<a href={`/${locale}/admin/projects/new`}>{t("add")}</a>
				</li>
				<li>
					<a href={`/${locale}/methodology`}>{t("methodology")}</a>
				</li>
			</ul>
		</div>
	);
}
