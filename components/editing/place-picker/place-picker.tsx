"use client";

import { useLocale, useTranslations } from "next-intl";
import { type SyntheticEvent, useRef } from "react";
import { numberText } from "@/lib/domain/typed/form-texts";
import { type Place, parseTypedPlace, placeInFields } from "@/lib/domain/typed/typed-place";
import { setControl } from "../form/behaviour/set-control";
import { useTyped } from "../form/behaviour/use-typed";
import { NumberField } from "../form/fields/number-field";
import { RECORD_FORM_ID } from "../form/record/form-state";
import { textAt } from "../form/record/typed-form";
import { MapFold } from "./map-fold";
import { PlaceNotice } from "./place-notice";

/** Coordinates: typed, pasted as a pair into either field, or picked on a map, each at once in both. */
export function PlacePicker({ className = "" }: { className?: string }) {
	const t = useTranslations("pickers.place");
	const locale = useLocale();
	const isPasted = useRef(false);
	const typed = useTyped((texts) =>
		JSON.stringify(["latitude", "longitude", "country", "slug"].map((name) => textAt(texts, name))),
	);
	const [latitude = "", longitude = "", country = "", slug = ""]: string[] = JSON.parse(typed);
	const place = placeInFields(latitude, longitude, locale);

	const fill = ({ latitude: north, longitude: east }: Place) => {
		setControl(controlNamed("latitude"), numberText(north, locale));
		setControl(controlNamed("longitude"), numberText(east, locale));
	};
	const splitPair = ({ target }: SyntheticEvent) => {
		const pair = target instanceof HTMLInputElement ? parseTypedPlace(target.value) : null;
		if (pair) fill(pair);
	};
	return (
		<>
			{/* biome-ignore lint/a11y/noStaticElementInteractions: looks at what is typed into the two fields */}
			<div
				className={`grid gap-x-4 gap-y-3 sm:grid-cols-2 ${className}`}
				onPaste={() => {
					isPasted.current = true;
				}}
				onInput={(event) => {
					if (isPasted.current) splitPair(event);
					isPasted.current = false;
				}}
				onBlur={splitPair}
			>
				<NumberField name="latitude" />
				<NumberField name="longitude" />
				<p className="noscript:hidden text-muted text-xs sm:col-span-2">{t("pairHint")}</p>
			</div>
			{place && (
				<PlaceNotice
					place={place}
					country={country}
					slug={slug}
					onCountry={(code) => setControl(controlNamed("country"), code)}
				/>
			)}
			<MapFold except={slug} country={country} place={place} onPlace={fill} />
		</>
	);
}

function controlNamed(name: string) {
	return document.forms.namedItem(RECORD_FORM_ID)?.elements.namedItem(name);
}
