import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { Locale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { changeHref } from "@/components/changes/changes-href";
import { EntryView } from "@/components/changes/entry-view";
import { isStorable } from "@/lib/domain/values/text";
import { readVersion } from "@/lib/domain/values/version";
import { getClient } from "@/lib/server/db/client";
import { readRecordNames } from "@/lib/server/queries/core/record-names";
import { getChange, getChangedDocument, listChangedRecords } from "@/lib/server/queries/history/changes";
import { pageMetadata } from "../../page-metadata";

type Props = {
	params: Promise<{ locale: Locale; version: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const PAGE = 100;
/** So many records are shown whole on one page. */
const WHOLE = 3;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale, version } = await params;
	return pageMetadata(`/changes/${version}`, locale, {});
}

export default async function ChangePage({ params, searchParams }: Props) {
	const { locale, version } = await params;
	setRequestLocale(locale);
	const client = getClient();
	const datasetVersion = readVersion(version);
	const entry = datasetVersion === null ? null : await getChange(client, datasetVersion);
	if (!entry) notFound();
	const [subject, key] = String((await searchParams).after ?? "").split("/");
	const after = subject && key && isStorable(key) ? { subject, key } : null;
	const found = await listChangedRecords(client, entry.datasetVersion, locale, { after, limit: PAGE + 1 });
	const records = found.slice(0, PAGE);
	const last = found.length > PAGE ? records.at(-1) : undefined;
	const documents =
		entry.total > WHOLE
			? []
			: await Promise.all(
					records.map((record) =>
						getChangedDocument(client, { ...record, datasetVersion: entry.datasetVersion }, locale),
					),
				);
	const whole = documents.filter((document) => document !== null);
	return (
		<EntryView
			entry={entry}
			records={records}
			documents={whole}
			next={last ? `${changeHref(locale, entry.datasetVersion)}?after=${last.subject}/${last.key}` : null}
			names={
				await readRecordNames(
					client,
					whole.flatMap(({ before, after: now }) => [before, now]),
				)
			}
		/>
	);
}
