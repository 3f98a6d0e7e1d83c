import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActionNotice } from "@/components/editing/queue/after-action";
import { FactKinds } from "@/components/editing/queue/fact-kinds";
import { QueueGroup, ROWS_ON_THE_PAGE } from "@/components/editing/queue/queue-group";
import { QueueSummary } from "@/components/editing/queue/queue-summary";
import { can } from "@/lib/domain/access/permissions";
import { QUEUE_KINDS } from "@/lib/domain/queue/queue";
import { readQueueView, viewField } from "@/lib/domain/queue/queue-view";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { currentDataset } from "@/lib/server/queries/dataset/current-dataset";
import { listDrafts } from "@/lib/server/queries/desk/draft";
import { getQueue } from "@/lib/server/queries/desk/queue";
import { listSuggestions } from "@/lib/server/queries/suggestion/suggestion";
import { bringBackAction, putAsideAction } from "./queue/actions";
import { DraftsGroup } from "./queue/drafts-group";
import { nameIn } from "./queue/name-in";
import { QueueWords } from "./queue/queue-words";
import { type QueueParams, readAfterAction } from "./queue/search-params";
import { SuggestionsGroup } from "./suggestions/queue-group";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<QueueParams> };

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getTranslations("queue"))("title") };
}

export default async function QueuePage({ params, searchParams }: Props) {
	const { locale } = await params;
	setRequestLocale(locale);
	const user = await requirePage("admin.enter", locale, `/${locale}/admin`);
	const [t, dataset, query] = await Promise.all([getTranslations("queue"), currentDataset(), searchParams]);
	const client = getClient();
	const [queue, drafts, waiting] = await Promise.all([
		getQueue(client, dataset),
		listDrafts(client, user.id),
		listSuggestions(client, user, { filter: "undecided", page: 1, limit: ROWS_ON_THE_PAGE }),
	]);
	const after = readAfterAction(query);
	const view = readQueueView({ ...query, kind: null });
	const mayDismiss = can(user.role, "queue.dismiss");
	return (
		<QueueWords>
			<header className="mt-6 mb-4 max-w-3xl">
				<h1 className="text-2xl sm:text-3xl">{t("title")}</h1>
				<p className="mt-2 text-muted">{t("lede")}</p>
			</header>
			{after && (
				<ActionNotice after={after} back={viewField(view)} bringBack={bringBackAction} projectName={nameIn(dataset)} />
			)}
			<QueueSummary
				groups={[
					{ id: "suggestions", title: t("kind.suggestions"), count: waiting.total },
					...QUEUE_KINDS.map((kind) => ({ id: kind, title: t(`kind.${kind}`), count: queue[kind].open.length })),
				]}
			/>
			<SuggestionsGroup waiting={waiting} locale={locale} />
			<DraftsGroup drafts={drafts} back={`/${locale}/admin`} />
			{QUEUE_KINDS.map((kind) => (
				<QueueGroup
					key={kind}
					kind={kind}
					entries={queue[kind].open}
					asideCount={queue[kind].aside.length}
					putAside={mayDismiss ? putAsideAction : null}
					view={view}
				>
					{kind === "uncited" && <FactKinds entries={queue.uncited.open} view={{ ...view, kind }} />}
				</QueueGroup>
			))}
		</QueueWords>
	);
}
