import { useLocale, useTranslations } from "next-intl";
import { countryName } from "@/lib/domain/values/format";
import { ListCell, ListCount } from "./list-cell";
import { type Listed, RecordTable } from "./record-table";

type Row = {
	slug: string;
	name: string;
	aliases: readonly string[];
	country: string | null;
	projects: number;
	roles: number;
};

/** Organizations as editors look for them: other names, and how many projects name them. */
export function ListedOrganizations(list: Listed<Row>) {
	const t = useTranslations("records");
	const locale = useLocale();
	return (
		<RecordTable
			folder="organizations"
			{...list}
			lineOf={({ slug, name, aliases }) => ({ key: slug, name, note: aliases.join(", ") })}
			nameSort="name"
			columns={[
				{
					sort: "country",
					cell: ({ country }) => <ListCell>{country && countryName(country, locale)}</ListCell>,
				},
				{
					sort: "projects",
					cell: ({ projects }) => (
						<ListCell tone={projects === 0 ? "muted" : "plain"} isFirm>
							<ListCount count={projects} words={t("projectCount", { count: projects })} />
						</ListCell>
					),
				},
				{
					sort: "roles",
					cell: ({ roles }) => (
						<ListCell tone="muted" isFirm>
							<ListCount count={roles} words={t("roleCount", { count: roles })} />
						</ListCell>
					),
				},
			]}
		/>
	);
}
