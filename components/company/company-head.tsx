import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PartialDate } from "@/components/ui/partial-date";
import type { OrganizationRow } from "@/lib/domain/record/dataset";
import { countryName } from "@/lib/domain/values/format";
import { shownAs, type View } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import { companyHref } from "./company-table-links";

/** Who a company is: its other names, its country, whom it belongs to and who belongs to it, its newest evidence. */
export function CompanyHead({
	company,
	parent,
	subsidiaries,
	newestEvidenceOn,
	view,
}: {
	company: OrganizationRow;
	parent: OrganizationRow | null;
	/** Who belongs directly to it. */
	subsidiaries: readonly OrganizationRow[];
	newestEvidenceOn: string | null;
	view: View;
}) {
	const t = useTranslations("company");
	const locale = useLocale();
	const link = (other: OrganizationRow) => (
		<a key={other.slug} href={companyHref(locale, other.slug, view)}>
			{other.name}
		</a>
	);
	const facts: { key: string; name: string; value: ReactNode }[] = [
		...(company.aliases.length > 0
			? [{ key: "aliases", name: t("head.aliases"), value: company.aliases.join(" · ") }]
			: []),
		...(company.country
			? [
					{
						key: "country",
						name: t("head.country"),
						value: (
							<a href={viewHref(`/${locale}/countries/${company.country}`, shownAs(view))}>
								{countryName(company.country, locale)}
							</a>
						),
					},
				]
			: []),
		...(parent ? [{ key: "parent", name: t("head.parent"), value: link(parent) }] : []),
		...(subsidiaries.length > 0
			? [
					{
						key: "children",
						name: t("head.children"),
						value: subsidiaries.flatMap((child, index) => (index === 0 ? [link(child)] : [" · ", link(child)])),
					},
				]
			: []),
		...(newestEvidenceOn
			? [{ key: "evidence", name: t("head.evidence"), value: <PartialDate date={newestEvidenceOn} /> }]
			: []),
	];
	if (facts.length === 0) return null;
	return (
		<dl className="mt-2 grid max-w-3xl grid-cols-[fit-content(45%)_minmax(0,1fr)] gap-x-4 text-sm leading-6">
			{facts.map(({ key, name, value }) => (
				<div key={key} className="contents">
					<dt className="wrap-anywhere text-muted">{name}</dt>
					<dd className="wrap-anywhere">{value}</dd>
				</div>
			))}
		</dl>
	);
}
