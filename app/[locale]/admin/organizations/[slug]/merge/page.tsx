import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { MergeCandidate } from "@/components/editing/merge/merge-choice";
import { likeOrganizations } from "@/lib/domain/organization/organization-likeness";
import type { Organization } from "@/lib/domain/record/project-document";
import { countryName } from "@/lib/domain/values/format";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import {
	type OrganizationMergePlan,
	planOrganizationMerge,
} from "@/lib/server/queries/organization/organization-merge";
import { searchOrganizations } from "@/lib/server/queries/organization/organization-search";
import { getOrganization, listOrganizations } from "@/lib/server/queries/organization/organizations";
import type { ListParams } from "../../../list-params";
import { MergeChoicePage, MergePlanPage, type MergeQuery, mergeMetadata, readMergeQuery } from "../../../merge-page";
import { mergeOrganizationsForm } from "./merge-action";

type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: Promise<ListParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const stored = await getOrganization(getClient(), (await params).slug);
	return mergeMetadata(stored?.organization.name);
}

/** Merging an organization: first the choice of the other, then the plan; the one of the address stays. */
export default async function Page({ params, searchParams }: Props) {
	const { locale, slug } = await params;
	setRequestLocale(locale);
	const query = readMergeQuery({ subject: "organization", locale, recordKey: slug }, await searchParams);
	await requirePage("record.publish", locale, query.path);
	const plan = query.other === null ? null : await planOrganizationMerge(getClient(), slug, query.other);
	return plan ? <Plan plan={plan} locale={locale} /> : <Choice slug={slug} locale={locale} query={query} />;
}

type Named = Pick<Organization, "slug" | "name" | "aliases" | "country"> & { projects?: number };

async function Choice({ slug, locale, query }: { slug: string; locale: Locale; query: MergeQuery }) {
	const client = getClient();
	const stored = await getOrganization(client, slug);
	if (!stored) notFound();
	const [t, all, found] = await Promise.all([
		getTranslations("records"),
		listOrganizations(client),
		query.q === "" ? null : searchOrganizations(client, query.q),
	]);
	const likely = likeOrganizations(
		stored.organization,
		all.map(({ organization }) => organization),
	);
	const candidate = ({ slug: key, name, country, aliases, projects }: Named): MergeCandidate => {
		const count = projects === undefined ? null : t("projectCount", { count: projects });
		const place = country && countryName(country, locale);
		return { key, name, note: [place, count, ...aliases].filter(Boolean).join(" · ") };
	};
	const { name } = stored.organization;
	return (
		<MergeChoicePage
			subject="organization"
			locale={locale}
			recordKey={slug}
			name={name}
			back={name}
			query={query}
			likely={likely.map(candidate)}
			found={found?.map(candidate) ?? null}
		/>
	);
}

async function Plan({ plan, locale }: { plan: OrganizationMergePlan; locale: Locale }) {
	const { merged, projects, children, counts } = plan;
	const [keep, drop] = [plan.keep.organization, plan.drop.organization];
	const t = await getTranslations("records.merge");
	const admin = `/${locale}/admin`;
	const isAlone = projects.length + children.length === 0;
	return (
		<MergePlanPage
			subject="organization"
			locale={locale}
			back={keep.name}
			keep={{ key: keep.slug, called: keep.name, record: keep, version: plan.keep.version }}
			drop={{ key: drop.slug, called: drop.name, record: drop, version: plan.drop.version }}
			merged={merged}
			lede={t("lede", { keep: keep.name, drop: drop.name })}
			counted={
				isAlone ? (
					<p className="m-0">{t("nothingFollows")}</p>
				) : (
					<p className="m-0 text-sm">
						{t("organizationCounts", counts)} {t("collapsed", { count: counts.collapsed })}
					</p>
				)
			}
			followers={[
				{
					title: t("followProjects", { count: projects.length }),
					followers: projects.map(({ slug, name, collapsed }) => ({
						key: slug,
						name,
						href: `${admin}/projects/${slug}`,
						note: collapsed > 0 ? t("collapsedHere", { count: collapsed }) : undefined,
					})),
				},
				{
					title: t("followChildren", { count: children.length }),
					followers: children.map(({ slug, name }) => ({ key: slug, name, href: `${admin}/organizations/${slug}` })),
				},
			]}
			action={mergeOrganizationsForm}
		/>
	);
}
