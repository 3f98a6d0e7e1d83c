import { useLocale, useTranslations } from "next-intl";
import { Money } from "@/components/ui/money";
import type { PartValue, Series } from "@/lib/domain/figures/series";
import {
	formatMoney,
	formatMoneyExact,
	formatMw,
	formatMwExact,
	formatRatio,
	formatShare,
} from "@/lib/domain/values/format";

/** One value of a series in the unit of its scale; nothing known is a dash that says so to screen readers. */
export function ScaledValue({
	cell,
	unit,
	currency,
}: { cell: PartValue | undefined } & Pick<Series, "unit" | "currency">) {
	const locale = useLocale();
	if (!cell || cell.value === null) return <NoFigure />;
	const money = currency ?? cell.part;
	switch (unit) {
		case "MW":
			return (
				<data value={cell.value} title={formatMwExact(cell.value, locale)} className="whitespace-nowrap">
					{formatMw(cell.value, locale)}
				</data>
			);
		case "money":
			return <Money amount={cell.value} currency={money} />;
		case "money per inhabitant":
			return (
				<data value={cell.value} className="whitespace-nowrap">
					{cell.value < 1000
						? formatMoney(cell.value, money, locale)
						: formatMoneyExact(Number(cell.value.toPrecision(3)), money, locale)}
				</data>
			);
		case "share":
		case "projects share":
		case "share of GDP":
			return <data value={cell.value}>{formatShare(cell.value, locale)}</data>;
		default:
			return <data value={cell.value}>{formatRatio(cell.value, locale)}</data>;
	}
}

/** The dash of an unknown value. */
export function NoFigure() {
	const t = useTranslations("common");
	return (
		<span className="text-muted" data-nothing="">
			<span aria-hidden="true">–</span>
			<span className="sr-only">{t("noFigure")}</span>
		</span>
	);
}
