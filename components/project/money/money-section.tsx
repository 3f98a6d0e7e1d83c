import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { MarkedRecord } from "@/components/ui/suggest-mark";
import type { ProjectAccount } from "@/lib/domain/figures/project-account";
import type { ProjectDocument } from "@/lib/domain/record/project-document";
import { MONEY_COLUMNS, type MoneyColumn } from "@/lib/domain/values/vocabulary";
import type { Shown } from "../project-href";
import type { References } from "../references";
import { CurrencyLinks } from "./currency-links";
import { DisagreeingAmounts } from "./disagreeing-amounts";
import { MoneyRow } from "./money-rows";
import { MoneySumRow } from "./money-totals";

type Props = {
	document: ProjectDocument;
	account: ProjectAccount;
	shown: Shown;
	references: References;
	/** Slugs of organizations by name. */
	slugs: Readonly<Record<string, string>>;
	of: MarkedRecord;
};

/** Money: "investment announced" with its sum, then financing, leases and public aid, each apart. */
export function MoneySection(props: Props) {
	const { document, account, shown } = props;
	const t = useTranslations("project");
	const columns = MONEY_COLUMNS.filter((column) => account.money.some((fact) => fact.column === column));
	return (
		<Section
			id="money"
			title={t("money")}
			aside={columns.length > 0 && <CurrencyLinks slug={document.slug} shown={shown} />}
		>
			{columns.length === 0 && <p className="m-0 text-muted">{t("noMoney")}</p>}
			{columns.map((column) => (
				<ColumnTable key={column} column={column} {...props} />
			))}
		</Section>
	);
}

function ColumnTable({ column, document, account, shown, slugs, references, of }: Props & { column: MoneyColumn }) {
	const t = useTranslations();
	const facts = account.money.filter((fact) => fact.column === column);
	const title = t(`vocabulary.column.${column}`);
	return (
		<div className="mb-8">
			<h3 className="text-lg">{title}</h3>
			{column !== "announced" && <p className="m-0 max-w-prose text-muted text-sm">{t("project.columnApart")}</p>}
			<DisagreeingAmounts facts={facts} document={document} references={references} />
			<table className="mt-2 w-full border-collapse text-sm">
				<caption className="sr-only">{title}</caption>
				<thead>
					<tr className="border-rule-strong border-b text-left text-muted text-xs">
						<th scope="col" className="py-1 pr-4 font-normal">
							{t("project.basisAndInvestors")}
						</th>
						<th scope="col" className="hidden w-40 py-1 pr-4 font-normal sm:table-cell">
							{t("project.announcedOn")}
						</th>
						<th scope="col" className="w-2/5 py-1 text-right font-normal sm:w-60">
							{t("project.amount")}
						</th>
					</tr>
				</thead>
				<tbody>
					{facts.map((fact) => {
						const investment = document.investments[fact.investment];
						return (
							investment && (
								<MoneyRow
									key={fact.investment}
									investment={investment}
									fact={fact}
									shown={shown}
									projectDate={document.announcedOn}
									slugs={slugs}
									references={references}
									of={of}
								/>
							)
						);
					})}
				</tbody>
				<tfoot>
					<MoneySumRow facts={facts} tally={account.sum.money[column]} currency={account.currency} title={title} />
				</tfoot>
			</table>
		</div>
	);
}
