import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { type Follower, Followers } from "@/components/editing/merge/followers";
import { type MergeCandidate, MergeChoice } from "@/components/editing/merge/merge-choice";
import { MergeForm } from "@/components/editing/merge/merge-form";
import { MergeHead } from "@/components/editing/merge/merge-head";
import type { MergeState } from "@/components/editing/merge/merge-state";
import { MergeTable } from "@/components/editing/merge/merge-table";
import { Section } from "@/components/ui/section";
import { RECORD_KEYS } from "@/lib/domain/record/record-schemas";
import type { MergeSubject } from "@/lib/server/commands/core/merge-records";
import { getClient } from "@/lib/server/db/client";
import { readRecordNames } from "@/lib/server/queries/core/record-names";
import { FormMessages } from "./form-messages";
import { type ListParams, paramText } from "./list-params";
import { RECORD_FOLDERS } from "./record-folders";

/** The record of a merge's page, which stays: what it is called, and how the link back to it is called. */
type Kept = { subject: MergeSubject; locale: Locale; recordKey: string; back: string };

/** What the address of a merge's page asks for; `path` is the page's own, with the other record where it names one. */
export type MergeQuery = { other: string | null; q: string; path: string };

/** Title of the page on which a record is merged; none for a record that isn't there. */
export async function mergeMetadata(name: string | undefined): Promise<Metadata> {
	const t = await getTranslations("records.merge");
	return { title: name === undefined ? undefined : t("title", { name }) };
}

/** Reads what the page of a record's merge is asked for: the other record, if that can be a key, and a search. */
export function readMergeQuery({ subject, locale, recordKey }: Omit<Kept, "back">, query: ListParams): MergeQuery {
	const other = RECORD_KEYS[subject].safeParse(paramText(query, "with")).data ?? null;
	const path = `/${locale}/admin/${RECORD_FOLDERS[subject]}/${recordKey}/merge`;
	return { other, q: paramText(query, "q"), path: other === null ? path : `${path}?with=${other}` };
}

/** The choice of the record that another is merged with; the record itself is left out of what is offered. */
export async function MergeChoicePage({
	subject,
	locale,
	recordKey,
	back,
	name,
	query: { q, other },
	likely,
	found,
}: Kept & {
	name: string;
	query: MergeQuery;
	likely: readonly MergeCandidate[];
	/** Null before anything was searched for. */
	found: readonly MergeCandidate[] | null;
}) {
	const t = await getTranslations("records");
	const folder = RECORD_FOLDERS[subject];
	const path = `/${locale}/admin/${folder}/${recordKey}`;
	const others = (candidates: readonly MergeCandidate[]) => candidates.filter(({ key }) => key !== recordKey);
	return (
		<>
			<MergeHead title={t("merge.title", { name })} backHref={path} backLabel={back}>
				<p className="mt-2 text-muted">{t("merge.choose")}</p>
			</MergeHead>
			<MergeChoice
				path={`${path}/merge`}
				q={q}
				hint={t(`${folder}.searchHint`)}
				isOtherGone={other !== null}
				likely={others(likely)}
				found={found && others(found)}
			/>
		</>
	);
}

/** One of the two records of a plan; `called` is its name in titles. */
type Side<R> = { key: string; called: string; record: R; version: number };

/** What a merge would do, and the form that does it. */
export async function MergePlanPage<R extends Readonly<Record<string, unknown>>>({
	subject,
	locale,
	back,
	keep,
	drop,
	merged,
	lede,
	counted,
	followers,
	action,
}: Omit<Kept, "recordKey"> & {
	keep: Side<R>;
	drop: Side<R>;
	merged: R;
	lede: string;
	/** What follows, counted in words. */
	counted: ReactNode;
	/** The records that are saved again with the merge, by the title of their list. */
	followers: readonly { title: string; followers: readonly Follower[] }[];
	action: (
		bound: { locale: Locale; keep: string; drop: string },
		state: MergeState,
		form: FormData,
	) => Promise<MergeState>;
}) {
	const [t, names] = await Promise.all([
		getTranslations("records.merge"),
		readRecordNames(getClient(), [keep.record, drop.record, merged]),
	]);
	const folder = `/${locale}/admin/${RECORD_FOLDERS[subject]}`;
	const path = `${folder}/${keep.key}`;
	return (
		<>
			<MergeHead title={t("planTitle", { keep: keep.called, drop: drop.called })} backHref={path} backLabel={back}>
				<p className="mt-2">{lede}</p>
				<p className="mt-1 flex flex-wrap gap-x-6 text-sm">
					<a href={`${folder}/${drop.key}/merge?with=${keep.key}`} className="inline-block min-h-6">
						{t("swap", { name: drop.called })}
					</a>
					<a href={`${path}/merge`} className="inline-block min-h-6">
						{t("other")}
					</a>
				</p>
			</MergeHead>
			<Section title={t("becomes")}>
				<MergeTable keep={keep.record} drop={drop.record} merged={merged} names={names} />
			</Section>
			<Section title={t("follows")}>
				{counted}
				{followers.map((list) => (
					<Followers key={list.title} {...list} />
				))}
			</Section>
			<Section title={t("confirmTitle")}>
				<FormMessages more={["records"]}>
					<MergeForm
						action={action.bind(null, { locale, keep: keep.key, drop: drop.key })}
						versions={{ keep: keep.version, drop: drop.version }}
						submit={t("confirm")}
						cancelHref={path}
					/>
				</FormMessages>
			</Section>
		</>
	);
}
