import { useLocale, useTranslations } from "next-intl";
import { Money } from "@/components/ui/money";
import type { LocalizedText } from "@/lib/domain/record/project-document";
import { countryName, formatPartialDate } from "@/lib/domain/values/format";
import { ChangedCells } from "../record-list/changed-cells";
import { ListCell, ListCount, ListRow, ListTable } from "../record-list/list-table";

type Listed = {
	slug: string;
	name: LocalizedText;
	country: string | null;
	announcedOn: string | null;
	amount: number | null;
	currency: string | null;
	projects: number;
	updatedAt: string;
	changedBy: string | null;
};

/** Programmes as editors look for them: the envelope, when it was announced, how many projects belong to it. */
export function ProgrammeList({ programmes }: { programmes: readonly Listed[] }) {
	const t = useTranslations("records");
	const form = useTranslations("form");
	const fields = useTranslations("fields");
	const locale = useLocale();
	const columns = [
		fields("name"),
		fields("country"),
		fields("announcedOn"),
		fields("amount"),
		t("list.projects"),
		t("list.changedOn"),
		<span key="links" className="sr-only">
			{form("list.links")}
		</span>,
	];
	return (
		<ListTable columns={columns}>
			{programmes.map(({ slug, name, country, announcedOn, amount, currency, projects, updatedAt, changedBy }) => {
				const href = `/${locale}/admin/programmes/${slug}`;
				return (
					<ListRow key={slug} href={href} name={name[locale]}>
						<ListCell>{country ? countryName(country, locale) : t("severalCountries")}</ListCell>
						<ListCell isFirm>{announcedOn && formatPartialDate(announcedOn, locale, "short")}</ListCell>
						<ListCell isFirm>{amount !== null && currency && <Money amount={amount} currency={currency} />}</ListCell>
						<ListCell tone={projects === 0 ? "muted" : "plain"} isFirm>
							<ListCount count={projects} words={t("projectCount", { count: projects })} />
						</ListCell>
						<ChangedCells
							updatedAt={updatedAt}
							changedBy={changedBy}
							name={name[locale]}
							historyHref={`${href}/history`}
						/>
					</ListRow>
				);
			})}
		</ListTable>
	);
}
