import { useLocale, useTranslations } from "next-intl";
import { countryName } from "@/lib/domain/values/format";
import { ChangedCells } from "../record-list/changed-cells";
import { ListCell, ListCount, ListRow, ListTable } from "../record-list/list-table";

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
export function OrganizationList({ organizations }: { organizations: readonly Listed[] }) {
	const t = useTranslations("records");
	const form = useTranslations("form");
	const fields = useTranslations("fields");
	const locale = useLocale();
	const columns = [
		fields("name"),
		fields("country"),
		t("list.projects"),
		t("list.roles"),
		t("list.changedOn"),
		<span key="links" className="sr-only">
			{form("list.links")}
		</span>,
	];
	return (
		<ListTable columns={columns}>
			{organizations.map(({ slug, name, aliases, country, projects, roles, updatedAt, changedBy }) => {
				const href = `/${locale}/admin/organizations/${slug}`;
				return (
					<ListRow key={slug} href={href} name={name} note={aliases.join(", ")}>
						<ListCell>{country && countryName(country, locale)}</ListCell>
						<ListCell tone={projects === 0 ? "muted" : "plain"} isFirm>
							<ListCount count={projects} words={t("projectCount", { count: projects })} />
						</ListCell>
						<ListCell tone="muted" isFirm>
							<ListCount count={roles} words={t("roleCount", { count: roles })} />
						</ListCell>
						<ChangedCells updatedAt={updatedAt} changedBy={changedBy} name={name} historyHref={`${href}/history`} />
					</ListRow>
				);
			})}
		</ListTable>
	);
}
