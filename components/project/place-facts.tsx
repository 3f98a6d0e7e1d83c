import { useLocale, useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { PlaceMap } from "@/components/map/place-map";
import { RailSection } from "@/components/ui/rail-section";
import { type MarkedRecord, SuggestMark } from "@/components/ui/suggest-mark";
import type { ProjectDocument } from "@/lib/domain/record/project-document";
import { countryName, LANGUAGE_TAGS } from "@/lib/domain/values/format";
import type { LocationPrecision } from "@/lib/domain/values/vocabulary";
import { CitationLine } from "./citations";
import { hrefIn, type Shown } from "./project-href";
import { anchorOf, type References } from "./references";

/** Where the site is, and how exactly that is known. */
export function PlaceFacts({
	document,
	shown,
	references,
	of,
	map,
}: {
	document: ProjectDocument;
	shown: Shown;
	references: References;
	of: MarkedRecord;
	/** The project and the others in the dataset; null while that doesn't have it. */
	map: ComponentProps<typeof PlaceMap> | null;
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
							{degrees.format(Math.abs(latitude))}° {t(latitude < 0 ? "project.south" : "project.north")},{" "}
							{degrees.format(Math.abs(longitude))}° {t(longitude < 0 ? "project.west" : "project.east")}
							<SuggestMark of={of} path="latitude" what={t("project.coordinates")} />
							<span className="block text-muted text-xs">
								{t("project.precision", { precision: t(`vocabulary.precision.${locationPrecision}`) })}
							</span>
						</dd>
					</div>
				)}
			</dl>
			{map && <PlaceMap {...map} />}
			{latitude !== null && longitude !== null && (
				<p className="no-print my-1 flex flex-wrap gap-x-4 text-xs">
					<a
						href={openStreetMap(latitude, longitude, locationPrecision)}
						rel="noreferrer"
						className="inline-block min-h-6 leading-6"
					>
						{t("map.project.osm")}
					</a>
					<a href={`geo:${latitude},${longitude}`} className="inline-block min-h-6 leading-6">
						{t("map.project.app")}
					</a>
					{map && <span className="py-1 text-muted">{t("map.project.near")}</span>}
				</p>
			)}
			<div id={anchorOf({ type: "locality", position: 0 })} className="scroll-mt-16 target:bg-accent-soft">
				<CitationLine citations={document.placeCitations} references={references} />
			</div>
		</RailSection>
	);
}

/** How near OpenStreetMap is opened: a street, a town, a region. */
const OSM_ZOOM: Record<LocationPrecision, number> = { site: 15, locality: 12, region: 8, country: 6 };

/** The place on OpenStreetMap, with a pin. Nobody is asked for anything before the reader follows it. */
function openStreetMap(latitude: number, longitude: number, precision: LocationPrecision): string {
	const at = `${latitude}/${longitude}`;
	return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=${OSM_ZOOM[precision]}/${at}`;
}
