import { useLocale, useTranslations } from "next-intl";
import { companyHref } from "@/components/company/company-table-links";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { formatCount } from "@/lib/domain/values/format";
import { ROLES } from "@/lib/domain/values/vocabulary";
import { OpensRows } from "./opens-rows";

const SHOWN = 12;

/** The organizations with most projects here, with their roles; each leads to its own page. */
export function CompaniesPresent({ answer }: { answer: ViewAnswer }) {
	const t = useTranslations("country.companies");
	const roleName = useTranslations("vocabulary.role");
	const locale = useLocale();
	const selection = answer.selection("projects");
	const { dataset, organizations } = selection.prepared;
	const groups = answer.rollup("projects", "company").groups;
	const nameOf = (slug: string) => dataset.organizations[organizations.get(slug) ?? -1]?.name ?? slug;
	const shown = [...groups]
		.sort((a, b) => b.tally.projects - a.tally.projects || nameOf(a.key).localeCompare(nameOf(b.key), locale))
		.slice(0, SHOWN);
	const rolesOf = (slug: string) => {
		const position = organizations.get(slug);
		const parties = selection.projects.flatMap((project) => dataset.projects[project]?.parties ?? []);
		const held = new Set(parties.filter((party) => party.organization === position).map((party) => party.role));
		return ROLES.filter((role) => held.has(role));
	};
	return (
		<>
			<table className="w-full border-collapse text-sm">
				<caption className="sr-only">{t("title")}</caption>
				<thead className="border-ink border-b text-xs">
					<tr>
						<th scope="col" className="py-1.5 pr-2 text-left font-semibold">
							{t("company")}
						</th>
						<th scope="col" className="px-2 py-1.5 text-left font-semibold">
							{t("roles")}
						</th>
						<th scope="col" className="py-1.5 pl-2 text-right font-semibold">
							{t("projects")}
						</th>
					</tr>
				</thead>
				<tbody>
					{shown.map((group) => (
						<tr key={group.key} className="border-rule border-b align-top">
							<th scope="row" className="py-1 pr-2 text-left font-normal leading-6">
								<a href={companyHref(locale, group.key, answer.view)} className="inline-block min-h-6">
									{nameOf(group.key)}
								</a>
							</th>
							<td className="px-2 py-1 text-muted leading-6">
								{rolesOf(group.key)
									.map((role) => roleName(role))
									.join(", ")}
							</td>
							<td className="py-1 pl-2 text-right leading-6">
								<OpensRows view={answer.viewOf("projects", "company")} opening={{ at: group.key }}>
									{formatCount(group.tally.projects, locale)}
								</OpensRows>
							</td>
						</tr>
					))}
				</tbody>
			</table>
			<p className="mt-2 text-muted text-sm">{t("all", { count: groups.length })}</p>
		</>
	);
}
