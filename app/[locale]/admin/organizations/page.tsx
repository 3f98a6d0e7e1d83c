import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ListedOrganizations } from "@/components/editing/record-list/listed-organizations";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { listOrganizationPage, ORGANIZATION_SORTS } from "@/lib/server/queries/organization/organization-list";
import { countryParam, type ListParams, readListParams } from "../list-params";
import { projectChoices } from "../projects/form-choices";
import { RecordListPage, recordListHref, recordListMetadata } from "../record-list-page";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<ListParams> };

export async function generateMetadata(): Promise<Metadata> {
	return recordListMetadata("organization");
}

export default async function Page({ params, searchParams }: Props) {
	const { locale } = await params;
	setRequestLocale(locale);
	const asked = await searchParams;
	const query = { ...readListParams(asked, ORGANIZATION_SORTS), country: countryParam(asked) };
	const list = { subject: "organization", locale, asked, query, sorts: ORGANIZATION_SORTS } as const;
	await requirePage("admin.enter", locale, recordListHref(list));
	const [fields, { countries }, { total, records }] = await Promise.all([
		getTranslations("fields"),
		projectChoices(locale),
		listOrganizationPage(getClient(), query),
	]);
	return (
		<RecordListPage
			{...list}
			filters={[{ name: "country", label: fields("country"), choices: countries }]}
			total={total}
		>
			<ListedOrganizations organizations={records} />
		</RecordListPage>
	);
}
