import { useLocale, useTranslations } from "next-intl";
import { useRateOrigins } from "@/components/ui/use-rate-origins";
import type { Conversion } from "@/lib/domain/money/money";
import { formatPartialDate, formatRate } from "@/lib/domain/values/format";

/**
 * How an amount was converted: rate, month and origin. The pair is quoted the way round that gives a rate above
 * one, as exchange rates usually are.
 */
export function ConversionNote({ conversion, from, to }: { conversion: Conversion; from: string; to: string }) {
	const t = useTranslations("project");
	const locale = useLocale();
	const rateOrigins = useRateOrigins();
	const { rate, firstMonth, lastMonth } = conversion;
	const quote =
		rate >= 1 ? `1 ${from} = ${formatRate(rate, locale)} ${to}` : `1 ${to} = ${formatRate(1 / rate, locale)} ${from}`;
	const first = formatPartialDate(firstMonth, locale);
	const last = formatPartialDate(lastMonth, locale);
	const months = first === last ? t("monthlyAverage", { month: first }) : t("yearlyAverage", { first, last });
	const isFixed = conversion.origins.every(({ origin }) => origin === "peg");
	return (
		<span className="block text-muted text-xs">
			{[quote, !isFixed && months, rateOrigins(conversion)].filter(Boolean).join(", ")}
		</span>
	);
}
