"use client";

import { useLocale, useTranslations } from "next-intl";
import { besideNew } from "@/components/editing/draft/typed-parameter";
import { useRecordForm } from "@/components/editing/form/record/record-context";
import { WarningText } from "@/components/editing/warnings/warning-text";
import type { PlaceCheck } from "@/lib/domain/place/place-check";
import { numberText } from "@/lib/domain/typed/form-texts";
import type { Place } from "@/lib/domain/typed/typed-place";
import { countryName } from "@/lib/domain/values/format";
import { useLoaded } from "../form/behaviour/use-loaded";
import { useSettled } from "../form/behaviour/use-settled";
import { SMALL_BUTTON } from "../form/style/button-styles";

/** Nearer than a tenth of a km, which is how distances are told. */
const SAME_KM = 0.05;

/** What a place lets one think twice about: another country, other projects nearby. It stops nothing. */
export function PlaceNotice({
	place,
	country,
	slug,
	onCountry,
}: {
	place: Place;
	country: string;
	slug: string;
	onCountry: (code: string) => void;
}) {
	const t = useTranslations("pickers.place");
	const locale = useLocale();
	const { newDraftKey } = useRecordForm();
	const query = new URLSearchParams({
		latitude: String(place.latitude),
		longitude: String(place.longitude),
		country,
		slug,
	});
	const check = useLoaded<PlaceCheck>(useSettled(`/api/editing/place?${query}`));
	const { country: there = null, warnings = [], near = [] } = check.value ?? {};
	const other = there !== null && there !== country && (country === "" || warnings.length > 0) ? there : null;
	return (
		<div role="status" className="grid gap-1 text-sm empty:hidden sm:col-span-12">
			{check.status === "failed" && <p className="text-muted text-xs">{t("notAsked")}</p>}
			{warnings.map((warning) => (
				<p key={warning.code} className="border-warning border-l-2 bg-warning-soft px-2 py-1">
					<WarningText warning={warning} />
				</p>
			))}
			{other && (
				<p className="flex flex-wrap items-center gap-x-3 gap-y-1">
					{t("countryThere", { country: countryName(other, locale) })}
					<button type="button" onClick={() => onCountry(other)} className={SMALL_BUTTON}>
						{t("takeCountry", { country: countryName(other, locale) })}
					</button>
				</p>
			)}
			{near.length > 0 && (
				<div>
					<p className="text-muted text-xs">{t("near")}</p>
					<ul>
						{near.map(({ slug: other, name, distanceKm }) => (
							<li key={other}>
								<a
									href={besideNew(`/${locale}/admin/projects/${other}`, newDraftKey)}
									target="_blank"
									rel="noreferrer"
									className="inline-flex min-h-6 items-center"
								>
									{distanceKm < SAME_KM
										? t("sameAs", { name })
										: t("nearOne", { name, distance: numberText(Math.round(distanceKm * 10) / 10, locale) })}
								</a>
							</li>
						))}
					</ul>
				</div>
			)}
		</div>
	);
}
