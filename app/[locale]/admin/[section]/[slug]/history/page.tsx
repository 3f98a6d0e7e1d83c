import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { HistoryTable } from "@/components/changes/history-table";
import { RestoreForm } from "@/components/editing/restore/restore-form";
import { can } from "@/lib/domain/access/permissions";
import { formatPartialDate } from "@/lib/domain/values/format";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { getHead, getVersion, listSteps, listVersions } from "@/lib/server/queries/core/revision";
import { FormMessages } from "../../../form-messages";
import { HistoryHead } from "./history-head";
import { restoreVersion } from "./restore-version";
import { nameOf, subjectOf, versionIn } from "./subject-of";

type Props = {
	params: Promise<{ locale: Locale; section: string; slug: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const PAGE = 20;

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getTranslations("changes"))("history.short") };
}

export default async function HistoryPage({ params, searchParams }: Props) {
	const { locale, section, slug } = await params;
	setRequestLocale(locale);
	const subject = subjectOf(section);
	if (!subject) notFound();
	const path = `/${locale}/admin/${section}/${slug}/history`;
	const user = await requirePage("admin.enter", locale, path);
	const client = getClient();
	const head = await getHead(client, subject, slug);
	if (!head) notFound();
	const query = await searchParams;
	const below = versionIn(query.below);
	const lines = await listVersions(client, subject, slug, { limit: PAGE + 1, below: below ?? undefined });
	const shown = lines.slice(0, PAGE);
	const steps = await listSteps(
		client,
		subject,
		slug,
		shown.map(({ version }) => version),
	);
	const newest = await getVersion(client, subject, slug, head.version);
	const t = await getTranslations("changes");
	const name = nameOf(newest?.document, locale, slug);
	const restored = versionIn(query.restored);
	return (
		<>
			<HistoryHead
				title={t("history.title", { name })}
				name={name}
				subject={subject}
				slug={slug}
				isDeleted={head.isDeleted}
			/>
			{restored !== null && (
				<p role="status" className="my-4 border-accent border-l-4 bg-panel px-4 py-2 text-sm">
					{t("history.restored", { version: restored })}
				</p>
			)}
			{head.isDeleted && (
				<section className="mt-4 border-warning border-l-4 bg-warning-soft px-4 py-3">
					<p className="m-0">
						{t("history.wasDeleted", {
							date: formatPartialDate(head.at.slice(0, 10), locale),
							name: head.actorName,
							reason: head.reason,
						})}
					</p>
					{can(user.role, "record.publish") && (
						<FormMessages more={["changes"]}>
							<RestoreForm
								key={head.version}
								action={restoreVersion.bind(null, {
									locale,
									subject,
									key: slug,
									version: head.version,
									baseVersion: null,
								})}
								submit={t("history.undelete")}
								note={t("history.deletedNote")}
								document={newest?.document}
							/>
						</FormMessages>
					)}
				</section>
			)}
			<HistoryTable steps={steps} path={path} />
			<nav aria-label={t("versions")} className="mt-3 flex flex-wrap gap-x-8 text-sm">
				{below !== null && (
					<a href={path} className="inline-block min-h-6">
						{t("history.newest")}
					</a>
				)}
				{lines.length > PAGE && (
					<a href={`${path}?below=${shown.at(-1)?.version}`} className="inline-block min-h-6">
						{t("history.older")}
					</a>
				)}
			</nav>
		</>
	);
}
