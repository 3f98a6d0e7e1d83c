"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { isPlainClick } from "@/components/live/view-request";
import type { MapMark, MapModel } from "@/lib/charts/map/map-model";
import { type MapPage, mapHref } from "@/lib/charts/map/prepare-map";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { MapCard } from "./map-card";
import type { controlMap } from "./map-gestures";

/** Signs that the reader reaches for the map; what moves it is loaded then. */
const REACHES = ["pointerenter", "focusin", "touchstart"] as const;

/**
 * The picture of a map in the browser: it is moved by hand, wheel and keys, and its marks open a card. The part that it
 * rests on is asked of the region around it, whose address, list and figures follow.
 */
export function LiveMap({
	model,
	page,
	answer,
	isAlone,
	children,
}: {
	model: MapModel;
	page: MapPage;
	answer: ViewAnswer;
	isAlone: boolean;
	children: ReactNode;
}) {
	const t = useTranslations("map");
	const instructions = useId();
	const root = useRef<HTMLElement>(null);
	const [control, setControl] = useState<typeof controlMap | null>(null);
	const [card, setCard] = useState<MapMark | null>(null);
	const { view } = answer;

	useEffect(() => {
		const element = root.current;
		if (!element || control) return;
		const listening = new AbortController();
		const load = () =>
			import("./map-gestures").then(
				(module) => listening.signal.aborted || setControl(() => module.controlMap),
				() => undefined,
			);
		for (const reach of REACHES) element.addEventListener(reach, load, { passive: true, signal: listening.signal });
		// The browser's drawing takes the place of the server's while the pointer or the focus is in it; of a finger it is too late to know when it is there.
		if (element.matches(":hover, :focus-within") || window.matchMedia("(hover: none)").matches) load();
		return () => listening.abort();
	}, [control]);

	useLayoutEffect(() => {
		const element = root.current;
		if (!element || !control) return;
		return control(element, {
			model,
			start: () => setCard(null),
			ask: (extent) => {
				const href = mapHref(page, view, { extent });
				// What is counted changes with the part: without the rest of the page, the server draws it anew.
				if (isAlone && view.sight === "only") return window.location.assign(href);
				const { search } = new URL(href, window.location.href);
				element.dispatchEvent(new CustomEvent("viewasked", { bubbles: true, detail: search.slice(1) }));
			},
		});
	}, [control, isAlone, model, page, view]);

	const close = useCallback(() => {
		setCard(null);
		const mark = card && root.current?.querySelector<SVGElement>(`svg.map a[href="${CSS.escape(card.href)}"]`);
		(mark ?? root.current)?.focus();
	}, [card]);
	useEffect(() => {
		const element = root.current;
		if (!element) return;
		const listening = new AbortController();
		const onClick = (event: MouseEvent) => {
			const link = event.target instanceof Element ? event.target.closest("svg.map a") : null;
			const mark = link && model.marks.find(({ href }) => href === link.getAttribute("href"));
			if (!mark || !isPlainClick(event)) return;
			// A cluster won't be there any more when it has opened: the keys stay with the map.
			if (mark.shape === "cluster") return element.focus({ preventScroll: true });
			event.preventDefault();
			setCard(mark);
		};
		element.addEventListener("click", onClick, { signal: listening.signal });
		return () => listening.abort();
	}, [model]);
	return (
		<section
			ref={root}
			className="map-views"
			data-by-hand=""
			aria-label={t("project.title")}
			aria-describedby={instructions}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: it answers to keys, as its instructions say
			tabIndex={0}
		>
			{children}
			<p id={instructions} className="sr-only">
				{t("keys")}
			</p>
			{card && <MapCard key={card.key} mark={card} model={model} answer={answer} onClose={close} />}
		</section>
	);
}
