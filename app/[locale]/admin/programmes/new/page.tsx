import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ProgrammeForm } from "@/components/editing/programme-form/programme-form";
import { can } from "@/lib/domain/access/permissions";
import type { FormTexts } from "@/lib/domain/typed/form-texts";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { openDraft } from "@/lib/server/queries/desk/draft";
import { FormMessages } from "../../form-messages";
import { type ListParams, paramText } from "../../list-params";
import { programmeChoices } from "../../projects/form-choices";
import { saveProgrammeForm } from "../actions";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<ListParams> };

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getTranslations("records.programmes"))("new") };
}

export default async function Page({ params, searchParams }: Props) {
	const { locale } = await params;
	setRequestLocale(locale);
	const path = `/${locale}/admin/programmes/new`;
	const user = await requirePage("document.propose", locale, path);
	const asked = { userId: user.id, subject: "programme", locale, key: null, currentVersion: null } as const;
	const requested = paramText(await searchParams, "draft") || undefined;
	const [t, choices, draft] = await Promise.all([
		getTranslations("records.programmes"),
		programmeChoices(locale, null),
		openDraft(getClient(), { ...asked, requested }),
	]);
	return (
		<>
			<h1 className="mt-6 mb-4 text-2xl sm:text-3xl">{t("new")}</h1>
			<FormMessages more={["records"]}>
				<ProgrammeForm
					draft={draft.setup}
					defaultValue={{ citations: [{}] }}
					defaultTexts={draft.values as FormTexts}
					action={saveProgrammeForm.bind(null, { locale, key: null })}
					verb={can(user.role, "record.publish") ? "publish" : "propose"}
					discardHref={path}
					choices={choices}
				/>
			</FormMessages>
		</>
	);
}
