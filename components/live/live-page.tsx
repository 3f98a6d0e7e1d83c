import { NextIntlClientProvider } from "next-intl";
import { useLayoutEffect, useRef } from "react";
import { Dashboard } from "@/components/dashboard/dashboard";
import { ProjectsView } from "@/components/project-table/projects-view";
import type { ViewAnswer } from "@/lib/domain/answer";
import { formatView } from "@/lib/domain/view-url";
import type { Locale } from "@/lib/domain/vocabulary";
import { syncForm } from "./sync-form";

export const LIVE_PAGES = { dashboard: Dashboard, projects: ProjectsView };
export type LivePageName = keyof typeof LIVE_PAGES;

/** The same page as the server draws, drawn in the browser; the form follows the view when a link changed it. */
export function LivePage({
	page,
	path,
	locale,
	messages,
	answer,
}: {
	page: LivePageName;
	path: string;
	locale: Locale;
	messages: Record<string, Record<string, unknown>>;
	answer: ViewAnswer;
}) {
	const Page = LIVE_PAGES[page];
	const root = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => {
		const form = root.current?.querySelector<HTMLFormElement>("form[data-view-form]");
		if (form) syncForm(form, new URLSearchParams(formatView(answer.view)));
	}, [answer]);
	return (
		<NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
			<div ref={root}>
				<Page path={path} answer={answer} />
			</div>
		</NextIntlClientProvider>
	);
}
