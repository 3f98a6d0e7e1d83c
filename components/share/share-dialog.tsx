"use client";

import { NextIntlClientProvider, useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { ShareSheet } from "@/lib/charts/share/share-sheet";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { SavedViews } from "./saved-views-list";
import { ShareSheetView } from "./share-sheet-view";
import { VisitSwitch } from "./visit-switch";

/** All that there is to pass on of a page, over the page, and the views that the reader keeps. `page` is its address without the language. */
export function ShareDialog({
	locale,
	messages,
	page,
	onClosed,
}: {
	locale: Locale;
	messages: Record<string, Record<string, unknown>>;
	page: string;
	onClosed: () => void;
}) {
	return (
		<NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
			<Dialog page={page} onClosed={onClosed} />
		</NextIntlClientProvider>
	);
}

function Dialog({ page, onClosed }: { page: string; onClosed: () => void }) {
	const t = useTranslations("share");
	const locale = useLocale();
	const dialog = useRef<HTMLDialogElement>(null);
	const { sheet, hasFailed } = useSheet(page);
	useEffect(() => {
		if (!dialog.current?.open) dialog.current?.showModal();
	}, []);
	const print = () => {
		dialog.current?.close();
		// After the dialog has gone from the page.
		setTimeout(() => window.print());
	};
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; a press beside it is the pointer's way
		<dialog
			ref={dialog}
			aria-label={t("title")}
			onClose={onClosed}
			onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
			className="m-0 mx-auto mt-[min(4rem,6dvh)] max-h-[88dvh] w-[min(42rem,calc(100%-1rem))] max-w-none overflow-y-auto overscroll-contain border border-ink bg-panel p-0 text-ink backdrop:bg-ink/40"
		>
			<div className="px-4 pb-4">
				<div className="flex items-start justify-between gap-x-4 py-2">
					<h2 className="pt-1 text-xl">{t("title")}</h2>
					<button
						type="button"
						onClick={() => dialog.current?.close()}
						aria-label={t("close")}
						className="min-h-9 min-w-9 cursor-pointer text-xl"
					>
						<span aria-hidden="true">×</span>
					</button>
				</div>
				<p className="mt-0 mb-2 text-muted [overflow-wrap:anywhere]" role="status">
					{hasFailed
						? t.rich("failed", { link: (chunks) => <a href={`/${locale}/share${page}`}>{chunks}</a> })
						: (sheet?.title ?? t("loading"))}
				</p>
				{sheet && <ShareSheetView sheet={sheet} heading="h3" />}
				<p className="m-0 border-rule border-t py-3">
					<button
						type="button"
						onClick={print}
						className="min-h-8 cursor-pointer border border-rule-strong px-3 text-sm"
					>
						{t("print")}
					</button>
				</p>
				<SavedViews href={`/${locale}${page}`} name={sheet?.title ?? ""} />
				<VisitSwitch />
			</div>
		</dialog>
	);
}

/** What the server says of the page, in one answer. */
function useSheet(page: string): { sheet: ShareSheet | null; hasFailed: boolean } {
	const locale = useLocale();
	const [state, setState] = useState<{ sheet: ShareSheet | null; hasFailed: boolean }>({
		sheet: null,
		hasFailed: false,
	});
	useEffect(() => {
		const asking = new AbortController();
		const { signal } = asking;
		fetch(`/${locale}/cite${page}${page.includes("?") ? "&" : "?"}format=all`, { signal })
			.then(async (response) => {
				if (!response.ok) throw new Error(`What can be shared was refused with status ${response.status}.`);
				setState({ sheet: await response.json(), hasFailed: false });
			})
			.catch(() => signal.aborted || setState({ sheet: null, hasFailed: true }));
		return () => asking.abort();
	}, [locale, page]);
	return state;
}
