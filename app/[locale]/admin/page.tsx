import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActionNotice } from "@/components/editing/queue/after-action";
import { FactKinds } from "@/components/editing/queue/fact-kinds";
import { QueueGroup, ROWS_ON_THE_PAGE } from "@/components/editing/queue/queue-group";
import { QueueSummary } from "@/components/editing/queue/queue-summary";
import { WhoseLinks } from "@/components/editing/queue/whose-links";
import { can } from "@/lib/domain/access/permissions";
import { QUEUE_KINDS, type QueueEntry } from "@/lib/domain/queue/queue";
import { queueHref, readQueueView, viewField } from "@/lib/domain/queue/queue-view";
import type { WorkEntry } from "@/lib/domain/queue/take";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { currentDataset } from "@/lib/server/queries/dataset/current-dataset";
import { listDrafts } from "@/lib/server/queries/desk/draft";
import { listSuggestions } from "@/lib/server/queries/suggestion/suggestion";
import { bringBackAction, putAsideAction } from "./queue/actions";
import { DraftsGroup } from "./queue/drafts-group";
import { nameIn } from "./queue/name-in";
import { QueueWords } from "./queue/queue-words";
import { readDesk, readWork } from "./queue/read-desk";
import { type QueueParams, readAfterAction } from "./queue/search-params";
import { SuggestionsGroup } from "./suggestions/queue-group";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<QueueParams> };

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getTranslations("queue"))("title") };
}

export default async function QueuePage({ params, searchParams }: Props) {
	const { locale } = await params;
	setRequestLocale(locale);
	const query = await searchParams;
	const view = readQueueView({ ...query, kind: null });
	const user = await requirePage("admin.enter", locale, queueHref(locale, view));
	const [t, dataset] = await Promise.all([getTranslations("queue"), currentDataset()]);
	const [{ queue, takes, suggestions, ofWhose, countWhose }, drafts] = await Promise.all([
		readDesk(user, dataset),
		listDrafts(getClient(), user.id),
	]);
	const groups = QUEUE_KINDS.map((kind) => ({ kind, entries: ofWhose<QueueEntry>(queue[kind].open, view.whose) }));
	const waiting = await listSuggestions(getClient(), user, {
		filter: "undecided",
		page: 1,
		limit: ROWS_ON_THE_PAGE,
		only: view.whose === "all" ? undefined : ofWhose(suggestions, view.whose).map(({ key }) => key),
	});
	const shown = [
		...waiting.suggestions.map(({ id }) => ({ kind: "suggestion" as const, key: id })),
		...groups.flatMap(({ entries }) => entries.slice(0, ROWS_ON_THE_PAGE)),
	];
	const work = await readWork(user, takes, shown, query);
	const everything = [...QUEUE_KINDS.flatMap((kind): WorkEntry[] => queue[kind].open), ...suggestions];
	// Whoever asks for some entries isn't shown where there are none.
	const isNarrowed = view.whose !== "all";
	const drawn = groups.filter(({ entries }) => !isNarrowed || entries.length > 0);
	const showsSuggestions = !isNarrowed || waiting.total > 0;
	// What has nothing to do comes last, so that a page begins with work.
	const busy = drawn.filter(({ entries }) => entries.length > 0);
	const idle = drawn.filter(({ entries }) => entries.length === 0);
	const shownGroups = [
		...(showsSuggestions ? [{ id: "suggestions", title: t("kind.suggestions"), count: waiting.total }] : []),
		...drawn.map(({ kind, entries }) => ({ id: kind, title: t(`kind.${kind}`), count: entries.length })),
	].toSorted((one, other) => Number(one.count === 0) - Number(other.count === 0));
	const after = readAfterAction(query);
	const mayDismiss = can(user.role, "queue.dismiss");
	const suggestionsGroup = (
		<SuggestionsGroup
			waiting={waiting}
			locale={locale}
			work={can(user.role, "suggestion.decide") ? work : null}
			back={viewField(view)}
		/>
	);
	const group = ({ kind, entries }: (typeof groups)[number]) => (
		<QueueGroup
			key={kind}
			kind={kind}
			entries={entries}
			asideCount={queue[kind].aside.length}
			putAside={mayDismiss ? putAsideAction : null}
			view={view}
			work={work}
		>
			{kind === "uncited" && <FactKinds entries={ofWhose(queue.uncited.open, view.whose)} view={{ ...view, kind }} />}
		</QueueGroup>
	);
	return (
		<QueueWords>
			<header className="mt-6 mb-4 max-w-3xl">
				<h1 className="text-2xl sm:text-3xl">{t("title")}</h1>
				<p className="mt-2 text-muted">{t("lede")}</p>
			</header>
			{after && (
				<ActionNotice
					after={after}
					back={viewField(view)}
					bringBack={bringBackAction}
					projectName={nameIn(dataset)}
					takes={takes}
				/>
			)}
			<WhoseLinks view={view} counts={countWhose(everything)} />
			{shownGroups.length > 0 && <QueueSummary groups={shownGroups} />}
			{shownGroups.length === 0 && <p className="mt-6 text-muted">{t("nothingOfThese")}</p>}
			{waiting.total > 0 && suggestionsGroup}
			<DraftsGroup drafts={drafts} back={`/${locale}/admin`} />
			{busy.map(group)}
			{showsSuggestions && waiting.total === 0 && suggestionsGroup}
			{idle.map(group)}
		</QueueWords>
	);
}
