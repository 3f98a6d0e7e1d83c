import type { Locale } from "@/lib/domain/values/vocabulary";
import { DEFAULT_VIEW, type View, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";

/** How a project's page shows what is recorded: in which currency, and of which day. */
export type Shown = Pick<View, "currency" | "recorded">;

/** A page with what its link keeps of another; what is as usual is left out. */
export function hrefIn({ currency, recorded }: Shown, locale: Locale, path: string): string {
	return viewHref(`/${locale}${path}`, withChange(DEFAULT_VIEW, { currency, recorded }));
}

/** The list of projects with some filters, shown alike. */
export function projectsHref({ currency, recorded }: Shown, locale: Locale, filters: Partial<View>): string {
	return viewHref(`/${locale}/projects`, withChange(DEFAULT_VIEW, { currency, recorded, ...filters }));
}
