import { NO_YEAR } from "@/lib/domain/figures/rollup";
import { countryName } from "@/lib/domain/values/format";
import type { Selection } from "@/lib/domain/view/select";
import type { ChartContext } from "../model/chart-context";

/** The name of a group of the view's grouping in the reader's language. */
export function groupLabel(key: string, { view, prepared }: Selection, { locale, t }: ChartContext): string {
	switch (view.by) {
		case "country":
			return countryName(key, locale);
		case "year":
			return key === NO_YEAR ? t("common.noYear") : key;
		case "status":
			return t(`vocabulary.status.${key}`);
		case "kind":
			return t(`vocabulary.kind.${key}`);
		case "company":
			return prepared.dataset.organizations[prepared.organizations.get(key) ?? -1]?.name ?? key;
	}
}
