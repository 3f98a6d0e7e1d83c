import { notFound } from "next/navigation";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ChangeList } from "@/components/changes/difference/change-list";
import { SavedAt } from "@/components/changes/saved-at";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { readRecordNames } from "@/lib/server/queries/core/record-names";
import { getVersion } from "@/lib/server/queries/core/revision";
import { HistoryHead } from "../history-head";
import { nameOf, subjectOf, versionIn } from "../subject-of";

type Props = {
	params: Promise<{ locale: Locale; section: string; slug: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata() {
	return { title: (await getTranslations("changes"))("history.compare") };
}

/** Two versions of a record, the older first whichever was asked first. */
export default async function ComparePage({ params, searchParams }: Props) {
	const { locale, section, slug } = await params;
	setRequestLocale(locale);
	const subject = subjectOf(section);
	const query = await searchParams;
	const asked = [versionIn(query.from), versionIn(query.to)].filter((version) => version !== null);
	const [from, to = from] = asked.sort((a, b) => a - b);
	if (!subject || from === undefined || to === undefined) notFound();
	await requirePage("admin.enter", locale, `/${locale}/admin/${section}/${slug}/history/compare?from=${from}&to=${to}`);
	const client = getClient();
	const older = await getVersion(client, subject, slug, from);
	const newer = await getVersion(client, subject, slug, to);
	if (!older || !newer) notFound();
	const t = await getTranslations("changes");
	const before = older.isDeletion ? null : older.document;
	const name = nameOf(newer.document, locale, slug);
	const after = newer.isDeletion ? null : newer.document;
	return (
		<>
			<HistoryHead
				title={t("history.compareTitle", { from, to })}
				name={name}
				subject={subject}
				slug={slug}
				isDeleted={newer.isDeletion}
				isHistory={false}
			/>
			<p className="m-0 text-lg">{name}</p>
			<ul className="m-0 mt-2 mb-4 list-none p-0 text-sm">
				{[older, newer].map(({ line }) => (
					<li key={line.version}>
						{t("history.version", { version: line.version })}
						{" · "}
						<SavedAt at={line.at} />
						{" · "}
						{t("history.who", { name: line.actorName })}
						{" · "}
						{line.isSeed ? t("fromDataset") : line.reason}
					</li>
				))}
			</ul>
			<ChangeList before={before} after={after} names={await readRecordNames(client, [before, after])} />
		</>
	);
}
