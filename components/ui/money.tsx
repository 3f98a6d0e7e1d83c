import { useLocale } from "next-intl";
import { formatMoney, formatMoneyExact } from "@/lib/domain/values/format";

/** An amount, short on the page and exact on hover and for machines. */
export function Money({ amount, currency }: { amount: number; currency: string }) {
	const locale = useLocale();
	return (
		<data value={amount} title={formatMoneyExact(amount, currency, locale)} className="whitespace-nowrap">
			{formatMoney(amount, currency, locale)}
		</data>
	);
}
