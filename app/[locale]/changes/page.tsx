import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { ChangesView } from "@/components/changes/changes-view";
import {
	activeChangesParams,
	type ChangesFilter,
	parseChanges,
	withoutParam,
} from "@/lib/domain/history/changes-filter";
import { getClient } from "@/lib/server/db/client";
import { readRecordNames } from "@/lib/server/queries/core/record-names";
import { countChanges, listChanges, listShownDocuments } from "@/lib/server/queries/history/changes";
import { pageMetadata } from "../page-metadata";

type Props = {
	params: Promise<{ locale: Locale }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Counting further would tell a reader nothing. */
const MOST_COUNTED = 100;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
	const { locale } = await params;
	return pageMetadata("/changes", locale, await searchParams);
}

export default async function ChangesPage({ params, searchParams }: Props) {
	const { locale } = await params;
	setRequestLocale(locale);
	const request = parseChanges(await searchParams);
	const client = getClient();
	const { entries, next } = await listChanges(client, request.filter, request.below);
	const documents = await listShownDocuments(client, entries, request.filter, locale);
	const updates = documents.filter(({ change }) => change === "update");
	return (
		<ChangesView
			request={request}
			entries={entries.map((entry) => ({
				...entry,
				shown: documents.filter(({ datasetVersion }) => datasetVersion === entry.datasetVersion),
			}))}
			next={next}
			names={
				await readRecordNames(
					client,
					updates.flatMap(({ before, after }) => [before, after]),
				)
			}
			relaxations={entries.length === 0 ? await relaxationsOf(request.filter) : []}
			most={MOST_COUNTED}
		/>
	);
}

async function relaxationsOf(filter: ChangesFilter) {
	return Promise.all(
		activeChangesParams(filter).map(async (param) => {
			const count = await countChanges(getClient(), withoutParam(filter, param), MOST_COUNTED);
			return { param, count };
		}),
	);
}
