import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { cache } from "react";
import { DeleteRecord } from "@/components/editing/form/record/delete-record";
import { SavedNotice } from "@/components/editing/form/record/saved-notice";
import { RecordHead } from "@/components/editing/record-page/record-head";
import { StaysNotice } from "@/components/editing/record-page/stays-notice";
import { ArchivedCopyForm } from "@/components/editing/source-form/archived-copy-form";
import { SourceForm } from "@/components/editing/source-form/source-form";
import { SourceLinkSection } from "@/components/editing/source-form/source-link-section";
import { SourceUses } from "@/components/editing/source-form/source-uses";
import { can } from "@/lib/domain/access/permissions";
import { RECORD_KEYS } from "@/lib/domain/record/record-schemas";
import type { FormTexts } from "@/lib/domain/typed/form-texts";
import { sourceWarnings } from "@/lib/domain/warnings/source-warnings";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { currentWarningContext } from "@/lib/server/queries/dataset/warnings-context";
import { openDraft } from "@/lib/server/queries/desk/draft";
import { getDeletedRecord } from "@/lib/server/queries/history/deleted-record";
import { getSourceLinks } from "@/lib/server/queries/source/source-links";
import { getSourceUses } from "@/lib/server/queries/source/source-uses";
import { getSource } from "@/lib/server/queries/source/sources";
import { BatchNotice } from "../../batch-notice";
import { FormMessages } from "../../form-messages";
import { type ListParams, paramText } from "../../list-params";
import { openElsewhere } from "../../open-elsewhere";
import { deleteSourceForm, saveSourceForm } from "../actions";
import { sourceLanguageChoices } from "../form-choices";
import { setArchivedCopy } from "../set-archived-copy";

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<ListParams> };

/** The source; one that was deleted too, since a form of it may be under somebody's hands still. */
const read = cache(async (id: string) => {
	if (!RECORD_KEYS.source.safeParse(id).success) return null;
	const stored = await getSource(getClient(), id);
	if (stored) return { ...stored, isDeleted: false };
	const deleted = await getDeletedRecord(getClient(), "source", id);
	if (!deleted) return null;
	const { document: source, version, deletedAt: updatedAt } = deleted;
	return { source, version, updatedAt, isDeleted: true };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const stored = await read((await params).id);
	const t = await getTranslations("records.sources");
	return { title: stored ? t("edit", { name: stored.source.title }) : undefined };
}

export default async function Page({ params, searchParams }: Props) {
	const { locale, id } = await params;
	setRequestLocale(locale);
	const path = `/${locale}/admin/sources/${id}`;
	const user = await requirePage("document.propose", locale, path);
	const stored = await read(id);
	if (!stored) notFound();
	const { source, version, updatedAt, isDeleted } = stored;
	const client = getClient();
	const [t, form, context, uses, links, query] = await Promise.all([
		getTranslations("records"),
		getTranslations("form"),
		currentWarningContext(),
		getSourceUses(client, id),
		getSourceLinks(client, source),
		searchParams,
	]);
	const currentVersion = isDeleted ? null : version;
	const asked = { userId: user.id, subject: "source", locale, key: id, currentVersion } as const;
	const draft = await openDraft(client, { ...asked, requested: paramText(query, "draft") || undefined });
	const mayPublish = can(user.role, "record.publish");
	const maySave = mayPublish && !isDeleted;
	const isSaved = Number(query.saved) === version;
	const historyHref = `${path}/history`;
	const lookForCopyHref = `https://web.archive.org/web/*/${source.url}`;
	const merge = { href: `${path}/merge`, label: t("mergeLink") };
	const useCount = uses.projects.length + uses.programmes.length;
	const isCopyOwed = links.url?.failingSince && (source.archivedUrl === null || links.archivedUrl?.failingSince);
	return (
		<>
			<RecordHead
				name={source.title}
				lang={source.language}
				version={version}
				savedAt={updatedAt}
				isDeleted={isDeleted}
				links={[{ href: historyHref, label: form("history") }, ...(maySave ? [merge] : [])]}
			/>
			{isSaved && <SavedNotice version={version} publicHref={null} historyHref={historyHref} />}
			<BatchNotice
				subject="source"
				recordKey={id}
				savedVersion={null}
				mergedBatch={paramText(query, "merged")}
				role={user.role}
			/>
			<FormMessages more={["records"]}>
				<SourceForm
					draft={{
						...draft.setup,
						baseVersion: draft.setup.baseVersion ?? version,
						elsewhere: await openElsewhere(user, "source", id),
					}}
					defaultValue={source}
					defaultTexts={draft.values as FormTexts}
					action={saveSourceForm.bind(null, { locale, key: id })}
					verb={mayPublish ? "publish" : "propose"}
					warnings={sourceWarnings(source, context)}
					discardHref={path}
					languages={sourceLanguageChoices(locale, source.language)}
					lookForCopyHref={lookForCopyHref}
					page={links.page}
				/>
				{!isDeleted && (
					<SourceLinkSection source={source} links={links}>
						{maySave && isCopyOwed && (
							<ArchivedCopyForm
								action={setArchivedCopy.bind(null, { locale, key: id, baseVersion: version })}
								lookForCopyHref={lookForCopyHref}
							/>
						)}
					</SourceLinkSection>
				)}
				{!isDeleted && <SourceUses uses={uses} />}
				{maySave && useCount > 0 && (
					<StaysNotice title={t("stays.source", { count: useCount })}>
						{t.rich("stays.sourceHow", { merge: (words) => <a href={merge.href}>{words}</a> })}
					</StaysNotice>
				)}
				{maySave && useCount === 0 && (
					<DeleteRecord key={version} action={deleteSourceForm.bind(null, { locale, key: id, baseVersion: version })} />
				)}
			</FormMessages>
		</>
	);
}
