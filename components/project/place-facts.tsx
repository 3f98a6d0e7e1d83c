import { useLocale, useTranslations } from "next-intl";
import { RailSection } from "@/components/ui/rail-section";
import { type MarkedRecord, SuggestMark } from "@/components/ui/suggest-mark";
import type { ProjectDocument } from "@/lib/domain/record/project-document";
import { countryName, LANGUAGE_TAGS } from "@/lib/domain/values/format";
import { CitationLine } from "./citations";
import { hrefIn, type Shown } from "./project-href";
import { anchorOf, type References } from "./references";

/** Where the site is, and how exactly that is known. */
export function PlaceFacts({
	document,
	shown,
	references,
	of,
}: {
	document: ProjectDocument;
	shown: Shown;
	references: References;
	of: MarkedRecord;
}) {
	const t = useTranslations();
	const locale = useLocale();
	const { country, admin1, locality, latitude, longitude, locationPrecision } = document;
	const degrees = new Intl.NumberFormat(LANGUAGE_TAGS[locale], { maximumFractionDigits: 4 });
	const line = "grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3 border-rule border-t py-1";
	return (
		<RailSection id="place" title={t("project.place")}>
			<dl className="m-0">
				{locality && (
					<div className={line}>
						<dt className="text-muted">{t("project.locality")}</dt>
						<dd className="m-0">
							{locality}
							<SuggestMark of={of} path="locality" what={t("project.locality")} />
						</dd>
					</div>
				)}
				{admin1 && (
					<div className={line}>
						<dt className="text-muted">{t("project.region")}</dt>
						<dd className="m-0">{admin1}</dd>
					</div>
				)}
				<div className={line}>
					<dt className="text-muted">{t("project.country")}</dt>
					<dd className="m-0">
						<a href={hrefIn(shown, locale, `/countries/${country}`)}>{countryName(country, locale)}</a>
					</dd>
				</div>
				{latitude !== null && longitude !== null && (
					<div className={line}>
						<dt className="text-muted">{t("project.coordinates")}</dt>
						<dd className="m-0">
							<a href={`geo:${latitude},${longitude}`} className="inline-block min-h-6 leading-6">
								{degrees.format(Math.abs(latitude))}° {t(latitude < 0 ? "project.south" : "project.north")},{" "}
								{degrees.format(Math.abs(longitude))}° {t(longitude < 0 ? "project.west" : "project.east")}
							</a>
							<SuggestMark of={of} path="latitude" what={t("project.coordinates")} />
							<span className="block text-muted text-xs">
								{t("project.precision", { precision: t(`vocabulary.precision.${locationPrecision}`) })}
							</span>
						</dd>
					</div>
				)}
			</dl>
			<div id={anchorOf({ type: "locality", position: 0 })} className="scroll-mt-16 target:bg-accent-soft">
				<CitationLine citations={document.placeCitations} references={references} />
			</div>
		</RailSection>
	);
}
