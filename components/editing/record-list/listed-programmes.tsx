import { useLocale, useTranslations } from "next-intl";
import { AnnouncedMoney } from "@/components/ui/announced-money";
import type { AnnouncedAmount } from "@/components/ui/use-announced";
import type { LocalizedText } from "@/lib/domain/record/project-document";
import { countryName, formatPartialDate } from "@/lib/domain/values/format";
import { ListCell, ListCount } from "./list-cell";
import { RecordTable } from "./record-table";

type Listed = Omit<AnnouncedAmount, "amount" | "currency"> & {
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
export function ListedProgrammes({ programmes }: { programmes: readonly Listed[] }) {
	const t = useTranslations("records");
	const fields = useTranslations("fields");
	const locale = useLocale();
	return (
		<RecordTable
			folder="programmes"
			records={programmes}
			lineOf={({ slug, name }) => ({ key: slug, name: name[locale] })}
			nameTitle={fields("name")}
			changedTitle={t("list.changedOn")}
			columns={[
				{
					title: fields("country"),
					cell: ({ country }) => <ListCell>{country ? countryName(country, locale) : t("severalCountries")}</ListCell>,
				},
				{
					title: fields("announcedOn"),
					cell: ({ announcedOn }) => (
						<ListCell isFirm>{announcedOn && formatPartialDate(announcedOn, locale, "short")}</ListCell>
					),
				},
				{
					title: fields("amount"),
					cell: ({ amount, currency, ...put }) => (
						<ListCell isFirm>
							{amount !== null && currency && <AnnouncedMoney money={{ ...put, amount, currency }} />}
						</ListCell>
					),
				},
				{
					title: t("list.projects"),
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
