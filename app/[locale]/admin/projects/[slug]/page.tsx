import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { cache } from "react";
import { DeleteRecord } from "@/components/editing/form/record/delete-record";
import { SavedNotice } from "@/components/editing/form/record/saved-notice";
import { ProjectForm } from "@/components/editing/project-form/project-form";
import { can } from "@/lib/domain/access/permissions";
import { Slug } from "@/lib/domain/record/project-document";
import type { FormTexts } from "@/lib/domain/typed/form-texts";
import { formatPartialDate } from "@/lib/domain/values/format";
import { projectWarnings } from "@/lib/domain/warnings/project/project-warnings";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { currentWarningContext } from "@/lib/server/queries/dataset/warnings-context";
import { openDraft } from "@/lib/server/queries/desk/draft";
import { getDeletedRecord } from "@/lib/server/queries/history/deleted-record";
import { getProjectDocument } from "@/lib/server/queries/project/project";
import { sourcesCited } from "@/lib/server/queries/source/source-search";
import { FormMessages } from "../../form-messages";
import { openElsewhere } from "../../open-elsewhere";
import { openSuggestion, suggestionSearch } from "../../suggestions/open-suggestion";
import { deleteProjectForm, saveProjectForm } from "../actions";
import { projectChoices } from "../form-choices";

type Props = {
	params: Promise<{ locale: Locale; slug: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The project; one that was deleted too, since a form of it may be under somebody's hands still. */
const read = cache(async (slug: string) => {
	if (!Slug.safeParse(slug).success) return null;
	const stored = await getProjectDocument(getClient(), slug);
	if (stored) return { ...stored, isDeleted: false };
	const deleted = await getDeletedRecord(getClient(), "project", slug);
	return deleted && { ...deleted, updatedAt: deleted.deletedAt, isDeleted: true };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const stored = await read((await params).slug);
	const t = await getTranslations("form");
	return { title: stored ? t("editProject", { name: stored.document.name }) : undefined };
}

export default async function Page({ params, searchParams }: Props) {
	const { locale, slug } = await params;
	setRequestLocale(locale);
	const path = `/${locale}/admin/projects/${slug}`;
	const query = await searchParams;
	const user = await requirePage("document.propose", locale, path + suggestionSearch(query.suggestion));
	const stored = await read(slug);
	if (!stored) notFound();
	const [t, choices, context, opened] = await Promise.all([
		getTranslations("form"),
		projectChoices(locale),
		currentWarningContext(),
		openSuggestion({ requested: query.suggestion, user, subject: "project", key: slug, locale }),
	]);
	const { document, version, updatedAt, isDeleted } = stored;
	const currentVersion = isDeleted ? null : version;
	const asked = { userId: user.id, subject: "project", locale, key: slug, currentVersion } as const;
	const draft = await openDraft(getClient(), { ...asked, requested: [query.draft].flat()[0] });
	const mayPublish = can(user.role, "record.publish");
	const publicHref = `/${locale}/projects/${slug}`;
	const historyHref = `${path}/history`;
	return (
		<>
			<header className="mt-6 mb-4">
				<h1 className="text-3xl">{document.name}</h1>
				<p className="mt-1 flex flex-wrap gap-x-4 text-muted text-sm">
					<span>
						{t(isDeleted ? "deletedOn" : "versionNow", {
							version,
							date: formatPartialDate(updatedAt.slice(0, 10), locale),
						})}
					</span>
					{!isDeleted && <a href={publicHref}>{t("publicPage")}</a>}
					<a href={historyHref}>{t("history")}</a>
					{!isDeleted && <a href={`/${locale}/admin/projects/new?from=${slug}`}>{t("duplicate")}</a>}
				</p>
			</header>
			{Number(query.saved) === version && (
				<SavedNotice version={version} publicHref={publicHref} historyHref={historyHref} />
			)}
			<FormMessages>
				{opened.notice}
				<ProjectForm
					{...opened.form}
					draft={{
						...draft.setup,
						baseVersion: draft.setup.baseVersion ?? version,
						elsewhere: await openElsewhere(user, "project", slug),
					}}
					defaultValue={document}
					defaultTexts={(draft.values as FormTexts) ?? opened.form.defaultTexts}
					action={saveProjectForm.bind(null, { locale, key: slug })}
					verb={mayPublish ? "publish" : "propose"}
					warnings={projectWarnings(document, context)}
					discardHref={path}
					sources={await sourcesCited(getClient(), draft.values ?? document)}
					choices={choices}
					citeHref={isDeleted ? undefined : `${path}/cite`}
				/>
				{mayPublish && !isDeleted && (
					<DeleteRecord
						key={version}
						action={deleteProjectForm.bind(null, { locale, key: slug, baseVersion: version })}
					/>
				)}
			</FormMessages>
		</>
	);
}
