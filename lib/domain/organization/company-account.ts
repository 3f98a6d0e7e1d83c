import { newestEvidence } from "../evidence/ageing";
import { type CompanyLine, companyRoles } from "../figures/company-lines";
import { programmesNamedIn } from "../figures/programme-account";
import type { Dataset, OrganizationRow, ProgrammeRow, ProjectRow } from "../record/dataset";
import { childrenOf, withAllChildren } from "../record/parents";
import { latest } from "../values/partial-date";
import { select } from "../view/select";
import { type View, withChange } from "../view/view";
import { type NamedHardware, namedHardware } from "./named-hardware";

/** What a company is known for in a view. */
export type CompanyAccount = {
	company: OrganizationRow;
	parent: OrganizationRow | null;
	/** Who belongs directly to it. */
	children: OrganizationRow[];
	/** The view narrowed to the company: what its projects are answered from. */
	view: View;
	/** A line for each role that it has in the view. */
	roles: CompanyLine[];
	/** The programmes that its projects are named in, and those around them. */
	programmes: ProgrammeRow[];
	hardware: NamedHardware[];
	newestEvidenceOn: string | null;
};

/** The account of a company in a view, with those that stand for it if the view says so; null if nobody has the slug. */
export function companyAccount(dataset: Dataset, asked: View, slug: string, today: string): CompanyAccount | null {
	const bySlug = new Map(dataset.organizations.map((organization) => [organization.slug, organization]));
	const company = bySlug.get(slug);
	if (!company) return null;
	const below = childrenOf(new Map(dataset.organizations.map(({ slug, parent }) => [slug, parent])));
	const rowsOf = (slugs: readonly string[]) => slugs.flatMap((one) => bySlug.get(one) ?? []);
	const view = withChange(asked, { companies: [slug], by: "country", scale: "absolute", sort: null });
	const { prepared, projects } = select(dataset, { ...view, measure: "projects" }, today);
	const rows = projects.map((position) => prepared.dataset.projects[position] as ProjectRow);
	return {
		company,
		parent: company.parent === null ? null : (bySlug.get(company.parent) ?? null),
		children: rowsOf(below.get(slug) ?? []),
		view,
		roles: companyRoles(dataset, view, company, today),
		programmes: programmesNamedIn(prepared.dataset, rows),
		hardware: namedHardware(
			prepared.dataset,
			projects,
			view.subsidiaries ? rowsOf(withAllChildren(below, slug)) : [company],
		),
		newestEvidenceOn: latest(rows.map((project) => newestEvidence(project, dataset.sources, today))),
	};
}
