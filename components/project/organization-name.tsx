import { useLocale } from "next-intl";
import type { DisplayCurrency } from "@/lib/domain/view/view";
import { projectsHref } from "./project-href";

/** The name of an organization; it leads to all of its projects where it has a part in any. */
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
	return slug ? <a href={projectsHref(currency, locale, { companies: [slug] })}>{name}</a> : name;
}
