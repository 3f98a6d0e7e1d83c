import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ChartContext } from "@/lib/charts/model/chart-context";

/** The words of a page's charts: one look-up for all of them, which remembers the messages that they share. */
export function useChartWords(): Pick<ChartContext, "locale" | "t"> {
	const t = useTranslations();
	const locale = useLocale();
	return useMemo(
		() => ({ locale, t: (key: string, values?: Record<string, string | number>) => t(key, values) }),
		[locale, t],
	);
}
