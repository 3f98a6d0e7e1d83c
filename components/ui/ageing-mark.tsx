import { useLocale, useTranslations } from "next-intl";
import type { Ageing } from "@/lib/domain/evidence/ageing";
import { formatPartialDate } from "@/lib/domain/values/format";

/** Under a project's status: since when there has been no news of it, once that is too long. */
export function AgeingMark({ ageing: { isStale, newestEvidenceOn } }: { ageing: Ageing }) {
	const t = useTranslations("table");
	const locale = useLocale();
	if (!isStale || newestEvidenceOn === null) return null;
	return (
		<div className="text-warning text-xs">
			{t("stale", { date: formatPartialDate(newestEvidenceOn, locale, "short") })}
		</div>
	);
}
