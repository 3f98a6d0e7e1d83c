import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { DEFAULT_VIEW } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";

/** What a link asks of the dashboard that the explorer draws: the way there, with all that was asked. */
export function InExplorer({ answer: { view } }: { answer: ViewAnswer }) {
	const t = useTranslations();
	const locale = useLocale();
	const title = t(`charts.title.${view.measure}.${view.by}`);
	const what =
		view.scale === DEFAULT_VIEW.scale ? title : t("view.pair", { name: title, value: t(`view.scale.${view.scale}`) });
	return (
		<Notice>
			{t.rich("explore.moved", {
				what,
				link: (chunks) => <a href={viewHref(`/${locale}/explore`, view)}>{chunks}</a>,
			})}
		</Notice>
	);
}
