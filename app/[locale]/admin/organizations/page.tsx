import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { ListedOrganizations } from "@/components/editing/record-list/listed-organizations";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { listOrganizationPage } from "@/lib/server/queries/organization/organization-list";
import type { ListParams } from "../list-params";
import { RecordListPage, readRecordList, recordListHref, recordListMetadata, sortingOf } from "../record-list-page";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<ListParams> };

export async function generateMetadata(): Promise<Metadata> {
	return recordListMetadata("organization");
}

export default async function Page({ params, searchParams }: Props) {
	const { locale } = await params;
	setRequestLocale(locale);
	const asked = await searchParams;
	const list = readRecordList("organization", locale, asked);
	const user = await requirePage("admin.enter", locale, recordListHref(list));
	const page = await listOrganizationPage(getClient(), list.query, { userId: user.id, locale });
	return (
		<RecordListPage list={list} page={page} asked={asked} userId={user.id}>
			<ListedOrganizations records={page.records} sorting={sortingOf(list)} />
		</RecordListPage>
	);
}
