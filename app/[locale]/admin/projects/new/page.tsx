import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ProjectForm } from "@/components/editing/project-form/project-form";
import { can } from "@/lib/domain/access/permissions";
import { duplicateOf } from "@/lib/domain/record/duplicate-project";
import { type ProjectDocument, Slug } from "@/lib/domain/record/project-document";
import type { FormTexts } from "@/lib/domain/typed/form-texts";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { openDraft } from "@/lib/server/queries/desk/draft";
import { getProjectDocument } from "@/lib/server/queries/project/project";
import { sourcesCited } from "@/lib/server/queries/source/source-search";
import { FormMessages } from "../../form-messages";
import { openSuggestion, suggestionSearch } from "../../suggestions/open-suggestion";
import { saveProjectForm } from "../actions";
import { projectChoices } from "../form-choices";

type Props = {
	params: Promise<{ locale: Locale }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The project that this one is filled from, if there is one of that name. */
async function readFirst(slug: string | undefined): Promise<ProjectDocument | null> {
	if (!Slug.safeParse(slug).success) return null;
	return (await getProjectDocument(getClient(), String(slug)))?.document ?? null;
}

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getTranslations("records.projects"))("new") };
}

export default async function Page({ params, searchParams }: Props) {
	const { locale } = await params;
	setRequestLocale(locale);
	const path = `/${locale}/admin/projects/new`;
	const query = await searchParams;
	const user = await requirePage("document.propose", locale, path + suggestionSearch(query.suggestion));
	const asked = { userId: user.id, subject: "project", locale, key: null, currentVersion: null } as const;
	const requested = [query.draft].flat()[0];
	const [t, choices, draft, first, opened] = await Promise.all([
		getTranslations("records.projects"),
		projectChoices(locale),
		openDraft(getClient(), { ...asked, requested }),
		readFirst([query.from].flat()[0]),
		openSuggestion({ requested: query.suggestion, user, subject: "project", key: null, locale }),
	]);
	// A draft that one goes on with, or a suggestion, says what is in the form.
	const isFilled = draft.values !== null || opened.form.defaultTexts !== undefined;
	const copied = isFilled ? null : first;
	return (
		<>
			<h1 className="mt-6 mb-4 text-3xl">{t("new")}</h1>
			<FormMessages>
				{opened.notice}
				<ProjectForm
					{...opened.form}
					draft={draft.setup}
					defaultValue={copied ? duplicateOf(copied) : { statusBasis: "declared" }}
					copiedFrom={copied && { name: copied.name, href: `/${locale}/admin/projects/${copied.slug}` }}
					defaultTexts={(draft.values as FormTexts) ?? opened.form.defaultTexts}
					action={saveProjectForm.bind(null, { locale, key: null })}
					verb={can(user.role, "record.publish") ? "publish" : "propose"}
					discardHref={path}
					sources={await sourcesCited(getClient(), draft.values ?? copied)}
					choices={choices}
				/>
			</FormMessages>
		</>
	);
}
