import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { OrganizationForm } from "@/components/editing/organization-form/organization-form";
import { can } from "@/lib/domain/access/permissions";
import type { FormTexts } from "@/lib/domain/typed/form-texts";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { openDraft } from "@/lib/server/queries/desk/draft";
import { listOrganizations } from "@/lib/server/queries/organization/organizations";
import { FormMessages } from "../../form-messages";
import { type ListParams, paramText } from "../../list-params";
import { saveOrganizationForm } from "../actions";
import { organizationChoices } from "../form-choices";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<ListParams> };

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getTranslations("records.organizations"))("new") };
}

export default async function Page({ params, searchParams }: Props) {
	const { locale } = await params;
	setRequestLocale(locale);
	const path = `/${locale}/admin/organizations/new`;
	const user = await requirePage("document.propose", locale, path);
	const asked = { userId: user.id, subject: "organization", locale, key: null, currentVersion: null } as const;
	const requested = paramText(await searchParams, "draft") || undefined;
	const client = getClient();
	const all = (await listOrganizations(client)).map(({ organization }) => organization);
	const [t, choices, draft] = await Promise.all([
		getTranslations("records.organizations"),
		organizationChoices(locale, all, null),
		openDraft(client, { ...asked, requested }),
	]);
	return (
		<>
			<h1 className="mt-6 mb-4 text-2xl sm:text-3xl">{t("new")}</h1>
			<FormMessages more={["records"]}>
				<OrganizationForm
					draft={draft.setup}
					defaultValue={{}}
					defaultTexts={draft.values as FormTexts}
					action={saveOrganizationForm.bind(null, { locale, key: null })}
					verb={can(user.role, "record.publish") ? "publish" : "propose"}
					discardHref={path}
					choices={choices}
				/>
			</FormMessages>
		</>
	);
}
