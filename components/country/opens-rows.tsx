import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { formatOpening, type Opening } from "@/lib/domain/figures/drilldown";
import type { View } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";

/** A number as the link to the rows behind it. `view` is the view that the number was answered from. */
export function OpensRows({
	view,
	opening = {},
	children,
}: {
	view: View;
	opening?: Partial<Opening>;
	children: ReactNode;
}) {
	const locale = useLocale();
	return (
		<a
			href={viewHref(`/${locale}/rows`, view, formatOpening(opening))}
			className="inline-block min-h-6 text-ink leading-6 no-underline hover:text-accent hover:underline"
		>
			{children}
		</a>
	);
}
