import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { Ageing } from "@/lib/domain/evidence/ageing";
import { formatPartialDate } from "@/lib/domain/values/format";

/** "No news since …", with what may be inferred from it; nothing for a project that isn't ageing. */
export function AgeingNotice({ ageing }: { ageing: Ageing }) {
	const t = useTranslations();
	const locale = useLocale();
	if (!ageing.isStale || ageing.newestEvidenceOn === null) return null;
	return (
		<Notice>
			<strong className="font-semibold">
				{t("project.noNewsSince", { date: formatPartialDate(ageing.newestEvidenceOn, locale) })}
			</strong>{" "}
			{ageing.inferred &&
				t("project.mayBeInferred", {
					status: t(`vocabulary.status.${ageing.inferred}`).toLocaleLowerCase(locale),
				})}{" "}
			<a href={`/${locale}/methodology#ageing`}>{t("project.why")}</a>
		</Notice>
	);
}
