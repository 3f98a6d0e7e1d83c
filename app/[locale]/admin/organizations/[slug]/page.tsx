import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { cache } from "react";
import { DeleteRecord } from "@/components/editing/form/record/delete-record";
import { SavedNotice } from "@/components/editing/form/record/saved-notice";
import { OrganizationForm } from "@/components/editing/organization-form/organization-form";
import { OrganizationUses } from "@/components/editing/organization-form/organization-uses";
import { RecordHead } from "@/components/editing/record-page/record-head";
import { StaysNotice } from "@/components/editing/record-page/stays-notice";
import { can } from "@/lib/domain/access/permissions";
import { Slug } from "@/lib/domain/record/project-document";
import type { FormTexts } from "@/lib/domain/typed/form-texts";
import { organizationWarnings } from "@/lib/domain/warnings/organization-warnings";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { currentDataset } from "@/lib/server/queries/dataset/current-dataset";
import { openDraft } from "@/lib/server/queries/desk/draft";
import { getDeletedRecord } from "@/lib/server/queries/history/deleted-record";
import { getOrganizationUses } from "@/lib/server/queries/organization/organization-uses";
import { getOrganization, listOrganizations } from "@/lib/server/queries/organization/organizations";
import { BatchNotice } from "../../batch-notice";
import { FormMessages } from "../../form-messages";
import { type ListParams, paramText } from "../../list-params";
import { openElsewhere } from "../../open-elsewhere";
import { deleteOrganizationForm, saveOrganizationForm } from "../actions";
import { organizationChoices } from "../form-choices";

type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: Promise<ListParams> };

/** The organization; one that was deleted too, since a form of it may be under somebody's hands still. */
const read = cache(async (slug: string) => {
	if (!Slug.safeParse(slug).success) return null;
	const stored = await getOrganization(getClient(), slug);
	if (stored) return { ...stored, isDeleted: false };
	const deleted = await getDeletedRecord(getClient(), "organization", slug);
	if (!deleted) return null;
	const { document: organization, version, deletedAt: updatedAt } = deleted;
	return { organization, version, updatedAt, isDeleted: true };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const stored = await read((await params).slug);
	const t = await getTranslations("records.organizations");
	return { title: stored ? t("edit", { name: stored.organization.name }) : undefined };
}

export default async function Page({ params, searchParams }: Props) {
	const { locale, slug } = await params;
	setRequestLocale(locale);
	const path = `/${locale}/admin/organizations/${slug}`;
	const user = await requirePage("document.propose", locale, path);
	const stored = await read(slug);
	if (!stored) notFound();
	const { organization, version, updatedAt, isDeleted } = stored;
	const client = getClient();
	const all = (await listOrganizations(client)).map((one) => one.organization);
	const [t, form, choices, uses, query] = await Promise.all([
		getTranslations("records"),
		getTranslations("form"),
		organizationChoices(locale, all, slug),
		getOrganizationUses(client, slug),
		searchParams,
	]);
	const currentVersion = isDeleted ? null : version;
	const asked = { userId: user.id, subject: "organization", locale, key: slug, currentVersion } as const;
	const draft = await openDraft(client, { ...asked, requested: paramText(query, "draft") || undefined });
	const mayPublish = can(user.role, "record.publish");
	const historyHref = `${path}/history`;
	const useCount = uses.projects.length + uses.children.length;
	// Readers have a page of those that have a part in a project, or that one of these belongs to.
	const isRead = !isDeleted && (await currentDataset()).organizations.some((one) => one.slug === slug);
	const publicHref = isRead ? `/${locale}/companies/${slug}` : null;
	const merge = { href: `${path}/merge`, label: t("mergeLink") };
	return (
		<>
			<RecordHead
				name={organization.name}
				version={version}
				savedAt={updatedAt}
				isDeleted={isDeleted}
				links={[
					...(publicHref === null ? [] : [{ href: publicHref, label: form("publicPage") }]),
					{ href: historyHref, label: form("history") },
					...(mayPublish && !isDeleted ? [merge] : []),
				]}
			/>
			{Number(query.saved) === version && (
				<SavedNotice version={version} publicHref={publicHref} historyHref={historyHref} />
			)}
			<BatchNotice
				subject="organization"
				recordKey={slug}
				savedVersion={Number(query.saved) === version ? version : null}
				mergedBatch={paramText(query, "merged")}
				role={user.role}
			/>
			<FormMessages more={["records"]}>
				<OrganizationForm
					draft={{
						...draft.setup,
						baseVersion: draft.setup.baseVersion ?? version,
						elsewhere: await openElsewhere(user, "organization", slug),
					}}
					defaultValue={organization}
					defaultTexts={draft.values as FormTexts}
					action={saveOrganizationForm.bind(null, { locale, key: slug })}
					verb={mayPublish ? "publish" : "propose"}
					warnings={organizationWarnings(organization, all, isDeleted || !mayPublish ? null : slug)}
					discardHref={path}
					choices={choices}
				/>
				{!isDeleted && <OrganizationUses uses={uses} />}
				{mayPublish && !isDeleted && useCount > 0 && (
					<StaysNotice title={t("stays.organization", { count: useCount })}>
						{t.rich("stays.organizationHow", { merge: (words) => <a href={merge.href}>{words}</a> })}
					</StaysNotice>
				)}
				{mayPublish && !isDeleted && useCount === 0 && (
					<DeleteRecord
						key={version}
						action={deleteOrganizationForm.bind(null, { locale, key: slug, baseVersion: version })}
					/>
				)}
			</FormMessages>
		</>
	);
}
