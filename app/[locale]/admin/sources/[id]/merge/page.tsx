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
import type { SourceSummary } from "@/lib/domain/source/source-summary";
import { formatPartialDate } from "@/lib/domain/values/format";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { readRecordNames } from "@/lib/server/queries/core/record-names";
import { planSourceMerge, type SourceMergePlan } from "@/lib/server/queries/source/source-merge";
import { findSourcesByUrl, searchSources } from "@/lib/server/queries/source/source-search";
import { getSource } from "@/lib/server/queries/source/sources";
import { FormMessages } from "../../../form-messages";
import { type ListParams, paramText } from "../../../list-params";
import { isSourceId } from "../../source-id";
import { mergeSourcesForm } from "./merge-action";

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<ListParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const stored = await getSource(getClient(), (await params).id);
	const t = await getTranslations("records.merge");
	return { title: stored ? t("title", { name: stored.source.title }) : undefined };
}

/** Merging a source: first the choice of the other, then the plan; the one of the address stays. */
export default async function Page({ params, searchParams }: Props) {
	const { locale, id } = await params;
	setRequestLocale(locale);
	const query = await searchParams;
	const asked = paramText(query, "with");
	const other = isSourceId(asked) ? asked : null;
	const path = `/${locale}/admin/sources/${id}/merge`;
	await requirePage("record.publish", locale, other ? `${path}?with=${other}` : path);
	const plan = other ? await planSourceMerge(getClient(), id, other) : null;
	if (plan) return <Plan plan={plan} locale={locale} />;
	return <Choice id={id} locale={locale} q={paramText(query, "q")} isOtherGone={other !== null} />;
}

async function Choice({ id, locale, q, isOtherGone }: { id: string; locale: Locale; q: string; isOtherGone: boolean }) {
	const client = getClient();
	const stored = await getSource(client, id);
	if (!stored) notFound();
	const { url, title } = stored.source;
	const [t, likely, found] = await Promise.all([
		getTranslations("records"),
		findSourcesByUrl(client, [url]),
		q === "" ? null : searchSources(client, q),
	]);
	const candidates = (list: readonly SourceSummary[]) =>
		list.filter((source) => source.id !== id).map((source) => candidate(source, locale));
	const path = `/${locale}/admin/sources/${id}`;
	return (
		<>
			<MergeHead title={t("merge.title", { name: title })} backHref={path} backLabel={t("merge.back")}>
				<p className="mt-2 text-muted">{t("merge.choose")}</p>
			</MergeHead>
			<MergeChoice
				path={`${path}/merge`}
				q={q}
				hint={t("sources.searchHint")}
				isOtherGone={isOtherGone}
				likely={candidates([...likely.values()].flat())}
				found={found && candidates(found)}
			/>
		</>
	);
}

function candidate(
	{ id, title, publisher, publishedOn, url, language }: SourceSummary,
	locale: Locale,
): MergeCandidate {
	const date = publishedOn && formatPartialDate(publishedOn, locale, "short");
	return { key: id, name: title, lang: language, note: [publisher, date, url].filter(Boolean).join(" · ") };
}

async function Plan({ plan, locale }: { plan: SourceMergePlan; locale: Locale }) {
	const { merged, projects, programmes, counts } = plan;
	const [keep, drop] = [plan.keep.source, plan.drop.source];
	const [t, names] = await Promise.all([
		getTranslations("records.merge"),
		readRecordNames(getClient(), [keep, drop, merged]),
	]);
	const admin = `/${locale}/admin`;
	const path = `${admin}/sources/${keep.id}`;
	return (
		<>
			<MergeHead title={t("planTitle", { keep: keep.id, drop: drop.id })} backHref={path} backLabel={t("back")}>
				<p className="mt-2">{t("sourceLede")}</p>
				<p className="mt-1 flex flex-wrap gap-x-6 text-sm">
					<a href={`${admin}/sources/${drop.id}/merge?with=${keep.id}`} className="inline-block min-h-6">
						{t("swap", { name: drop.id })}
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
				<p className="m-0 text-sm">
					{counts.citations === 0
						? t("nothingFollows")
						: `${t("sourceCounts", counts)} ${t("collapsed", { count: counts.collapsed })}`}
				</p>
				<Followers
					title={t("followProjects", { count: projects.length })}
					followers={projects.map(({ slug, name }) => ({ key: slug, name, href: `${admin}/projects/${slug}` }))}
				/>
				<Followers
					title={t("followProgrammes", { count: programmes.length })}
					followers={programmes.map(({ slug, name }) => ({
						key: slug,
						name: name[locale],
						href: `${admin}/programmes/${slug}`,
					}))}
				/>
			</Section>
			<Section title={t("confirmTitle")}>
				<FormMessages more={["records"]}>
					<MergeForm
						action={mergeSourcesForm.bind(null, { locale, keep: keep.id, drop: drop.id })}
						versions={{ keep: plan.keep.version, drop: plan.drop.version }}
						submit={t("confirm")}
						cancelHref={path}
					/>
				</FormMessages>
			</Section>
		</>
	);
}
