import { useLocale, useTranslations } from "next-intl";
import type { Dataset } from "@/lib/domain/record/dataset";
import { formatPartialDate } from "@/lib/domain/values/format";
import { activeFilters, DEFAULT_VIEW, type View } from "@/lib/domain/view/view";
import { useDisplayWords } from "./display-words";
import { useFilterNames } from "./filter-names";

/** On paper only: what a reader has chosen, in words, in the place of the controls that say it on a screen. */
export function PrintedView({ view, dataset }: { view: View; dataset: Dataset }) {
	const t = useTranslations("view");
	const locale = useLocale();
	const names = useFilterNames(dataset);
	const pair = (name: "asof" | "recorded" | "currency", value: string) =>
		t("pair", { name: t(`param.${name}`), value });
	const filters = activeFilters(view).map((name) =>
		t("pair", { name: t(`param.${name}`), value: names.valuesOf(name, view) }),
	);
	const shown = [
		...(view.asOf === null ? [] : [pair("asof", formatPartialDate(view.asOf, locale))]),
		...(view.recorded === null ? [] : [pair("recorded", formatPartialDate(view.recorded, locale))]),
		...useDisplayWords(view),
		// Amounts on paper say their currency though it is the usual one.
		...(view.currency === DEFAULT_VIEW.currency ? [pair("currency", t(`currency.${view.currency}`))] : []),
	];
	return (
		<div className="print-only my-2 border-rule border-y py-1 text-sm">
			<p className="m-0 font-semibold">{filters.length === 0 ? t("printedNoFilter") : filters.join(" · ")}</p>
			<p className="m-0">{shown.join(" · ")}</p>
		</div>
	);
}
