"use client";

import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import type { Locale } from "@/lib/domain/values/vocabulary";
import type { LivePageName } from "./live-page";
import { type LiveParts, loadLiveParts } from "./load";
import { rememberPlace } from "./place";

/** The address follows the figures: changing it makes Next's router work, which the reader shouldn't wait for. */
function afterPaint(run: () => void): void {
	requestAnimationFrame(() => setTimeout(run));
}

/** Drawn by the server only: in the browser's bundle this is nothing. */
const served = typeof window === "undefined" ? (require("./served-page") as typeof import("./served-page")) : null;

/** The server's drawing, left as it is: React takes over the element, not what is in it. */
const AS_SERVED = { __html: "" };

/**
 * Answers views in the browser. It starts with what the server drew, which is neither sent a second time as data nor
 * taken over by React, and ships next to nothing; when the reader reaches for it, the same components are drawn here
 * from the same functions, and from then on a filter needs no round trip. Whatever fails, the browser asks the server
 * for the same link.
 */
export function LiveRegion(props: {
	page: LivePageName;
	path: string;
	locale: Locale;
	/** Address of the dataset that the server draws this page from; the page has put it on offer. */
	data: string;
	today: string;
	/** Query of the page's address, as URLSearchParams writes it. */
	search: string;
	/** Query that holds whatever the address says: a country's page is narrowed to its country. */
	fixed?: string;
}) {
	const { page, path, locale, data, today, search, fixed = "" } = props;
	const region = useRef<HTMLDivElement>(null);
	const [drawn, setDrawn] = useState<{ parts: LiveParts; answer: ViewAnswer } | null>(null);

	useEffect(() => {
		const element = region.current;
		if (!element) return;
		let isPressed = false;
		let isAsked = false;
		let isDrawn = false;
		let typing: ReturnType<typeof setTimeout> | undefined;

		const draw = (parts: LiveParts, answer: ViewAnswer) => {
			if (isDrawn) return setDrawn({ parts, answer });
			const restore = rememberPlace(element);
			isDrawn = true;
			flushSync(() => setDrawn({ parts, answer }));
			restore(element);
		};
		const show = async (asked: string, history: "push" | "replace" | "keep") => {
			const href = (query: string) => (query === "" ? path : `${path}?${query}`);
			try {
				const parts = await loadLiveParts(locale, data);
				const { answer, query } = parts.resolve(parts.dataset, asked, fixed, today);
				draw(parts, answer);
				if (history !== "keep") afterPaint(() => window.history[`${history}State`](null, "", href(query)));
			} catch {
				window.location.assign(href(asked.replace(/^\?/, "")));
			}
		};
		const formQuery = (form: HTMLFormElement) =>
			new URLSearchParams(
				[...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]),
			).toString();

		// A sign of the reader anywhere on the page: what may be needed is fetched, nothing is drawn.
		const warmUp = () => void loadLiveParts(locale, data).catch(() => undefined);
		const takeOver = () => {
			if (isAsked || isPressed) return;
			isAsked = true;
			void show(window.location.search, "keep");
		};
		const onClick = (event: MouseEvent) => {
			const link = (event.target as Element).closest("a");
			const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
			if (!link || !isPlain || link.target !== "" || link.hasAttribute("download") || link.hash !== "") return;
			if (link.origin !== window.location.origin || link.pathname !== path) return;
			event.preventDefault();
			void show(link.search, "push");
		};
		const onChange = (event: Event) => {
			const control = event.target as HTMLInputElement;
			const { form } = control;
			if (!form?.hasAttribute("data-view-form") || control.type === "search") return;
			void show(formQuery(form), "push");
		};
		const onInput = (event: Event) => {
			const control = event.target as HTMLInputElement;
			const { form } = control;
			if (!form || control.type !== "search") return;
			clearTimeout(typing);
			typing = setTimeout(() => void show(formQuery(form), "replace"), 80);
		};
		const onSubmit = (event: Event) => {
			const form = event.target as HTMLFormElement;
			if (!form.hasAttribute("data-view-form")) return;
			event.preventDefault();
			void show(formQuery(form), "push");
		};
		const onPopState = () => void show(window.location.search, "keep");
		const onPress = () => {
			isPressed = true;
		};
		const onRelease = () => {
			isPressed = false;
		};
		const onKeyDown = (event: KeyboardEvent) => {
			const menu = (event.target as Element).closest("details");
			if (event.key !== "Escape" || !menu?.open) return;
			menu.open = false;
			menu.querySelector("summary")?.focus();
		};
		const onOutside = (event: Event) => {
			for (const menu of element.querySelectorAll<HTMLDetailsElement>("details[name=view-menu][open]")) {
				if (!menu.contains(event.target as Node)) menu.open = false;
			}
		};

		const listeners: [EventTarget, string, (event: never) => void][] = [
			// The pointer may rest on the page before this listens: entering would be missed.
			[element, "pointermove", takeOver],
			[element, "focusin", takeOver],
			[element, "click", onClick],
			[element, "change", onChange],
			[element, "input", onInput],
			[element, "submit", onSubmit],
			[element, "keydown", onKeyDown],
			[element, "pointerdown", onPress],
			[window, "pointerup", onRelease],
			[window, "pointercancel", onRelease],
			// Not sooner: on a phone a closing menu moves what is being pressed.
			[window, "click", onOutside],
			[window, "popstate", onPopState],
		];
		for (const [target, type, listener] of listeners) target.addEventListener(type, listener as EventListener);
		const signs = ["pointermove", "touchstart", "scroll", "keydown"] as const;
		for (const sign of signs) window.addEventListener(sign, warmUp, { once: true, passive: true });
		// Nothing was served (a retry after an error), or the reader went back before the scripts were here.
		const isServed = element.firstElementChild?.childElementCount !== 0;
		if (!isServed || new URLSearchParams(window.location.search).toString() !== search) takeOver();
		return () => {
			for (const [target, type, listener] of listeners) target.removeEventListener(type, listener as EventListener);
			for (const sign of signs) window.removeEventListener(sign, warmUp);
			clearTimeout(typing);
		};
	}, [data, fixed, locale, path, search, today]);

	return (
		<div ref={region} data-live={drawn ? "" : undefined}>
			{drawn && (
				<drawn.parts.LivePage
					page={page}
					path={path}
					locale={locale}
					messages={drawn.parts.messages}
					answer={drawn.answer}
				/>
			)}
			{!drawn && served && (
				<div>
					<served.ServedPage {...props} fixed={fixed} />
				</div>
			)}
			{/* biome-ignore lint/security/noDangerouslySetInnerHtml: an empty text, that keeps the server's drawing */}
			{!drawn && !served && <div suppressHydrationWarning dangerouslySetInnerHTML={AS_SERVED} />}
		</div>
	);
}
