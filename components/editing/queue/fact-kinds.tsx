import { useLocale, useTranslations } from "next-intl";
import type { EntryOf } from "@/lib/domain/queue/queue";
import { type QueueView, queueHref } from "@/lib/domain/queue/queue-view";
import { uncitedByKind } from "@/lib/domain/queue/uncited";
import { ViewLinks } from "./view-links";

/** How many facts of each kind name no source, the weightiest first; each leads to the records that have them. */
export function FactKinds({ entries, view }: { entries: readonly EntryOf<"uncited">[]; view: QueueView }) {
	const t = useTranslations();
	const locale = useLocale();
	const kinds = uncitedByKind(entries);
	const links = kinds.map(({ kind, count }) => ({
		key: kind,
		title: t(`pickers.facts.${kind}`),
		href: queueHref(locale, { ...view, facts: kind, page: 1 }),
		count,
		isCurrent: view.facts === kind,
	}));
	const all = {
		key: "all",
		title: t("queue.anyKind"),
		href: queueHref(locale, { ...view, facts: null, page: 1 }),
		count: kinds.reduce((sum, { count }) => sum + count, 0),
		isCurrent: view.facts === null,
	};
	return <ViewLinks label={t("queue.factKinds")} links={[all, ...links]} />;
}
