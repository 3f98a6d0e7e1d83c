import { useLocale, useTranslations } from "next-intl";

/** What somebody sees who is signed in but may not open a page. */
export default function Forbidden() {
	const t = useTranslations("admin.forbidden");
	const locale = useLocale();
	const links = [
		[t("account"), `/${locale}/admin/account`],
		[t("home"), `/${locale}`],
	];
	return (
		<div className="mt-10 mb-16 max-w-prose">
			<title>{t("title")}</title>
			<p className="font-semibold text-muted text-sm">403</p>
			<h1 className="mt-1 text-2xl sm:text-3xl">{t("title")}</h1>
			<p className="mt-3">{t("what")}</p>
			<ul className="mt-4 flex flex-wrap gap-x-6">
				{links.map(([label, href]) => (
					<li key={href}>
						<a href={href} className="inline-flex min-h-11 items-center">
							{label}
						</a>
					</li>
				))}
			</ul>
		</div>
	);
}
