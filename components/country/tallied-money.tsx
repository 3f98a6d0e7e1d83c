import { Money } from "@/components/ui/money";
import type { MoneyTally } from "@/lib/domain/figures/tally";
import type { DisplayCurrency } from "@/lib/domain/view/view";
import { NoFigure } from "./scaled-value";

/** A sum of money; in original currencies one sum for each, since they can't be added. */
export function TalliedMoney({
	tally,
	currency,
}: {
	tally: Pick<MoneyTally, "amount" | "byCurrency" | "added"> & Partial<Pick<MoneyTally, "notConverted">>;
	currency: DisplayCurrency;
}) {
	if (tally.added === 0) return <NoFigure />;
	if (currency !== "original" && tally.added > (tally.notConverted ?? 0)) {
		return <Money amount={tally.amount} currency={currency} />;
	}
	return (
		<>
			{Object.entries(tally.byCurrency)
				.sort(([a], [b]) => (a < b ? -1 : 1))
				.map(([code, amount], index) => (
					<span key={code}>
						{index > 0 && " + "}
						<Money amount={amount} currency={code} />
					</span>
				))}
		</>
	);
}
