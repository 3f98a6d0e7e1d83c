import { useLocale } from "next-intl";
import type { DisplayCurrency } from "@/lib/domain/view/view";
import { hrefIn } from "./project-href";

/** The name of an organization; it leads to its page where it has a part in any project. */
export function OrganizationName({
	name,
	slug,
	currency,
}: {
	name: string;
	slug: string | undefined;
	currency: DisplayCurrency;
}) {
	const locale = useLocale();
	if (!slug) return name;
	return (
		<a href={hrefIn(currency, locale, `/companies/${slug}`)} className="inline-block min-h-6 leading-6">
			{name}
		</a>
	);
}
