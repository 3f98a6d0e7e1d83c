import { useLocale, useTranslations } from "next-intl";
import { AnnouncedMoney } from "@/components/ui/announced-money";
import type { AnnouncedAmount } from "@/components/ui/use-announced";
import type { LocalizedText } from "@/lib/domain/record/project-document";
import { countryName, formatPartialDate } from "@/lib/domain/values/format";
import { ListCell, ListCount } from "./list-cell";
import { type Listed, RecordTable } from "./record-table";

type Row = Omit<AnnouncedAmount, "amount" | "currency"> & {
	slug: string;
	name: LocalizedText;
	country: string | null;
	announcedOn: string | null;
	amount: number | null;
	currency: string | null;
	projects: number;
};

/** Programmes as editors look for them: the envelope, when it was announced, how many projects belong to it. */
export function ListedProgrammes(list: Listed<Row>) {
	const t = useTranslations("records");
	const locale = useLocale();
	return (
		<RecordTable
			folder="programmes"
			{...list}
			lineOf={({ slug, name }) => ({ key: slug, name: name[locale] })}
			nameSort="name"
			columns={[
				{
					sort: "country",
					cell: ({ country }) => <ListCell>{country ? countryName(country, locale) : t("severalCountries")}</ListCell>,
				},
				{
					sort: "announced",
					cell: ({ announcedOn }) => (
						<ListCell isFirm>{announcedOn && formatPartialDate(announcedOn, locale, "short")}</ListCell>
					),
				},
				{
					sort: "amount",
					cell: ({ amount, currency, ...put }) => (
						<ListCell isFirm>
							{amount !== null && currency && <AnnouncedMoney money={{ ...put, amount, currency }} />}
						</ListCell>
					),
				},
				{
					sort: "projects",
					cell: ({ projects }) => (
						<ListCell tone={projects === 0 ? "muted" : "plain"} isFirm>
							<ListCount count={projects} words={t("projectCount", { count: projects })} />
						</ListCell>
					),
				},
			]}
		/>
	);
}
