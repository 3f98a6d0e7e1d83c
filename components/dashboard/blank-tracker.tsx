import { useLocale, useTranslations } from "next-intl";
import type { View } from "@/lib/domain/view/view";

/**
 * In the place of figures that nobody has entered yet: who enters them, where, and what will be counted. Of a day on which
 * there were none yet, the view's notices say all there is.
 */
export function BlankTracker({ view: { recorded } }: { view: Pick<View, "recorded"> }) {
	const t = useTranslations("view.blank");
	const locale = useLocale();
	if (recorded !== null) return null;
	return (
		<div className="my-8 border-rule border-y py-6">
			<p className="font-serif text-lg">{t("title")}</p>
			<p className="mt-2 max-w-prose">{t("body")}</p>
			<ul className="mt-3 list-disc pl-5">
				<li>
					<a href={`/${locale}/admin/projects/new`}>{t("add")}</a>
				</li>
				<li>
					<a href={`/${locale}/methodology`}>{t("methodology")}</a>
				</li>
			</ul>
		</div>
	);
}
