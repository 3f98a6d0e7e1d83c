import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Unit } from "@/lib/domain/figures/series";
import { ratioColumn, shareColumn, shortColumn } from "@/lib/domain/values/column-format";
import { formatMoneyExact, formatMwExact } from "@/lib/domain/values/format";

/**
 * A column of numbers in one unit, which its head says, with the same decimals: they compare by their place. Each is
 * exact on hover and for machines.
 */
export type NumberColumn = { unit: string; write: (value: number) => ReactNode };

/** Makes the columns of a table from the values that stand in them. */
export function useNumberColumn(): (unit: Unit, currency: string | null, values: readonly number[]) => NumberColumn {
	const t = useTranslations("charts.unit");
	const locale = useLocale();
	const columnOf = (
		unit: string,
		write: (value: number) => string,
		exact?: (value: number) => string,
	): NumberColumn => ({
		unit,
		write: (value) => (
			<data value={value} title={exact?.(value)} className="whitespace-nowrap">
				{write(value)}
			</data>
		),
	});
	return (unit, currency, values) => {
		switch (unit) {
			case "MW":
				return columnOf("MW", shortColumn(values, locale), (value) => formatMwExact(value, locale));
			case "money": {
				const code = currency ?? "EUR";
				const isLarge = values.some((value) => value >= 1e6);
				const divisor = isLarge ? 1e6 : 1;
				const write = shortColumn(
					values.map((value) => value / divisor),
					locale,
				);
				const name = code === "EUR" || code === "USD" ? code : "other";
				return columnOf(
					t(isLarge ? `money.millions.${name}` : `money.units.${name}`, { currency: code }),
					(value) => write(value / divisor),
					(value) => formatMoneyExact(value, code, locale),
				);
			}
			case "share":
			case "projects share":
				return columnOf(t("share"), shareColumn(values, locale));
			case "share of GDP":
				return columnOf(t("shareOfGdp"), shareColumn(values, locale));
			case "MW per million inhabitants":
				return columnOf(t("mwPerMillion"), ratioColumn(values, locale));
			case "MW per billion USD of GDP":
				return columnOf(t("mwPerGdp"), ratioColumn(values, locale));
			case "money per inhabitant": {
				const sign = currency === "EUR" ? "€" : currency === "USD" ? "$" : (currency ?? "");
				return columnOf(t("moneyPerHead", { currency: sign }), shortColumn(values, locale));
			}
			case "projects":
				return columnOf(t("projects"), shortColumn(values, locale));
		}
	};
}

/** The head of a column of numbers: what they are, and under it their unit. */
export function ColumnUnit({ unit }: { unit: string }) {
	return <span className="block font-normal text-muted">{unit}</span>;
}

/** The known values of some cells. */
export function knownValues(cells: readonly { value: number | null }[]): number[] {
	return cells.flatMap(({ value }) => value ?? []);
}
