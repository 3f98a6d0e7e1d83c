import { useLocale, useTranslations } from "next-intl";
import type { ChangesFilter, ChangesParam } from "@/lib/domain/history/changes-filter";
import { formatPartialDate } from "@/lib/domain/values/format";

/** Names a part of a filter: "Reason: Correction". */
export function useFilterName(): (filter: ChangesFilter, param: ChangesParam) => string {
	const t = useTranslations();
	const locale = useLocale();
	const wordOf = (filter: ChangesFilter, param: ChangesParam) => {
		const value = filter[param] ?? "";
		if (param === "reason") return t(`vocabulary.reason.${value}`);
		if (param === "subject") return t(`changes.subject.${value}`);
		return param === "record" ? value : formatPartialDate(value, locale);
	};
	return (filter, param) => t("changes.pair", { name: t(`changes.param.${param}`), value: wordOf(filter, param) });
}
