import type { Locale } from "@/lib/domain/values/vocabulary";
import { DEFAULT_VIEW, type DisplayCurrency, type View, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";

/** A page with a chosen currency, which its link keeps; the default one is left out. */
export function hrefIn(currency: DisplayCurrency, locale: Locale, path: string): string {
	return viewHref(`/${locale}${path}`, withChange(DEFAULT_VIEW, { currency }));
}

/** The list of projects with some filters, in a chosen currency. */
export function projectsHref(currency: DisplayCurrency, locale: Locale, filters: Partial<View>): string {
	return viewHref(`/${locale}/projects`, withChange(DEFAULT_VIEW, { currency, ...filters }));
}
