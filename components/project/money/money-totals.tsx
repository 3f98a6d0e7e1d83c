import { useLocale, useTranslations } from "next-intl";
import { Money } from "@/components/ui/money";
import type { MoneyTally } from "@/lib/domain/figures/tally";
import { formatMoney } from "@/lib/domain/values/format";
import type { MoneyFact } from "@/lib/domain/view/facts";
import type { DisplayCurrency } from "@/lib/domain/view/view";

/** Sum of a column: one amount in the display currency, or one a currency in the original ones or where none is converted. */
export function MoneyTotal({ tally, currency }: { tally: MoneyTally; currency: DisplayCurrency }) {
	const t = useTranslations("project");
	const own = Object.entries(tally.byCurrency).sort(([a], [b]) => (a < b ? -1 : 1));
	if (tally.added === 0) return <span className="font-normal text-muted">{t("nothingAdded")}</span>;
	// What can't be converted is known all the same: each in its own currency.
	if (currency === "original" || tally.added === tally.notConverted) {
		return own.map(([code, amount], index) => (
			<span key={code}>
				{index > 0 && ", "}
				<Money amount={amount} currency={code} />
			</span>
		));
	}
	return <Money amount={tally.amount} currency={currency} />;
}

/** The sum of a column with its terms: what was added, and how much was not. */
export function MoneySumRow({
	facts,
	tally,
	currency,
	title,
}: {
	facts: readonly MoneyFact[];
	tally: MoneyTally;
	currency: DisplayCurrency;
	title: string;
}) {
	const t = useTranslations("project");
	const put = useTranslations("vocabulary.put");
	const locale = useLocale();
	const terms = facts
		.filter((fact) => fact.standing === "added")
		.flatMap((fact) => {
			const [value, code] = currency === "original" ? [fact.amount, fact.currency] : [fact.value, currency];
			return value === null ? [] : put(fact.qualifier, { value: formatMoney(value, code, locale) });
		});
	const apart = facts.filter((fact) => fact.standing !== "added").length;
	return (
		<tr className="border-rule-strong border-t align-top">
			<th scope="row" className="py-2 pr-4 text-left font-semibold">
				{t("sumOf", { column: title })}
				<span className="block font-normal text-muted text-xs">
					{[
						tally.added > tally.notConverted ? t("amountsAdded", { count: tally.added - tally.notConverted }) : null,
						apart > 0 ? t("amountsNotAdded", { count: apart }) : null,
						tally.notConverted > 0 ? t("amountsNotConverted", { count: tally.notConverted }) : null,
					]
						.filter(Boolean)
						.join(" · ")}
				</span>
			</th>
			<td className="hidden sm:table-cell" />
			<td className="py-2 text-right">
				{terms.length > 1 && currency !== "original" && (
					<span className="block text-muted text-xs">{terms.join(" + ")} =</span>
				)}
				<strong className="font-semibold text-base">
					<MoneyTotal tally={tally} currency={currency} />
				</strong>
			</td>
		</tr>
	);
}
