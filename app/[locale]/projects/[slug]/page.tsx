import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { cache } from "react";
import type { NeighbourGroup } from "@/components/project/neighbour-list";
import { projectsHref, type Shown } from "@/components/project/project-href";
import { ProjectPage } from "@/components/project/project-page";
import { numberSources, type StrengthOf } from "@/components/project/references";
import { NotRecorded } from "@/components/time/not-recorded";
import { Notice } from "@/components/ui/notice";
import { ViewNotices } from "@/components/view-bar/view-notices";
import { prepareTimeline } from "@/lib/charts/prepare/prepare-timeline";
import { can } from "@/lib/domain/access/permissions";
import { strengthIn } from "@/lib/domain/evidence/strength";
import { programmeAccount } from "@/lib/domain/figures/programme-account";
import { projectAccount } from "@/lib/domain/figures/project-account";
import { nearestProjects } from "@/lib/domain/place/nearest-projects";
import type { Dataset } from "@/lib/domain/record/dataset";
import { type ProjectDocument, Slug } from "@/lib/domain/record/project-document";
import { positionsIn, sourcePositions } from "@/lib/domain/record/project-row";
import { countryName } from "@/lib/domain/values/format";
import { dayOf } from "@/lib/domain/view/ages";
import { knownNames } from "@/lib/domain/view/prepared";
import { select } from "@/lib/domain/view/select";
import { DEFAULT_VIEW, type View, type ViewNotice, withChange } from "@/lib/domain/view/view";
import { parseView } from "@/lib/domain/view/view-url";
import { currentUser } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { listVersions } from "@/lib/server/queries/core/revision";
import { datasetAskedFor, recordedDay } from "@/lib/server/queries/dataset/recorded-dataset";
import { getRecordedProject } from "@/lib/server/queries/history/recorded-record";
import { getProjectDocument } from "@/lib/server/queries/project/project";
import { siteUrl } from "@/lib/server/site-url";
import { today } from "@/lib/server/today";
import { LinkedData } from "../../linked-data";
import { pageMetadata } from "../../page-metadata";

type Props = {
	params: Promise<{ locale: Locale; slug: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const NEIGHBOURS = 5;
const REVISIONS = 10;

const read = cache(async (slug: string, day: string | null) => {
	if (!Slug.safeParse(slug).success) return null;
	return day === null ? getProjectDocument(getClient(), slug) : getRecordedProject(getClient(), slug, day);
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
	const { locale, slug } = await params;
	const stored = await read(slug, await recordedDay(await searchParams));
	if (!stored) return {};
	const more = stored.document.summary[locale];
	const metadata = await pageMetadata(`/projects/${slug}`, locale, await searchParams, { more, type: "article" });
	const types = { "application/json": `/api/v1/projects/${slug}` };
	return { ...metadata, alternates: { ...metadata.alternates, types } };
}

export default async function Page({ params, searchParams }: Props) {
	const { locale, slug } = await params;
	setRequestLocale(locale);
	const { currency, recorded } = await searchParams;
	const day = await recordedDay({ recorded });
	const [stored, dataset, revisions, t, user] = await Promise.all([
		read(slug, day),
		datasetAskedFor({ recorded }),
		listVersions(getClient(), "project", slug, { limit: REVISIONS, until: day }),
		getTranslations("project"),
		// Nobody without a cookie: what anonymous readers get is kept for all of them.
		currentUser(),
	]);
	const { view, notices } = parseView({ currency, recorded }, knownNames(dataset));
	const now = stored ?? (day === null ? null : await read(slug, null));
	if (!now) notFound();
	if (!stored) return <NotRecorded name={now.document.name} view={view} recordedSince={dataset.recordedSince} />;
	const { document, sources } = stored;
	const on = dayOf(view, today());
	const programmes = document.programmes.flatMap((named) => {
		const programme = dataset.programmes.find((candidate) => candidate.slug === named);
		return programme ? [programmeAccount(dataset, programme, view.currency, on)] : [];
	});
	return (
		<>
			<LinkedData path={`/projects/${slug}`} locale={locale} />
			{notices.filter(isOfCurrency).map(({ value }) => (
				<Notice key={value}>{t("unknownCurrency", { value })}</Notice>
			))}
			<ViewNotices view={view} notices={notices.filter((notice) => !isOfCurrency(notice))} dataset={dataset} />
			{can(user?.role ?? null, "document.propose") && (
				<p className="no-print mt-4 text-right text-sm">
					<a href={`/${locale}/admin/projects/${slug}`} className="inline-flex min-h-6 items-center">
						{t("edit")}
					</a>
				</p>
			)}
			<ProjectPage
				document={document}
				recorded={view.recorded}
				account={projectAccount(document, sources, view.currency, dataset.fx, on)}
				references={numberSources(document, sources, strengthOf(dataset, slug))}
				timeline={prepareTimeline(document, on)}
				programmes={programmes}
				organizations={organizationSlugs(dataset, document)}
				neighbours={await neighboursOf(dataset, document, view, locale)}
				map={mapOf(dataset, slug, view)}
				address={new URL(`/${locale}/projects/${slug}`, siteUrl()).href}
				state={{
					version: stored.version,
					datasetVersion: dataset.version,
					updatedOn: stored.updatedAt.slice(0, 10),
					revisions: revisions.map(
						({ version, change, reasonKind, reason, restoredFrom, datasetVersion, isSeed, at }) => ({
							version,
							change,
							reasonKind,
							restoredFrom,
							datasetVersion,
							reason: isSeed ? t("fromDataset") : reason,
							on: at.slice(0, 10),
						}),
					),
				}}
			/>
		</>
	);
}

function isOfCurrency({ param }: ViewNotice): boolean {
	return param === "currency";
}

/** What the map of a project is drawn from. */
function mapOf({ projects }: Dataset, slug: string, { recorded }: View) {
	const project = projects.find((candidate) => candidate.slug === slug);
	return project ? { project, others: projects, recorded } : null;
}

/** What stands behind a fact of a project, by the rule of every list; unknown while the dataset doesn't have it. */
function strengthOf(dataset: Dataset, slug: string): StrengthOf {
	const project = dataset.projects.find((candidate) => candidate.slug === slug);
	if (!project) return () => null;
	const strength = strengthIn(dataset);
	const positions = sourcePositions(dataset.sources);
	return (citations) => strength(project, positionsIn(citations, positions));
}

function organizationSlugs(dataset: Dataset, document: ProjectDocument): Record<string, string> {
	const names = new Set([
		...document.participations.map((party) => party.organization),
		...document.investments.flatMap((investment) => investment.investors),
	]);
	return Object.fromEntries(
		dataset.organizations.filter(({ name }) => names.has(name)).map(({ name, slug }) => [name, slug]),
	);
}

async function neighboursOf(
	dataset: Dataset,
	document: ProjectDocument,
	shown: Shown,
	locale: Locale,
): Promise<NeighbourGroup[]> {
	const t = await getTranslations("project");
	const { programmes } = document;
	// What the link beside them leads to: those of the programmes within are among them.
	const named = programmes.length === 0 ? [] : select(dataset, withChange(DEFAULT_VIEW, { programmes })).projects;
	const others = named
		.flatMap((position) => dataset.projects[position] ?? [])
		.filter((project) => project.slug !== document.slug);
	const country = countryName(document.country, locale);
	return [
		{
			title: t("nearestIn", { country }),
			projects: nearestProjects(dataset, document.slug, NEIGHBOURS),
			all: { href: projectsHref(shown, locale, { countries: [document.country] }), label: t("allIn", { country }) },
		},
		{
			title: t("sameProgrammes", { programmes: programmes.length }),
			projects: others.slice(0, NEIGHBOURS),
			all: {
				href: projectsHref(shown, locale, { programmes }),
				label: t("allOfProgrammes", { programmes: programmes.length, count: others.length + 1 }),
			},
		},
	];
}
