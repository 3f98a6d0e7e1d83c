"use client";

import { lazy, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { controlRegion, ElsewhereError } from "./control-region";
import type { LivePageName } from "./live-page";
import { type LiveParts, loadLiveParts } from "./load";
import type { Shown } from "./parts";
import { rememberPlace } from "./place";

type Drawing = { parts: LiveParts; shown: Shown };

/** Only the server draws this. The condition is known to the bundler, so that the browser isn't sent any of it. */
const ServedPage =
	typeof window === "undefined"
		? lazy(() => import("./served-page").then((module) => ({ default: module.ServedPage })))
		: null;

/** In the browser React takes over the element, and this text in place of what is in it: the server's drawing stays. */
const AS_SERVED = { __html: "" };

/**
 * A part of a page that the server draws, and the browser from the first reach of the reader on. docs/live-region.md
 * tells the way of a click through it, and why.
 */
export function LiveRegion(props: {
	page: LivePageName;
	path: string;
	locale: Locale;
	/** Address of the dataset that the server draws this page from; its page has called `prepareLiveRegion`. */
	datasetHref: string;
	today: string;
	/** Query of the page's address, as URLSearchParams writes it. */
	search: string;
	/** Query that holds whatever the address says: a country's page is narrowed to its country. */
	fixed?: string;
}) {
	const { page, path, locale, datasetHref, today, search, fixed = "" } = props;
	const region = useRef<HTMLDivElement>(null);
	const [drawing, setDrawing] = useState<Drawing | null>(null);
	/** What is on the page: what is being drawn beside it may be given up for the next answer. */
	const onPage = useRef<Shown | null>(null);
	useLayoutEffect(() => {
		onPage.current = drawing?.shown ?? null;
	}, [drawing]);
	const showLater = useCallback((shown: Shown) => setDrawing((before) => before && { ...before, shown }), []);

	useEffect(() => {
		const element = region.current;
		if (!element) return;
		const load = () => loadLiveParts(locale, datasetHref);
		const recorded = new URLSearchParams(datasetHref.split("?")[1]).get("recorded");
		let isDrawn = false;
		const draw = (next: Drawing) => {
			if (isDrawn) return setDrawing(next);
			isDrawn = true;
			const restorePlace = rememberPlace(element);
			flushSync(() => setDrawing(next));
			restorePlace();
		};
		const show = async (asked: string) => {
			const parts = await load();
			const { answer, query } = parts.resolve(parts.dataset, asked, fixed, today);
			if (answer.view.recorded !== recorded) throw new ElsewhereError(query);
			draw({ parts, shown: parts.showNext(onPage.current, answer) });
			return query;
		};
		return controlRegion(element, { path, servedSearch: search, load, show });
	}, [datasetHref, fixed, locale, path, search, today]);

	return (
		<div ref={region} data-live={drawing ? "" : undefined}>
			{drawing && (
				<drawing.parts.DrawnPage
					page={page}
					path={path}
					locale={locale}
					messages={drawing.parts.messages}
					shown={drawing.shown}
					show={showLater}
				/>
			)}
			{!drawing && ServedPage && (
				<div>
					<ServedPage {...props} fixed={fixed} />
				</div>
			)}
			{/* biome-ignore lint/security/noDangerouslySetInnerHtml: an empty text, that keeps the server's drawing */}
			{!drawing && !ServedPage && <div suppressHydrationWarning dangerouslySetInnerHTML={AS_SERVED} />}
		</div>
	);
}
