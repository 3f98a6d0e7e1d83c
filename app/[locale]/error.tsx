"use client";

import { useLocale, useTranslations } from "next-intl";

export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
	const t = useTranslations("errors.error");
	const locale = useLocale();
	return (
		<div role="alert" className="mt-10 mb-16 max-w-prose">
			<title>{t("title")}</title>
			<h1 className="text-2xl sm:text-3xl">{t("title")}</h1>
			<p className="mt-3">{t("what")}</p>
			<p className="mt-6">
				<button
					type="button"
					onClick={() => retry()}
					className="min-h-11 cursor-pointer bg-accent px-5 font-semibold text-on-accent"
				>
					{t("retry")}
				</button>
			</p>
			<ul className="mt-4 flex flex-wrap gap-x-6">
				<li>
					<a href={`/${locale}`} className="inline-flex min-h-11 items-center">
						{t("dashboard")}
					</a>
				</li>
				<li>
					<a href={`/${locale}/projects`} className="inline-flex min-h-11 items-center">
						{t("projects")}
					</a>
				</li>
			</ul>
			{error.digest && <p className="mt-6 text-muted text-sm">{t("reference", { digest: error.digest })}</p>}
		</div>
	);
}
