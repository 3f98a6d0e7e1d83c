import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { StatusMark } from "@/components/ui/status-mark";
import { countryName } from "@/lib/domain/values/format";
import type { Status } from "@/lib/domain/values/vocabulary";
import { RowLink } from "../queue/row-link";

type Uses = {
	projects: readonly { slug: string; name: string; country: string; status: string; roles: readonly string[] }[];
	children: readonly { slug: string; name: string }[];
};

/** What refers to an organization: projects with its roles there, and organizations that belong to it. */
export function OrganizationUses({ uses: { projects, children } }: { uses: Uses }) {
	const t = useTranslations("records");
	const vocabulary = useTranslations("vocabulary");
	const locale = useLocale();
	const roleText = (role: string) => (role === "funding" ? t("funding") : vocabulary(`role.${role}`));
	return (
		<Section id="uses" title={t("uses.organization", { count: projects.length + children.length })}>
			{projects.length + children.length === 0 && <p className="m-0 text-muted text-sm">{t("uses.none")}</p>}
			<ul className="m-0 list-none p-0 text-sm">
				{projects.map(({ slug, name, country, status, roles }) => (
					<li key={slug} className="flex flex-wrap items-baseline gap-x-4 border-rule border-t py-1">
						<RowLink href={`/${locale}/admin/projects/${slug}#parties`} strong>
							{name}
						</RowLink>
						<span className="text-muted">{countryName(country, locale)}</span>
						<StatusMark status={status as Status} />
						<span>{roles.map(roleText).join(", ")}</span>
					</li>
				))}
			</ul>
			{children.length > 0 && (
				<p className="mt-3 mb-0 text-sm">
					{t("uses.children", { count: children.length })}{" "}
					{children.map(({ slug, name }, index) => (
						<span key={slug}>
							{index > 0 && ", "}
							<RowLink href={`/${locale}/admin/organizations/${slug}`}>{name}</RowLink>
						</span>
					))}
				</p>
			)}
		</Section>
	);
}
