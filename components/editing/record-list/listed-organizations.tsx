import { useLocale, useTranslations } from "next-intl";
import { countryName } from "@/lib/domain/values/format";
import { ListCell, ListCount } from "./list-cell";
import { RecordTable } from "./record-table";

type Listed = {
	slug: string;
	name: string;
	aliases: readonly string[];
	country: string | null;
	projects: number;
	roles: number;
	updatedAt: string;
	changedBy: string | null;
};

/** Organizations as editors look for them: other names, and how many projects name them. */
export function ListedOrganizations({ organizations }: { organizations: readonly Listed[] }) {
	const t = useTranslations("records");
	const fields = useTranslations("fields");
	const locale = useLocale();
	return (
		<RecordTable
			folder="organizations"
			records={organizations}
			lineOf={({ slug, name, aliases }) => ({ key: slug, name, note: aliases.join(", ") })}
			nameTitle={fields("name")}
			changedTitle={t("list.changedOn")}
			columns={[
				{
					title: fields("country"),
					cell: ({ country }) => <ListCell>{country && countryName(country, locale)}</ListCell>,
				},
				{
					title: t("list.projects"),
					cell: ({ projects }) => (
						<ListCell tone={projects === 0 ? "muted" : "plain"} isFirm>
							<ListCount count={projects} words={t("projectCount", { count: projects })} />
						</ListCell>
					),
				},
				{
					title: t("list.roles"),
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
