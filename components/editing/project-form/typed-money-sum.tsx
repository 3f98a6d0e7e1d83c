"use client";

import { useTranslations } from "next-intl";
import { MoneyTotal } from "@/components/project/money/money-totals";
import { AnnouncedMoney } from "@/components/ui/announced-money";
import { MONEY_COLUMNS } from "@/lib/domain/values/vocabulary";
import { SumLine } from "./sum-line";
import { useTypedSums } from "./use-typed-sums";

/** What the amounts of the form add to "investment announced", and what is shown and not added, each with its reason. */
export function TypedMoneySum() {
	const t = useTranslations("pickers.sum");
	const project = useTranslations("project");
	const vocabulary = useTranslations("vocabulary");
	const { sum, money, currency, unreadInvestments } = useTypedSums("investments");
	const { announced } = sum.money;
	const apart = money.filter(({ standing }) => standing !== "added");
	const columns = MONEY_COLUMNS.filter((column) => column !== "announced" && sum.money[column].added > 0);
	return (
		<SumLine
			title={vocabulary("column.announced")}
			beside={[
				...apart.map((fact) => (
					<span key={fact.investment}>
						<AnnouncedMoney money={fact} /> {project(`standing.${fact.standing}`)}
					</span>
				)),
				...columns.map((column) => (
					<span key={column}>
						{vocabulary(`column.${column}`)} <MoneyTotal tally={sum.money[column]} currency={currency} />
					</span>
				)),
				currency !== "original" &&
					announced.notConverted > 0 &&
					project("amountsNotConverted", { count: announced.notConverted }),
				unreadInvestments > 0 && t("unread", { count: unreadInvestments }),
			]}
		>
			{announced.added === 0 ? (
				t("nothing")
			) : (
				<strong className="font-semibold">
					<MoneyTotal tally={announced} currency={currency} />
				</strong>
			)}
		</SumLine>
	);
}
