import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CompareLink } from "@/components/compare/compare-link";
import { ChoiceLine } from "@/components/country/choice-line";
import { CountryProjects } from "@/components/country/country-projects";
import { NewestList } from "@/components/dashboard/newest-list";
import { DEFAULT_PROGRAMME_SORT, sortAccounts } from "@/components/programme/account-sort";
import { ProgrammeTable } from "@/components/programme/programme-table";
import { Section } from "@/components/ui/section";
import { ActiveFilters } from "@/components/view-bar/active-filters";
import { PrintedView } from "@/components/view-bar/printed-view";
import { ViewNotices } from "@/components/view-bar/view-notices";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { companyView } from "@/lib/domain/figures/company-lines";
import type { ProgrammeAccount } from "@/lib/domain/figures/programme-account";
import type { CompanyAccount } from "@/lib/domain/organization/company-account";
import { countryName } from "@/lib/domain/values/format";
import { CURRENCIES, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import { CompanyHead } from "./company-head";
import { CompanyTable } from "./company-table";
import { EmptyCompany } from "./empty-company";
import { HardwareTable } from "./hardware-table";

/** A company's page: what it is known for in each of its roles, how far its projects have come, and what they name. */
export function CompanyView({
	account: { company, parent, children, roles, hardware, newestEvidenceOn },
	answer,
	programmes,
	charts,
	map,
}: {
	account: CompanyAccount;
	/** The account's view, answered. */
	answer: ViewAnswer;
	/** Accounts of the programmes that its projects are named in. */
	programmes: readonly ProgrammeAccount[];
	charts: ReactNode;
	map: ReactNode;
}) {
	const t = useTranslations("company");
	const words = useTranslations();
	const locale = useLocale();
	const { view, dataset } = answer;
	const path = `/${locale}/companies/${company.slug}`;
	const own = withChange(view, { companies: [] });
	const count = answer.selection("projects").projects.length;
	const sorted = sortAccounts(
		programmes,
		DEFAULT_PROGRAMME_SORT,
		{ programme: ({ programme }) => programme.name[locale], country: (code) => countryName(code, locale) },
		new Intl.Collator(locale).compare,
	);
	return (
		<>
			<header className="mt-8 mb-4">
				<p className="no-print text-sm">
					<a href={viewHref(`/${locale}/companies`, withChange(own, { subsidiaries: false }))}>{t("backToAll")}</a>
				</p>
				<h1 className="wrap-anywhere mt-1 text-2xl sm:text-3xl">{company.name}</h1>
				<CompanyHead
					company={company}
					parent={parent}
					subsidiaries={children}
					newestEvidenceOn={newestEvidenceOn}
					view={view}
				/>
				<CompareLink noun="company" of={company.slug} name={company.name} view={own} className="mt-1 text-sm" />
			</header>
			<ViewNotices view={own} notices={answer.notices} dataset={dataset} />
			<div className="mt-2">
				<ActiveFilters path={path} view={own} dataset={dataset} landing="#content" />
			</div>
			<PrintedView view={view} dataset={dataset} />
			<nav aria-label={t("choices")} className="my-5 flex flex-wrap gap-x-8 gap-y-1 border-rule border-y py-2">
				<ChoiceLine
					label={words("view.param.currency")}
					choices={CURRENCIES.map((currency) => ({
						label: words(`view.currency.${currency}`),
						href: viewHref(path, withChange(own, { currency })),
						isCurrent: view.currency === currency,
					}))}
				/>
				{(children.length > 0 || view.subsidiaries) && (
					<ChoiceLine
						label={words("view.param.subsidiaries")}
						choices={[false, true].map((subsidiaries) => ({
							label: t(subsidiaries ? "withSubsidiaries" : "alone"),
							href: viewHref(path, withChange(own, { subsidiaries })),
							isCurrent: view.subsidiaries === subsidiaries,
						}))}
					/>
				)}
			</nav>
			{count === 0 && roles.length === 0 ? (
				<EmptyCompany name={company.name} answer={answer} path={path} hasChildren={children.length > 0} />
			) : (
				<>
					<Section id="roles" title={t("roles.title")} note={t("roles.note")}>
						<CompanyTable
							caption={t("roles.caption", { company: company.name })}
							nameHeading={words("view.param.role")}
							lines={roles}
							nameOf={({ role }) => (
								<a href={viewHref(`/${locale}/projects`, companyView(view, role, company.slug, view.measure))}>
									{words(`vocabulary.role.${role}`)}
								</a>
							)}
							view={view}
							withOfWhich
						/>
					</Section>
					{map}
					<Section
						id="projects"
						title={words("country.projects.title")}
						aside={
							<a href={viewHref(`/${locale}/projects`, view)} className="text-sm">
								{words("country.projects.all", { count })}
							</a>
						}
					>
						<CountryProjects answer={answer} isOfOneCountry={false} />
					</Section>
					<Section id="charts" title={words("country.charts")} note={t("chartsNote")}>
						{charts}
					</Section>
					<Section id="newest" title={t("newest")}>
						<NewestList answer={answer} />
					</Section>
					{sorted.length > 0 && (
						<Section id="programmes" title={t("programmes.title")} note={t("programmes.note")}>
							<ProgrammeTable accounts={sorted} when={view} />
							<p className="mt-3 max-w-3xl text-muted text-sm">{words("programme.tableNote")}</p>
						</Section>
					)}
					{hardware.length > 0 && (
						<Section id="hardware" title={t("hardware.title")} note={t("hardware.note")}>
							<HardwareTable hardware={hardware} view={view} />
						</Section>
					)}
				</>
			)}
			<ul className="mt-6 grid max-w-3xl list-none gap-1 text-muted text-sm">
				<li>{t("note.whole")}</li>
				<li>{t("note.kinds")}</li>
				<li>{t("note.money")}</li>
				<li>{t("note.inService")}</li>
			</ul>
		</>
	);
}
