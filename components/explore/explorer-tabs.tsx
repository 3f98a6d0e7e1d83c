import { useTranslations } from "next-intl";
import { TABS, type View, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";

/** The ways to show a view, each a link to the same view. */
export function ExplorerTabs({ path, view }: { path: string; view: View }) {
	const t = useTranslations("explore");
	return (
		<nav aria-label={t("tabs")} className="no-print flex max-sm:ml-auto">
			{TABS.map((tab) => (
				<a
					key={tab}
					href={viewHref(path, withChange(view, { tab }))}
					aria-current={view.tab === tab ? "page" : undefined}
					className="-mb-px inline-flex min-h-10 items-center border-transparent border-b-4 px-1.5 font-serif text-ink text-sm no-underline sm:px-3 sm:text-lg hover:text-accent aria-[current]:border-accent aria-[current]:font-semibold"
				>
					{t(`tab.${tab}`)}
				</a>
			))}
		</nav>
	);
}
