import { useTranslations } from "next-intl";

/** Beside the status or the date of a phase whose date has passed and that isn't in service. */
export function OverdueMark() {
	const t = useTranslations();
	return (
		<span className="whitespace-nowrap text-warning text-xs" title={t("common.overdueNote")}>
			{t("vocabulary.portion.overdue")}
		</span>
	);
}
