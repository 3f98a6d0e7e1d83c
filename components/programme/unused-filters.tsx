import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** Says which filters of a link were left aside, since they are about projects. */
export function UnusedFilters({ names }: { names: readonly string[] }) {
	const t = useTranslations();
	const locale = useLocale();
	if (names.length === 0) return null;
	const list = new Intl.ListFormat(locale, { type: "conjunction" }).format(
		names.map((name) => t(`view.param.${name}`)),
	);
	return <Notice>{t("programme.projectFilters", { filters: list })}</Notice>;
}
