import { useLocale, useTranslations } from "next-intl";
import { type QueueView, queueHref, WHOSE, type Whose } from "@/lib/domain/queue/queue-view";
import { ViewLinks } from "./view-links";

/** All entries, one's own, and those that may be taken, each with how many there are. */
export function WhoseLinks({ view, counts }: { view: QueueView; counts: Readonly<Record<Whose, number>> }) {
	const t = useTranslations("queue.whose");
	const locale = useLocale();
	return (
		<ViewLinks
			label={t("label")}
			links={WHOSE.map((whose) => ({
				key: whose,
				title: t(whose),
				href: queueHref(locale, { ...view, whose, page: 1 }),
				count: counts[whose],
				isCurrent: view.whose === whose,
			}))}
		/>
	);
}
