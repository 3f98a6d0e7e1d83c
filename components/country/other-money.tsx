import { useTranslations } from "next-intl";
import { Swatch } from "@/components/ui/capacity-by-kind";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { MONEY_COLUMNS } from "@/lib/domain/values/vocabulary";
import { OpensRows } from "./opens-rows";
import { ScaledValue } from "./scaled-value";
import { TalliedMoney } from "./tallied-money";

/** What stands beside the headline: money in other columns, and power plants. */
export function OtherMoney({ answer }: { answer: ViewAnswer }) {
	const t = useTranslations("country.headline");
	const vocabulary = useTranslations("vocabulary");
	const { currency } = answer.selection("investment").prepared;
	const money = answer.rollup("investment", "status");
	const capacity = answer.rollup("capacity", "status");
	const columns = MONEY_COLUMNS.filter((column) => column !== "announced" && money.total.money[column].added > 0);
	const generation = capacity.total.figures.generation > 0;
	if (columns.length === 0 && !generation) return null;
	return (
		<dl className="flex flex-wrap gap-x-12 gap-y-1 border-rule border-t py-2 text-sm">
			{columns.length > 0 && (
				<div className="flex flex-wrap items-baseline gap-x-4">
					<dt className="text-muted">{t("other")}</dt>
					{columns.map((column) => (
						<dd key={column} className="leading-6">
							{vocabulary(`column.${column}`)}{" "}
							<OpensRows view={answer.viewOf("investment")} opening={{ part: column }}>
								<TalliedMoney tally={money.total.money[column]} currency={currency} />
							</OpensRows>
						</dd>
					))}
					<dd className="text-muted text-xs">{t("otherNote")}</dd>
				</div>
			)}
			{generation && (
				<div className="flex flex-wrap items-baseline gap-x-4">
					<dt className="text-muted">{t("generation")}</dt>
					<dd className="leading-6">
						<Swatch kind="generation" />{" "}
						<OpensRows view={answer.viewOf("capacity")} opening={{ part: "generation" }}>
							<ScaledValue
								cell={{ part: "generation", value: capacity.total.capacityMw.generation, sum: 0 }}
								unit="MW"
								currency={null}
							/>
						</OpensRows>
					</dd>
					<dd className="text-muted text-xs">{t("generationNote")}</dd>
				</div>
			)}
		</dl>
	);
}
