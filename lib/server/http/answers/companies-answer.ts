import { type CompanyLine, companyTable, DEFAULT_ROLE } from "@/lib/domain/figures/company-lines";
import { companyAccount } from "@/lib/domain/organization/company-account";
import type { Dataset, OrganizationRow } from "@/lib/domain/record/dataset";
import { childrenOf } from "@/lib/domain/record/parents";
import type { Role } from "@/lib/domain/values/vocabulary";
import { prepare } from "@/lib/domain/view/prepared";
import type { DisplayCurrency, View } from "@/lib/domain/view/view";
import { withChange } from "@/lib/domain/view/view";
import { type CitedSource, citedSources } from "../api/cited-sources";
import { type CapacityMw, capacityOf, type Empty, type Figures, figuresOf } from "../api/figures";
import type { ProjectSummary } from "../api/project-summary";
import { toSummary } from "../api/project-summary";
import { listLines } from "../api/projects-list";
import { readView } from "../api/read-view";
import { type ApiResult, apiResult } from "../core/api-result";
import { apiHref, type Links, linksOf } from "../core/links";
import { type Meta, metaOf } from "../core/meta";
import { notFound, type ParamError } from "../core/problem";

/** Who a company is. `parent` and `subsidiaries` are slugs, of those that belong directly to each other. */
type Company = {
	slug: string;
	name: string;
	aliases: string[];
	country: string | null;
	parent: string | null;
	subsidiaries: string[];
	links: Links;
};

/** What a company's projects come to in a role, each once and whole; lines of companies don't add up. */
type RoleFigures = { role: Role /** Of `capacityMw`, the phases in service. */; inServiceMw: CapacityMw } & Figures;

export type CompaniesAnswer = {
	data: (Company & RoleFigures)[];
	/** `totals` are all projects in which anybody has the role, each once. */
	meta: Meta & { total: number; totals: RoleFigures };
};

/** Chips of one of its projects; `isOwn` says that the company makes them. */
type HardwareEntry = {
	project: string;
	vendor: string | null;
	model: string | null;
	count: number | null;
	isOwn: boolean;
	citations: CitedSource[];
};

export type CompanyAnswer = {
	data: Company & {
		newestEvidenceOn: string | null;
		roles: RoleFigures[];
		/** Slugs of the programmes that its projects are named in, and of those around them. */
		programmes: string[];
		hardware: HardwareEntry[];
		projects: ProjectSummary[];
	};
	meta: Meta;
};

/** What of a view applies to companies: its filters, its currency and its date. */
export const COMPANY_PARAMS = [
	...["country", "status", "company", "role", "subsidiaries", "from", "to", "kind", "programme", "q"],
	...["currency", "asof", "recorded"],
];
/** The same of one company, which its address names. */
export const ONE_COMPANY_PARAMS = COMPANY_PARAMS.filter((param) => param !== "company");

/** The companies of a request in its role, and what was wrong with it. */
export function readCompanies(
	dataset: Dataset,
	params: URLSearchParams,
): { view: View; role: Role; errors: ParamError[] } {
	const { view, errors } = readView(params, dataset, [], COMPANY_PARAMS);
	const role = view.role ?? DEFAULT_ROLE;
	return { view: withChange(view, { role }), role, errors };
}

/** Answers `GET /api/v1/companies`: the companies in one role, by slug. */
export function answerCompanies(dataset: Dataset, params: URLSearchParams, today: string): ApiResult<CompaniesAnswer> {
	const { view, role, errors } = readCompanies(dataset, params);
	const url = apiHref("/companies", view);
	return apiResult(errors, url, () => {
		const { lines, total } = companyTable(dataset, view, role, today);
		const toCompany = companiesOf(dataset);
		const data = lines.flatMap((line) =>
			line.company === null ? [] : [{ ...toCompany(line.company), ...roleFigures(line, view.currency) }],
		);
		const totals = roleFigures(total, view.currency, 0);
		return { data, meta: { total: data.length, totals, ...metaOf(dataset, view, url) } };
	});
}

/** Answers `GET /api/v1/companies/<slug>`: one company in each of its roles, with its projects. */
export function answerCompany(
	dataset: Dataset,
	slug: string,
	params: URLSearchParams,
	today: string,
): ApiResult<CompanyAnswer> {
	const { view: asked, errors } = readView(params, dataset, [], ONE_COMPANY_PARAMS);
	if (!dataset.organizations.some((organization) => organization.slug === slug)) {
		return { ok: false, problem: notFound(`There is no company “${slug}”.`) };
	}
	const url = apiHref(`/companies/${slug}`, asked);
	return apiResult(errors, url, () => {
		const account = companyAccount(dataset, asked, slug, today);
		if (account === null) throw new Error(`no company ${slug}`);
		const { selection, lines } = listLines(dataset, withChange(account.view, { measure: "projects" }), today);
		const then = prepare(dataset, account.view).dataset;
		const data = {
			...companiesOf(dataset)(account.company),
			newestEvidenceOn: account.newestEvidenceOn,
			roles: account.roles.map((line) => roleFigures(line, asked.currency)),
			programmes: account.programmes.map((programme) => programme.slug),
			hardware: account.hardware.map(({ project, hardware: { citations, ...chips }, isOwn }) => {
				return { project: project.slug, ...chips, isOwn, citations: citedSources(then, citations) };
			}),
			projects: lines.map((line) => toSummary(line, selection, today)),
		};
		return { data, meta: metaOf(dataset, asked, url) };
	});
}

/** Who a company of a dataset is. */
function companiesOf({ organizations }: Pick<Dataset, "organizations">): (company: OrganizationRow) => Company {
	const children = childrenOf(new Map(organizations.map(({ slug, parent }) => [slug, parent])));
	return ({ slug, name, aliases, country, parent }) => {
		const subsidiaries = [...(children.get(slug) ?? [])].sort();
		return { slug, name, aliases, country, parent, subsidiaries, links: linksOf("companies", slug) };
	};
}

function roleFigures(
	{ role, tally, inService }: CompanyLine,
	currency: DisplayCurrency,
	empty: Empty = null,
): RoleFigures {
	return { role, ...figuresOf(tally, currency, empty), inServiceMw: capacityOf(inService, empty) };
}
