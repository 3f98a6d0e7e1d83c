import { useLocale, useTranslations } from "next-intl";
import { type QueueView, queueHref } from "@/lib/domain/queue/queue-view";

/** The way through the pages of a list; nothing for a single one. */
export function QueuePager({ view, pages }: { view: QueueView; pages: number }) {
	const t = useTranslations("queue");
	const locale = useLocale();
	const { page } = view;
	if (pages === 1) return null;
	const link = (to: number, label: string) =>
		to >= 1 && to <= pages ? (
			<a href={queueHref(locale, { ...view, page: to })} className="inline-flex min-h-8 items-center">
				{label}
			</a>
		) : null;
	return (
		<nav aria-label={t("pages")} className="mt-3 flex flex-wrap items-center gap-x-6 border-rule border-t pt-2 text-sm">
			<span className="text-muted">{t("pageOf", { page, pages })}</span>
			{link(page - 1, t("previous"))}
			{link(page + 1, t("next"))}
		</nav>
	);
}
