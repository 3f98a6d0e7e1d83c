"use client";

import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, type PointerEvent, useEffect, useId, useMemo, useRef } from "react";
import { type Point, toPlace, toPoint, WORLD } from "@/lib/charts/map/mercator";
import { countryBox, outlinePaths, type WorldTopology } from "@/lib/charts/map/outline-paths";
import type { ProjectPlace } from "@/lib/domain/place/place-check";
import { numberText } from "@/lib/domain/typed/form-texts";
import { decimalsFor, type Place, roundPlace } from "@/lib/domain/typed/typed-place";
import { SMALL_BUTTON } from "../form/style/button-styles";
import { Dots, Land, Pin, ScaleBar } from "./map-drawing";
import { centred, fitting, type MapView, useMapZoom } from "./use-map-zoom";

const EVERYTHING: readonly [Point, Point] = [
	[0, WORLD * 0.12],
	[WORLD, WORLD * 0.72],
];
/** Units of the map around a pin, on the shorter side: enough to see in which part of its country it is. */
const AROUND_PIN = 14;
const KEY_STEPS: Readonly<Record<string, Point>> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1],
};
const STEP_PX = 2;
const LONG_STEP_PX = 20;
/** A press may tremble; farther, it moves the map. */
const MOST_TREMBLE_PX = 4;

/** The world as outlines, with the project's pin: a press or the arrow keys put it, and it follows what is typed. */
export default function PlaceMap({
	topology,
	places,
	country,
	place,
	onPlace,
}: {
	topology: WorldTopology;
	/** The other projects. */
	places: readonly ProjectPlace[];
	/** The chosen country, "" if there is none. */
	country: string;
	place: Place | null;
	onPlace: (place: Place) => void;
}) {
	const t = useTranslations("pickers.place");
	const locale = useLocale();
	const instructions = useId();
	const svg = useRef<SVGSVGElement>(null);
	const pressed = useRef<Point | null>(null);
	const outlines = useMemo(() => outlinePaths(topology), [topology]);
	const box = useMemo(() => countryBox(outlines, country), [outlines, country]);
	const { view, zoomBy, moveTo, show } = useMapZoom(svg, (width, height) =>
		place
			? centred(toPoint(place), Math.min(width, height) / AROUND_PIN, width, height)
			: fitting(box ?? EVERYTHING, width, height),
	);

	// A pin that was put outside the picture, by typing or by the keys, comes into it.
	// biome-ignore lint/correctness/useExhaustiveDependencies: only when the pin has moved; who pans away from it wants to
	useEffect(() => {
		if (place && view && !isInside(toPoint(place), view)) moveTo(toPoint(place));
	}, [place?.latitude, place?.longitude]);

	// Another country was chosen: it is what one wants to see, unless there is a pin.
	// biome-ignore lint/correctness/useExhaustiveDependencies: only when the country changes
	useEffect(() => {
		const element = svg.current;
		if (box && !place && element) show(fitting(box, element.clientWidth, element.clientHeight));
	}, [country]);

	const put = (point: Point) => {
		if (!view) return;
		const decimals = decimalsFor(360 / (WORLD * view.transform.k));
		onPlace(roundPlace(toPlace(point), decimals));
	};
	const pointAt = (event: PointerEvent): Point => {
		const { left, top } = event.currentTarget.getBoundingClientRect();
		return [event.clientX - left, event.clientY - top];
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.altKey || event.ctrlKey || event.metaKey || !view) return;
		const step = KEY_STEPS[event.key];
		if (event.key === "+" || event.key === "=") zoomBy(1);
		else if (event.key === "-") zoomBy(-1);
		else if (step) {
			const length = (event.shiftKey ? LONG_STEP_PX : STEP_PX) / view.transform.k;
			const from = place ? toPoint(place) : view.transform.invert([view.width / 2, view.height / 2]);
			put([from[0] + step[0] * length, from[1] + step[1] * length]);
		} else return;
		event.preventDefault();
	};
	const shown = place ?? null;
	return (
		<div className="relative mt-2 border border-rule-strong">
			<div
				role="application"
				aria-label={t("label")}
				aria-describedby={instructions}
				// biome-ignore lint/a11y/noNoninteractiveTabindex: it answers to keys, as its instructions say
				tabIndex={0}
				onKeyDown={onKeyDown}
			>
				<svg
					ref={svg}
					aria-hidden="true"
					className="block h-72 w-full cursor-crosshair touch-none bg-sunken sm:h-96"
					onPointerDown={(event) => {
						pressed.current = pointAt(event);
					}}
					onPointerUp={(event) => {
						const [from, to] = [pressed.current, pointAt(event)];
						pressed.current = null;
						if (!from || !view || Math.hypot(to[0] - from[0], to[1] - from[1]) > MOST_TREMBLE_PX) return;
						put(view.transform.invert([...to]));
					}}
				>
					<g transform={view?.transform.toString()}>
						<Land outlines={outlines} country={country} />
					</g>
					{view && (
						<>
							<Dots places={places} view={view} />
							{shown && <Pin place={shown} view={view} />}
							<ScaleBar view={view} text={(km) => t("scale", { distance: numberText(km, locale) })} />
						</>
					)}
				</svg>
			</div>
			<div className="absolute top-2 right-2 flex flex-col gap-1">
				<button type="button" aria-label={t("zoomIn")} onClick={() => zoomBy(1)} className={SMALL_BUTTON}>
					<span aria-hidden="true">+</span>
				</button>
				<button type="button" aria-label={t("zoomOut")} onClick={() => zoomBy(-1)} className={SMALL_BUTTON}>
					<span aria-hidden="true">−</span>
				</button>
				<button
					type="button"
					aria-label={t(box ? "fit" : "fitWorld")}
					onClick={() => view && show(fitting(box ?? EVERYTHING, view.width, view.height))}
					className={SMALL_BUTTON}
				>
					<span aria-hidden="true">⤢</span>
				</button>
			</div>
			<p role="status" className="sr-only">
				{shown
					? t("pinAt", { latitude: numberText(shown.latitude, locale), longitude: numberText(shown.longitude, locale) })
					: t("noPin")}
			</p>
			<p id={instructions} className="border-rule border-t bg-panel px-2 py-1 text-muted text-xs">
				{t("instructions")} {places.length > 0 && t("others")}
			</p>
		</div>
	);
}

function isInside(point: Point, { transform, width, height }: MapView): boolean {
	const [x, y] = transform.apply([...point]);
	return x >= 0 && y >= 0 && x <= width && y <= height;
}
