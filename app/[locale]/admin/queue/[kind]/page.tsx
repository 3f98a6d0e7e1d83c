import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActionNotice } from "@/components/editing/queue/after-action";
import { AsideList } from "@/components/editing/queue/aside-list";
import { EntryList } from "@/components/editing/queue/entry-list";
import { QueuePager } from "@/components/editing/queue/queue-pager";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/domain/access/permissions";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { currentDataset } from "@/lib/server/queries/dataset/current-dataset";
import { getQueue } from "@/lib/server/queries/desk/queue";
import { bringBackAction, putAsideAction } from "../actions";
import { QueueWords } from "../queue-words";
import { type QueueParams, readAfterAction, readKind, readPage } from "../search-params";

type Props = { params: Promise<{ locale: Locale; kind: string }>; searchParams: Promise<QueueParams> };

const PAGE_SIZE = 50;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const kind = readKind((await params).kind);
	return kind ? { title: (await getTranslations("queue"))(`kind.${kind}`) } : {};
}

export default async function QueueKindPage({ params, searchParams }: Props) {
	const { locale, kind: name } = await params;
	setRequestLocale(locale);
	const kind = readKind(name);
	if (!kind) notFound();
	const path = `/${locale}/admin/queue/${kind}`;
	const user = await requirePage("admin.enter", locale, path);
	const [t, dataset, query] = await Promise.all([getTranslations("queue"), currentDataset(), searchParams]);
	const { open, aside } = (await getQueue(getClient(), dataset))[kind];
	const pages = Math.max(1, Math.ceil(open.length / PAGE_SIZE));
	const page = Math.min(readPage(query), pages);
	const back = `${kind} ${page}`;
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
			{after && <ActionNotice after={after} back={back} bringBack={bringBackAction} />}
			<EntryList
				entries={open.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
				back={back}
				putAside={mayDismiss ? putAsideAction : null}
			/>
			{open.length === 0 && <p className="text-muted">{t("nothing")}</p>}
			<QueuePager path={path} page={page} pages={pages} />
			{aside.length > 0 && (
				<Section id="aside" title={t("asideTitle", { count: aside.length })} note={t("asideNote")}>
					<AsideList list={aside} back={back} bringBack={mayDismiss ? bringBackAction : null} />
				</Section>
			)}
		</QueueWords>
	);
}
