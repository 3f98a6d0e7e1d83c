"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { type MouseEvent, useEffect, useState } from "react";
import { isPlainClick } from "@/components/live/view-request";
import type { Locale } from "@/lib/domain/values/vocabulary";
import type { ShareParts } from "./load-share";

/** Pages that are nobody else's to see. */
const PRIVATE = /^\/(?:admin|suggest\/status)(?:\/|$)/;
/** What shows that somebody is there. */
const SIGNS_OF_A_READER = ["pointermove", "touchstart", "scroll", "keydown"] as const;

/**
 * Leads to all that there is to pass on of this page, which follows a view that changes in place; where scripts are there,
 * opens it over the page. What that is made of is loaded when it is opened.
 */
export function ShareButton({ locale, label, hint }: { locale: Locale; label: string; hint: string }) {
	const rest = usePathname().replace(/^\/[a-z]{2}(?=\/|$)/, "");
	const query = useSearchParams().toString();
	const [parts, setParts] = useState<(ShareParts & { isOpen: boolean }) | null>(null);
	useEffect(() => {
		const listening = new AbortController();
		const greet = () => {
			listening.abort();
			import("./since-visit").then(({ greetReader }) => greetReader(locale)).catch(() => undefined);
		};
		// What scrolls inside of the page is heard on the way to it.
		const options = { passive: true, capture: true, signal: listening.signal };
		for (const sign of SIGNS_OF_A_READER) window.addEventListener(sign, greet, options);
		return () => listening.abort();
	}, [locale]);
	if (PRIVATE.test(rest)) return null;
	const isSharePage = /^\/share(?:\/|$)/.test(rest);
	const page = `${isSharePage ? rest.slice("/share".length) : rest}${query && `?${query}`}`;
	const href = `/${locale}/share${page}`;
	const open = (event: MouseEvent) => {
		if (isSharePage || !isPlainClick(event.nativeEvent)) return;
		event.preventDefault();
		if (parts) return setParts({ ...parts, isOpen: true });
		import("./load-share")
			.then(({ loadShare }) => loadShare(locale))
			.then(
				(loaded) => setParts({ ...loaded, isOpen: true }),
				() => window.location.assign(href),
			);
	};
	return (
		<>
			<a
				href={href}
				rel="nofollow"
				title={hint}
				onClick={open}
				className="no-print inline-flex min-h-6 min-w-6 items-center justify-center gap-1.5 text-sm"
			>
				<svg aria-hidden="true" width="14" height="14" viewBox="0 0 12 12" fill="none" stroke="currentColor">
					<path strokeWidth="1.5" d="M6 8V.9M3.4 3.3 6 .8l2.6 2.5M1.5 6v5.2h9V6" />
				</svg>
				<span className="max-sm:sr-only">{label}</span>
			</a>
			{parts?.isOpen && (
				<parts.ShareDialog
					locale={locale}
					messages={parts.messages}
					page={page}
					onClosed={() => setParts({ ...parts, isOpen: false })}
				/>
			)}
		</>
	);
}
