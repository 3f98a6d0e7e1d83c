"use client";

import { type MouseEvent, useEffect, useRef, useState } from "react";
import { isPlainClick } from "@/components/live/view-request";
import type { Locale } from "@/lib/domain/values/vocabulary";
import type { Palette } from "./load-palette";

/**
 * Opens the search: a link to its page, and the dialog over this one where scripts are there. Ctrl or ⌘ with K opens it
 * everywhere, "/" outside of text. What the dialog is made of is loaded when it is first opened.
 */
export function SearchButton({ locale, label, hint }: { locale: Locale; label: string; hint: string }) {
	const href = `/${locale}/search`;
	const [palette, setPalette] = useState<(Palette & { isOpen: boolean }) | null>(null);
	const open = useRef(() => {});
	open.current = () => {
		if (palette) return setPalette({ ...palette, isOpen: true });
		import("./load-palette")
			.then(({ loadPalette }) => loadPalette(locale))
			.then(
				(loaded) => setPalette({ ...loaded, isOpen: true }),
				() => window.location.assign(href),
			);
	};
	useEffect(() => {
		const onKeyDown = (event: KeyboardEvent) => {
			if (!asksForSearch(event)) return;
			event.preventDefault();
			open.current();
		};
		document.addEventListener("keydown", onKeyDown);
		return () => document.removeEventListener("keydown", onKeyDown);
	}, []);
	const onClick = (event: MouseEvent) => {
		if (!isPlainClick(event.nativeEvent)) return;
		event.preventDefault();
		open.current();
	};
	return (
		<>
			<a
				href={href}
				title={hint}
				aria-keyshortcuts="Control+K Meta+K /"
				onClick={onClick}
				className="no-print inline-flex min-h-6 min-w-6 items-center justify-center gap-1.5 text-sm"
			>
				<svg
					aria-hidden="true"
					width="14"
					height="14"
					viewBox="0 0 12 12"
					fill="none"
					stroke="currentColor"
					strokeWidth="1.5"
				>
					<circle cx="5" cy="5" r="3.75" />
					<path d="m8 8 3.25 3.25" />
				</svg>
				<span className="max-sm:sr-only">{label}</span>
			</a>
			{palette?.isOpen && (
				<palette.SearchPalette
					locale={locale}
					messages={palette.messages}
					onClosed={() => setPalette({ ...palette, isOpen: false })}
				/>
			)}
		</>
	);
}

/** Whether a key asks for the search; nothing does while another dialog is open, or something is composed. */
function asksForSearch(event: KeyboardEvent): boolean {
	if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) return false;
	const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
	if (isCommand) return event.key.toLowerCase() === "k";
	return event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isText(event.target);
}

function isText(target: EventTarget | null): boolean {
	return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}
