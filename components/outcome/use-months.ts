import { useTranslations } from "next-intl";

const DAYS_OF_MONTH = 365.25 / 12;

/** Writes a number of days as months, in words; less than half of one as "under a month". */
export function useMonths(): (days: number) => string {
	const t = useTranslations("outcome");
	return (days) => {
		const count = Math.round(Math.abs(days) / DAYS_OF_MONTH);
		return count === 0 ? t("underAMonth") : t("months", { count });
	};
}
