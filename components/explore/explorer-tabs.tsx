import { useTranslations } from "next-intl";
import { TABS, type Tab, type View, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";

/** The tabs that have something to show; each is a link to the same view. */
export function ExplorerTabs({ path, view, tabs = TABS }: { path: string; view: View; tabs?: readonly Tab[] }) {
	const t = useTranslations("explore");
	return (
		<nav aria-label={t("tabs")} className="no-print mt-4 mb-5 flex border-ink border-b">
			{tabs.map((tab) => (
				<a
					key={tab}
					href={viewHref(path, withChange(view, { tab }))}
					aria-current={view.tab === tab ? "page" : undefined}
					className="-mb-px inline-flex min-h-10 items-center border-transparent border-b-4 px-4 font-serif text-ink text-lg no-underline first:pl-0 hover:text-accent aria-[current]:border-accent aria-[current]:font-semibold"
				>
					{t(`tab.${tab}`)}
				</a>
			))}
		</nav>
	);
}
