import { useLocale, useTranslations } from "next-intl";
import { PartialDate } from "@/components/ui/partial-date";
import { countryName } from "@/lib/domain/values/format";
import type { View } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import type { Place } from "./country-view";

/** Which regions a country is in; of a region which countries are, by whose list. */
export function PlaceHead({ place, view }: { place: Place; view: View }) {
	const t = useTranslations("country.regions");
	const locale = useLocale();
	const pageOf = (slug: string) => viewHref(`/${locale}/countries/${slug}`, view);
	if ("code" in place) {
		if (place.regions.length === 0) return null;
		return (
			<p className="mt-1 text-sm">
				<span className="text-muted">{t("label")}</span>{" "}
				{place.regions.map((slug, at) => (
					<span key={slug}>
						{at > 0 && " · "}
						<a href={pageOf(slug)}>{t(`name.${slug}`)}</a>
					</span>
				))}
			</p>
		);
	}
	const { codes, basis } = place.region;
	return (
		<details className="mt-1 max-w-3xl text-sm">
			<summary className="cursor-pointer text-muted">
				{t.rich("basis", {
					countries: codes.length,
					since: basis.since === null ? "none" : "some",
					source: () => basis.title,
					date: () => <PartialDate date={basis.since ?? ""} />,
				})}
			</summary>
			<p className="mt-1">
				{codes.map((code, at) => (
					<span key={code}>
						{at > 0 && ", "}
						<a href={pageOf(code)}>{countryName(code, locale)}</a>
					</span>
				))}
			</p>
			<p className="mt-1">
				<a href={basis.url} rel="external">
					{basis.title}
				</a>
			</p>
		</details>
	);
}
