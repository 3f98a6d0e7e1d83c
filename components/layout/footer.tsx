import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatCount, formatPartialDate } from "@/lib/domain/values/format";

/** The foot of every page: licences, the version of the data with the day of its last change, and where to read on. */
export function Footer({
	state,
	isSignedIn,
}: {
	state: { version: number; changedOn: string | null } | null;
	isSignedIn: boolean;
}) {
	const t = useTranslations("layout");
	const locale = useLocale();
	const link = (href: string) => (chunks: ReactNode) => <a href={href}>{chunks}</a>;
	return (
		<footer className="mt-16 border-ink border-t">
			<div className="mx-auto grid max-w-[76rem] gap-x-10 gap-y-2 px-4 py-6 text-muted text-sm sm:grid-cols-2 sm:px-6">
				<p className="m-0">
					{t.rich("licence", {
						data: link("https://creativecommons.org/licenses/by/4.0/"),
						code: link("https://opensource.org/license/mit"),
					})}
				</p>
				<p className="no-print m-0 sm:text-right">
					{state && (
						<>
							{t("datasetVersion", { version: formatCount(state.version, locale) })}
							{state.changedOn && (
								<>
									{", "}
									<time dateTime={state.changedOn}>{formatPartialDate(state.changedOn, locale)}</time>
								</>
							)}
							{" · "}
						</>
					)}
					<a href={`/${locale}/suggest`}>{t("suggest")}</a>
					{" · "}
					<a href={`/${locale}/compare`}>{t("compare")}</a>
					{" · "}
					<a href={`/${locale}/outcome`}>{t("outcome")}</a>
					{" · "}
					<a href={`/${locale}/methodology`}>{t("methodology")}</a>
					{" · "}
					<a href={`/${locale}/methodology#api`}>{t("api")}</a>
					{" · "}
					<a href={`/${locale}/admin`} rel="nofollow">
						{t(isSignedIn ? "editorsPages" : "signIn")}
					</a>
				</p>
			</div>
		</footer>
	);
}
