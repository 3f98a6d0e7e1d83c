import { formatMoneyExact } from "@/lib/domain/values/format";
import { type AnnouncedAmount, useAnnouncedAmount } from "./use-announced";

/** An amount as its source puts it ("up to €50bn"), short on the page and exact on hover. */
export function AnnouncedMoney({ money }: { money: AnnouncedAmount }) {
	const text = useAnnouncedAmount();
	return (
		<data value={money.amount} title={text(money, formatMoneyExact)}>
			{text(money)}
		</data>
	);
}
