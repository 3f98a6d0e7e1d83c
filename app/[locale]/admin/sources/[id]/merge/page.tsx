import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { MergeCandidate } from "@/components/editing/merge/merge-choice";
import type { SourceSummary } from "@/lib/domain/source/source-summary";
import { formatPartialDate } from "@/lib/domain/values/format";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { planSourceMerge, type SourceMergePlan } from "@/lib/server/queries/source/source-merge";
import { findSourcesByUrl, searchSources } from "@/lib/server/queries/source/source-search";
import { getSource } from "@/lib/server/queries/source/sources";
import type { ListParams } from "../../../list-params";
import { MergeChoicePage, MergePlanPage, type MergeQuery, mergeMetadata, readMergeQuery } from "../../../merge-page";
import { mergeSourcesForm } from "./merge-action";

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<ListParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const stored = await getSource(getClient(), (await params).id);
	return mergeMetadata(stored?.source.title);
}

/** Merging a source: first the choice of the other, then the plan; the one of the address stays. */
export default async function Page({ params, searchParams }: Props) {
	const { locale, id } = await params;
	setRequestLocale(locale);
	const query = readMergeQuery({ subject: "source", locale, recordKey: id }, await searchParams);
	await requirePage("record.publish", locale, query.path);
	const plan = query.other === null ? null : await planSourceMerge(getClient(), id, query.other);
	return plan ? <Plan plan={plan} locale={locale} /> : <Choice id={id} locale={locale} query={query} />;
}

async function Choice({ id, locale, query }: { id: string; locale: Locale; query: MergeQuery }) {
	const client = getClient();
	const stored = await getSource(client, id);
	if (!stored) notFound();
	const { url, title } = stored.source;
	const [t, likely, found] = await Promise.all([
		getTranslations("records.merge"),
		findSourcesByUrl(client, [url]),
		query.q === "" ? null : searchSources(client, query.q),
	]);
	const candidate = ({ id: key, title: name, publisher, publishedOn, url: address, language }: SourceSummary) => {
		const date = publishedOn && formatPartialDate(publishedOn, locale, "short");
		const note = [publisher, date, address].filter(Boolean).join(" · ");
		return { key, name, lang: language, note } satisfies MergeCandidate;
	};
	return (
		<MergeChoicePage
			subject="source"
			locale={locale}
			recordKey={id}
			name={title}
			back={t("back")}
			query={query}
			likely={[...likely.values()].flat().map(candidate)}
			found={found?.map(candidate) ?? null}
		/>
	);
}

async function Plan({ plan, locale }: { plan: SourceMergePlan; locale: Locale }) {
	const { merged, projects, programmes, counts } = plan;
	const [keep, drop] = [plan.keep.source, plan.drop.source];
	const t = await getTranslations("records.merge");
	const admin = `/${locale}/admin`;
	return (
		<MergePlanPage
			subject="source"
			locale={locale}
			back={t("back")}
			keep={{ key: keep.id, called: keep.id, record: keep, version: plan.keep.version }}
			drop={{ key: drop.id, called: drop.id, record: drop, version: plan.drop.version }}
			merged={merged}
			lede={t("sourceLede")}
			counted={
				<p className="m-0 text-sm">
					{counts.citations === 0
						? t("nothingFollows")
						: `${t("sourceCounts", counts)} ${t("collapsed", { count: counts.collapsed })}`}
				</p>
			}
			followers={[
				{
					title: t("followProjects", { count: projects.length }),
					followers: projects.map(({ slug, name }) => ({ key: slug, name, href: `${admin}/projects/${slug}` })),
				},
				{
					title: t("followProgrammes", { count: programmes.length }),
					followers: programmes.map(({ slug, name }) => ({
						key: slug,
						name: name[locale],
						href: `${admin}/programmes/${slug}`,
					})),
				},
			]}
			action={mergeSourcesForm}
		/>
	);
}
