import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActionNotice } from "@/components/editing/queue/after-action";
import { AsideList } from "@/components/editing/queue/aside-list";
import { EntryList } from "@/components/editing/queue/entry-list";
import { FactKinds } from "@/components/editing/queue/fact-kinds";
import { groupTitle } from "@/components/editing/queue/group-title";
import { QueuePager } from "@/components/editing/queue/queue-pager";
import { WhoseLinks } from "@/components/editing/queue/whose-links";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/domain/access/permissions";
import type { QueueEntry } from "@/lib/domain/queue/queue";
import { queueHref, readQueueKind, readQueueView, viewField } from "@/lib/domain/queue/queue-view";
import { lackingKind } from "@/lib/domain/queue/uncited";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { currentDataset } from "@/lib/server/queries/dataset/current-dataset";
import { bringBackAction, putAsideAction } from "../actions";
import { nameIn } from "../name-in";
import { QueueWords } from "../queue-words";
import { readDesk, readWork } from "../read-desk";
import { type QueueParams, readAfterAction } from "../search-params";

type Props = { params: Promise<{ locale: Locale; kind: string }>; searchParams: Promise<QueueParams> };

const PAGE_SIZE = 50;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const kind = readQueueKind((await params).kind);
	return kind ? { title: (await getTranslations("queue"))(`kind.${kind}`) } : {};
}

export default async function QueueKindPage({ params, searchParams }: Props) {
	const { locale, kind: name } = await params;
	setRequestLocale(locale);
	const kind = readQueueKind(name);
	if (!kind) notFound();
	const query = await searchParams;
	const asked = readQueueView({ ...query, kind });
	const user = await requirePage("admin.enter", locale, queueHref(locale, asked));
	const [t, dataset] = await Promise.all([getTranslations("queue"), currentDataset()]);
	const { queue, takes, ofWhose, countWhose } = await readDesk(user, dataset);
	const { open, aside } = queue[kind];
	const listed = kind === "uncited" ? lackingKind(queue.uncited.open, asked.facts) : open;
	const shown = ofWhose<QueueEntry>(listed, asked.whose);
	const pages = Math.max(1, Math.ceil(shown.length / PAGE_SIZE));
	const view = { ...asked, page: Math.min(asked.page, pages) };
	const entries = shown.slice((view.page - 1) * PAGE_SIZE, view.page * PAGE_SIZE);
	const work = await readWork(user, takes, entries, query);
	const after = readAfterAction(query);
	const mayDismiss = can(user.role, "queue.dismiss");
	return (
		<QueueWords>
			<header className="mt-6 mb-4 max-w-3xl">
				<p className="text-sm">
					<a href={`/${locale}/admin`} className="inline-flex min-h-6 items-center">
						{t("title")}
					</a>
				</p>
				<h1 className="text-2xl sm:text-3xl">
					{t(groupTitle(kind), { title: t(`kind.${kind}`), count: listed.length })}
				</h1>
				<p className="mt-2 text-muted">{t(`note.${kind}`)}</p>
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
			<WhoseLinks view={view} counts={countWhose(listed)} />
			{kind === "uncited" && <FactKinds entries={ofWhose(queue.uncited.open, view.whose)} view={view} />}
			<EntryList entries={entries} view={view} putAside={mayDismiss ? putAsideAction : null} work={work} />
			{shown.length === 0 && <p className="text-muted">{t(open.length === 0 ? "nothing" : "nothingOfThese")}</p>}
			<QueuePager view={view} pages={pages} />
			{aside.length > 0 && (
				<Section id="aside" title={t("asideTitle", { count: aside.length })} note={t("asideNote")}>
					<AsideList list={aside} view={view} bringBack={mayDismiss ? bringBackAction : null} />
				</Section>
			)}
		</QueueWords>
	);
}
