import { useLocale, useTranslations } from "next-intl";
import type { Words } from "@/lib/charts/model/chart-context";

/** The words of the page that is drawn, for what is written by functions that know no page. */
export function useWords(): Words {
	const t = useTranslations();
	return { locale: useLocale(), t: (key, values) => t(key, values) };
}
