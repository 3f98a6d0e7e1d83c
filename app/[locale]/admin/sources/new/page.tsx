import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { SourceForm } from "@/components/editing/source-form/source-form";
import { can } from "@/lib/domain/access/permissions";
import type { FormTexts } from "@/lib/domain/typed/form-texts";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { openDraft } from "@/lib/server/queries/desk/draft";
import { FormMessages } from "../../form-messages";
import { type ListParams, paramText } from "../../list-params";
import { saveSourceForm } from "../actions";
import { sourceLanguageChoices } from "../form-choices";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<ListParams> };

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getTranslations("records.sources"))("new") };
}

export default async function Page({ params, searchParams }: Props) {
	const { locale } = await params;
	setRequestLocale(locale);
	const path = `/${locale}/admin/sources/new`;
	const user = await requirePage("document.propose", locale, path);
	const asked = { userId: user.id, subject: "source", locale, key: null, currentVersion: null } as const;
	const requested = paramText(await searchParams, "draft") || undefined;
	const [t, draft] = await Promise.all([
		getTranslations("records.sources"),
		openDraft(getClient(), { ...asked, requested }),
	]);
	return (
		<>
			<h1 className="mt-6 mb-4 text-2xl sm:text-3xl">{t("new")}</h1>
			<FormMessages more={["records"]}>
				<SourceForm
					draft={draft.setup}
					defaultValue={{}}
					defaultTexts={draft.values as FormTexts}
					action={saveSourceForm.bind(null, { locale, key: null })}
					verb={can(user.role, "record.publish") ? "publish" : "propose"}
					discardHref={path}
					languages={sourceLanguageChoices(locale, null)}
					lookForCopyHref={null}
					page={null}
				/>
			</FormMessages>
		</>
	);
}
