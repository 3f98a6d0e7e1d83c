import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActionNotice } from "@/components/editing/queue/after-action";
import { AsideList } from "@/components/editing/queue/aside-list";
import { EntryList } from "@/components/editing/queue/entry-list";
import { FactKinds } from "@/components/editing/queue/fact-kinds";
import { QueuePager } from "@/components/editing/queue/queue-pager";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/domain/access/permissions";
import { readQueueKind, readQueueView, viewField } from "@/lib/domain/queue/queue-view";
import { lackingKind } from "@/lib/domain/queue/uncited";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { currentDataset } from "@/lib/server/queries/dataset/current-dataset";
import { getQueue } from "@/lib/server/queries/desk/queue";
import { bringBackAction, putAsideAction } from "../actions";
import { nameIn } from "../name-in";
import { QueueWords } from "../queue-words";
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
	const path = `/${locale}/admin/queue/${kind}`;
	const user = await requirePage("admin.enter", locale, path);
	const [t, dataset, query] = await Promise.all([getTranslations("queue"), currentDataset(), searchParams]);
	const asked = readQueueView({ ...query, kind });
	const queue = await getQueue(getClient(), dataset);
	const { open, aside } = queue[kind];
	const shown = kind === "uncited" ? lackingKind(queue.uncited.open, asked.facts) : open;
	const pages = Math.max(1, Math.ceil(shown.length / PAGE_SIZE));
	const view = { ...asked, page: Math.min(asked.page, pages) };
	const { page } = view;
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
				<h1 className="text-2xl sm:text-3xl">{t("groupTitle", { title: t(`kind.${kind}`), count: open.length })}</h1>
				<p className="mt-2 text-muted">{t(`note.${kind}`)}</p>
			</header>
			{after && (
				<ActionNotice after={after} back={viewField(view)} bringBack={bringBackAction} projectName={nameIn(dataset)} />
			)}
			{kind === "uncited" && <FactKinds entries={queue.uncited.open} view={view} />}
			<EntryList
				entries={shown.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
				view={view}
				putAside={mayDismiss ? putAsideAction : null}
			/>
			{shown.length === 0 && <p className="text-muted">{t("nothing")}</p>}
			<QueuePager view={view} pages={pages} />
			{aside.length > 0 && (
				<Section id="aside" title={t("asideTitle", { count: aside.length })} note={t("asideNote")}>
					<AsideList list={aside} view={view} bringBack={mayDismiss ? bringBackAction : null} />
				</Section>
			)}
		</QueueWords>
	);
}
