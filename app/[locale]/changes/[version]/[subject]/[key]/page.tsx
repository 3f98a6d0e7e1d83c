import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { cache } from "react";
import { EntryView } from "@/components/changes/entry-view";
import { SUBJECTS } from "@/lib/domain/record/record-schemas";
import { readVersion } from "@/lib/domain/values/version";
import { getClient } from "@/lib/server/db/client";
import { readRecordNames } from "@/lib/server/queries/core/record-names";
import { getChange, getChangedDocument } from "@/lib/server/queries/history/changes";
import { pageMetadata } from "../../../../page-metadata";

type Props = { params: Promise<{ locale: Locale; version: string; subject: string; key: string }> };

const read = cache(async (locale: Locale, version: string, subjectName: string, key: string) => {
	const datasetVersion = readVersion(version);
	const subject = SUBJECTS.find((known) => known === subjectName);
	if (datasetVersion === null || !subject) return null;
	return getChangedDocument(getClient(), { datasetVersion, subject, key }, locale);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale, version, subject, key } = await params;
	const record = await read(locale, version, subject, key);
	if (!record) return {};
	const t = await getTranslations({ locale, namespace: "changes" });
	const title = `${record.name} · ${t("of", { version })}`;
	return pageMetadata(`/changes/${version}/${subject}/${key}`, locale, {}, { title });
}

export default async function RecordChangePage({ params }: Props) {
	const { locale, version, subject, key } = await params;
	setRequestLocale(locale);
	const record = await read(locale, version, subject, key);
	const entry = record && (await getChange(getClient(), Number(version)));
	if (!entry) notFound();
	const names = await readRecordNames(getClient(), [record.before, record.after]);
	return <EntryView entry={entry} records={[]} documents={[record]} next={null} names={names} />;
}
