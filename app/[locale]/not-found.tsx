import { useLocale, useTranslations } from "next-intl";

export default function NotFound() {
	const t = useTranslations("errors.notFound");
	const locale = useLocale();
	return (
		<div className="mt-10 mb-16 max-w-prose">
			<title>{t("title")}</title>
			<p className="font-semibold text-muted text-sm">404</p>
			<h1 className="mt-1 text-2xl sm:text-3xl">{t("title")}</h1>
			<p className="mt-3">{t("what")}</p>
			<search>
				<form action={`/${locale}/projects`} autoComplete="off" className="mt-6 border-rule border-y py-4">
					<label htmlFor="not-found-search" className="block font-semibold text-sm">
						{t("search")}
					</label>
					<div className="mt-1 flex max-w-md">
						<input
							id="not-found-search"
							type="search"
							name="q"
							maxLength={100}
							placeholder={t("searchLabel")}
							className="min-h-11 w-full min-w-0 border border-rule-strong bg-panel px-3 text-base placeholder:text-muted"
						/>
						<button type="submit" className="min-h-11 bg-accent px-4 font-semibold text-on-accent">
							{t("searchButton")}
						</button>
					</div>
				</form>
			</search>
			<ul className="mt-4 flex flex-wrap gap-x-6">
				<li>
					<a href={`/${locale}`} className="inline-flex min-h-11 items-center">
						{t("dashboard")}
					</a>
				</li>
				<li>
					<a href={`/${locale}/countries`} className="inline-flex min-h-11 items-center">
						{t("countries")}
					</a>
				</li>
				<li>
					<a href={`/${locale}/companies`} className="inline-flex min-h-11 items-center">
						{t("companies")}
					</a>
				</li>
				<li>
					<a href={`/${locale}/programmes`} className="inline-flex min-h-11 items-center">
						{t("programmes")}
					</a>
				</li>
			</ul>
		</div>
	);
}
