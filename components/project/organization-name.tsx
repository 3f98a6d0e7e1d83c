import { useLocale } from "next-intl";
import { hrefIn, type Shown } from "./project-href";

/** The name of an organization; it leads to its page where it has a part in any project. */
export function OrganizationName({ name, slug, shown }: { name: string; slug: string | undefined; shown: Shown }) {
	const locale = useLocale();
	if (!slug) return name;
	return (
		<a href={hrefIn(shown, locale, `/companies/${slug}`)} className="inline-block min-h-6 leading-6">
			{name}
		</a>
	);
}
