import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { cache } from "react";
import { DeleteRecord } from "@/components/editing/form/record/delete-record";
import { SavedNotice } from "@/components/editing/form/record/saved-notice";
import { ProgrammeForm } from "@/components/editing/programme-form/programme-form";
import { ProgrammeUses } from "@/components/editing/programme-form/programme-uses";
import { RecordHead } from "@/components/editing/record-page/record-head";
import { StaysNotice } from "@/components/editing/record-page/stays-notice";
import { can } from "@/lib/domain/access/permissions";
import { Slug } from "@/lib/domain/record/project-document";
import type { FormTexts } from "@/lib/domain/typed/form-texts";
import { programmeWarnings } from "@/lib/domain/warnings/programme-warnings";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { currentWarningContext } from "@/lib/server/queries/dataset/warnings-context";
import { openDraft } from "@/lib/server/queries/desk/draft";
import { getDeletedRecord } from "@/lib/server/queries/history/deleted-record";
import { getProgramme, listInnerProgrammes, listProgrammeProjects } from "@/lib/server/queries/programme/programmes";
import { FormMessages } from "../../form-messages";
import { type ListParams, paramText } from "../../list-params";
import { openElsewhere } from "../../open-elsewhere";
import { programmeChoices } from "../../projects/form-choices";
import { deleteProgrammeForm, saveProgrammeForm } from "../actions";

type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: Promise<ListParams> };

/** The programme; one that was deleted too, since a form of it may be under somebody's hands still. */
const read = cache(async (slug: string) => {
	if (!Slug.safeParse(slug).success) return null;
	const stored = await getProgramme(getClient(), slug);
	if (stored) return { ...stored, isDeleted: false };
	const deleted = await getDeletedRecord(getClient(), "programme", slug);
	if (!deleted) return null;
	const { document: programme, version, deletedAt: updatedAt } = deleted;
	return { programme, version, updatedAt, isDeleted: true };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale, slug } = await params;
	const stored = await read(slug);
	const t = await getTranslations("records.programmes");
	return { title: stored ? t("edit", { name: stored.programme.name[locale] }) : undefined };
}

export default async function Page({ params, searchParams }: Props) {
	const { locale, slug } = await params;
	setRequestLocale(locale);
	const path = `/${locale}/admin/programmes/${slug}`;
	const user = await requirePage("document.propose", locale, path);
	const stored = await read(slug);
	if (!stored) notFound();
	const { programme, version, updatedAt, isDeleted } = stored;
	const client = getClient();
	const [t, form, choices, context, projects, inner, query] = await Promise.all([
		getTranslations("records"),
		getTranslations("form"),
		programmeChoices(locale, slug),
		currentWarningContext(),
		listProgrammeProjects(client, slug),
		listInnerProgrammes(client, slug),
		searchParams,
	]);
	const uses = projects.length + inner.length;
	const currentVersion = isDeleted ? null : version;
	const asked = { userId: user.id, subject: "programme", locale, key: slug, currentVersion } as const;
	const draft = await openDraft(client, { ...asked, requested: paramText(query, "draft") || undefined });
	const mayPublish = can(user.role, "record.publish");
	const maySave = mayPublish && !isDeleted;
	const publicHref = `/${locale}/programmes/${slug}`;
	const historyHref = `${path}/history`;
	const history = { href: historyHref, label: form("history") };
	return (
		<>
			<RecordHead
				name={programme.name[locale]}
				version={version}
				savedAt={updatedAt}
				isDeleted={isDeleted}
				links={[...(isDeleted ? [] : [{ href: publicHref, label: form("publicPage") }]), history]}
			/>
			{Number(query.saved) === version && (
				<SavedNotice version={version} publicHref={publicHref} historyHref={historyHref} />
			)}
			<FormMessages more={["records"]}>
				<ProgrammeForm
					draft={{
						...draft.setup,
						baseVersion: draft.setup.baseVersion ?? version,
						elsewhere: await openElsewhere(user, "programme", slug),
					}}
					defaultValue={programme}
					defaultTexts={draft.values as FormTexts}
					action={saveProgrammeForm.bind(null, { locale, key: slug })}
					verb={mayPublish ? "publish" : "propose"}
					warnings={programmeWarnings(programme, context)}
					discardHref={path}
					choices={choices}
				/>
				{!isDeleted && <ProgrammeUses projects={projects} programmes={inner} />}
				{maySave && uses > 0 && (
					<StaysNotice title={t("stays.programme", { count: uses })}>{t("stays.programmeHow")}</StaysNotice>
				)}
				{maySave && uses === 0 && (
					<DeleteRecord
						key={version}
						action={deleteProgrammeForm.bind(null, { locale, key: slug, baseVersion: version })}
					/>
				)}
			</FormMessages>
		</>
	);
}
