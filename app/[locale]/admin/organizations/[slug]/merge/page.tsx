import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Followers } from "@/components/editing/merge/followers";
import { type MergeCandidate, MergeChoice } from "@/components/editing/merge/merge-choice";
import { MergeForm } from "@/components/editing/merge/merge-form";
import { MergeHead } from "@/components/editing/merge/merge-head";
import { MergeTable } from "@/components/editing/merge/merge-table";
import { Section } from "@/components/ui/section";
import { likeOrganizations } from "@/lib/domain/organization/organization-likeness";
import { type Organization, Slug } from "@/lib/domain/record/project-document";
import { countryName } from "@/lib/domain/values/format";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { readRecordNames } from "@/lib/server/queries/core/record-names";
import {
	type OrganizationMergePlan,
	planOrganizationMerge,
} from "@/lib/server/queries/organization/organization-merge";
import { searchOrganizations } from "@/lib/server/queries/organization/organization-search";
import { getOrganization, listOrganizations } from "@/lib/server/queries/organization/organizations";
import { FormMessages } from "../../../form-messages";
import { type ListParams, paramText } from "../../../list-params";
import { mergeOrganizationsForm } from "./merge-action";

type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: Promise<ListParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const stored = await getOrganization(getClient(), (await params).slug);
	const t = await getTranslations("records.merge");
	return { title: stored ? t("title", { name: stored.organization.name }) : undefined };
}

/** Merging an organization: first the choice of the other, then the plan; the one of the address stays. */
export default async function Page({ params, searchParams }: Props) {
	const { locale, slug } = await params;
	setRequestLocale(locale);
	const query = await searchParams;
	const other = Slug.safeParse(paramText(query, "with")).data;
	const path = `/${locale}/admin/organizations/${slug}/merge`;
	await requirePage("record.publish", locale, other ? `${path}?with=${other}` : path);
	const plan = other ? await planOrganizationMerge(getClient(), slug, other) : null;
	if (plan) return <Plan plan={plan} locale={locale} />;
	return <Choice slug={slug} locale={locale} q={paramText(query, "q")} isOtherGone={other !== undefined} />;
}

type Named = Pick<Organization, "slug" | "name" | "aliases" | "country"> & { projects?: number };

async function Choice({
	slug,
	locale,
	q,
	isOtherGone,
}: {
	slug: string;
	locale: Locale;
	q: string;
	isOtherGone: boolean;
}) {
	const client = getClient();
	const stored = await getOrganization(client, slug);
	if (!stored) notFound();
	const { name } = stored.organization;
	const [t, all, found] = await Promise.all([
		getTranslations("records"),
		listOrganizations(client),
		q === "" ? null : searchOrganizations(client, q),
	]);
	const likely = likeOrganizations(
		stored.organization,
		all.map(({ organization }) => organization),
	);
	const candidates = (list: readonly Named[]): MergeCandidate[] =>
		list
			.filter((one) => one.slug !== slug)
			.map(({ slug: key, name: called, country, aliases, projects }) => {
				const count = projects === undefined ? null : t("projectCount", { count: projects });
				const place = country && countryName(country, locale);
				return { key, name: called, note: [place, count, ...aliases].filter(Boolean).join(" · ") };
			});
	const path = `/${locale}/admin/organizations/${slug}`;
	return (
		<>
			<MergeHead title={t("merge.title", { name })} backHref={path} backLabel={name}>
				<p className="mt-2 text-muted">{t("merge.choose")}</p>
			</MergeHead>
			<MergeChoice
				path={`${path}/merge`}
				q={q}
				hint={t("organizations.searchHint")}
				isOtherGone={isOtherGone}
				likely={candidates(likely)}
				found={found && candidates(found)}
			/>
		</>
	);
}

async function Plan({ plan, locale }: { plan: OrganizationMergePlan; locale: Locale }) {
	const { merged, projects, children, counts } = plan;
	const [keep, drop] = [plan.keep.organization, plan.drop.organization];
	const [t, names] = await Promise.all([
		getTranslations("records.merge"),
		readRecordNames(getClient(), [keep, drop, merged]),
	]);
	const admin = `/${locale}/admin`;
	const path = `${admin}/organizations/${keep.slug}`;
	const isAlone = projects.length + children.length === 0;
	return (
		<>
			<MergeHead title={t("planTitle", { keep: keep.name, drop: drop.name })} backHref={path} backLabel={keep.name}>
				<p className="mt-2">{t("lede", { keep: keep.name, drop: drop.name })}</p>
				<p className="mt-1 flex flex-wrap gap-x-6 text-sm">
					<a href={`${admin}/organizations/${drop.slug}/merge?with=${keep.slug}`} className="inline-block min-h-6">
						{t("swap", { name: drop.name })}
					</a>
					<a href={`${path}/merge`} className="inline-block min-h-6">
						{t("other")}
					</a>
				</p>
			</MergeHead>
			<Section title={t("becomes")}>
				<MergeTable keep={keep} drop={drop} merged={merged} names={names} />
			</Section>
			<Section title={t("follows")}>
				{isAlone ? (
					<p className="m-0">{t("nothingFollows")}</p>
				) : (
					<p className="m-0 text-sm">
						{t("organizationCounts", counts)} {t("collapsed", { count: counts.collapsed })}
					</p>
				)}
				<Followers
					title={t("followProjects", { count: projects.length })}
					followers={projects.map(({ slug, name, collapsed }) => ({
						key: slug,
						name,
						href: `${admin}/projects/${slug}`,
						note: collapsed > 0 ? t("collapsedHere", { count: collapsed }) : undefined,
					}))}
				/>
				<Followers
					title={t("followChildren", { count: children.length })}
					followers={children.map(({ slug, name }) => ({ key: slug, name, href: `${admin}/organizations/${slug}` }))}
				/>
			</Section>
			<Section title={t("confirmTitle")}>
				<FormMessages more={["records"]}>
					<MergeForm
						action={mergeOrganizationsForm.bind(null, { locale, keep: keep.slug, drop: drop.slug })}
						versions={{ keep: plan.keep.version, drop: plan.drop.version }}
						submit={t("confirm")}
						cancelHref={path}
					/>
				</FormMessages>
			</Section>
		</>
	);
}
