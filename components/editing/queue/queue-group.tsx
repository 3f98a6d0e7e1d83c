import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import type { QueueEntry, QueueKind } from "@/lib/domain/queue/queue";
import { type QueueView, queueHref } from "@/lib/domain/queue/queue-view";
import type { AsideAction } from "./aside-form";
import { EntryList } from "./entry-list";
import type { Work } from "./entry-work";
import { groupTitle } from "./group-title";

/** So many of a kind are shown on the queue's page. */
export const ROWS_ON_THE_PAGE = 5;

/** A kind of matter on the queue's page: how many, the first of them, and the way to all. */
export function QueueGroup({
	kind,
	entries,
	asideCount,
	putAside,
	view,
	work,
	children,
}: {
	kind: QueueKind;
	entries: readonly QueueEntry[];
	asideCount: number;
	putAside: AsideAction | null;
	view: QueueView;
	work: Work;
	children?: ReactNode;
}) {
	const t = useTranslations("queue");
	const locale = useLocale();
	const hasMore = entries.length > ROWS_ON_THE_PAGE || asideCount > 0;
	return (
		<Section
			id={kind}
			title={t(groupTitle(kind), { title: t(`kind.${kind}`), count: entries.length })}
			note={t(`note.${kind}`)}
			aside={
				hasMore && (
					<a href={queueHref(locale, { ...view, kind })} className="inline-flex min-h-6 items-center text-sm">
						{asideCount > 0
							? t("seeAllAndAside", { count: entries.length, aside: asideCount })
							: t("seeAll", { count: entries.length })}
						<span className="sr-only">: {t(`kind.${kind}`)}</span>
					</a>
				)
			}
		>
			{children}
			<EntryList entries={entries.slice(0, ROWS_ON_THE_PAGE)} view={view} putAside={putAside} work={work} />
			{entries.length === 0 && <p className="text-muted text-sm">{t("nothing")}</p>}
		</Section>
	);
}
