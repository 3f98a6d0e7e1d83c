import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { ReaderAids } from "@/components/layout/aids/reader-aids";
import { Footer } from "@/components/layout/footer";
import { Masthead } from "@/components/layout/masthead";
import { PrintHead } from "@/components/layout/print-head";
import { StaleNotice } from "@/components/layout/stale-notice";
import { tokenStyles } from "@/lib/charts/style/tokens";
import { looksSignedIn } from "@/lib/server/auth/session/session-label";
import { type DatasetState, datasetState } from "@/lib/server/queries/dataset/dataset-state";
import { siteUrl } from "@/lib/server/site-url";
import { sans, serif } from "../fonts";
import "../globals.css";
// Live regions load their components later; their styles must be there before.
import "@/components/charts/charts.css";
import "@/components/map/map.css";
// Last: it holds whatever the others say.
import "../print.css";
import { routing } from "../i18n/routing";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("common");
	return {
		metadataBase: siteUrl(),
		title: { default: `${t("siteName")} · ${t("tagline")}`, template: `%s · ${t("siteName")}` },
	};
}

export default async function LocaleLayout({ children, params }: Props) {
	const { locale } = await params;
	if (!hasLocale(routing.locales, locale)) notFound();
	setRequestLocale(locale);
	// The foot states the dataset, so every page is made at a request: a build needs no database.
	await connection();
	const [t, state, isSignedIn] = await Promise.all([getTranslations("common"), stateIfKnown(), looksSignedIn()]);
	return (
		<html lang={locale} className={`${sans.variable} ${serif.variable}`}>
			<head>
				<style>{tokenStyles()}</style>
			</head>
			<body>
				<a
					href="#content"
					className="absolute top-0 left-0 z-10 -translate-y-full bg-accent px-4 py-2 text-on-accent focus:translate-y-0"
				>
					{t("skipToContent")}
				</a>
				{/* Of the editors' pages that are forms. */}
				<a
					href="#fields"
					className="absolute top-0 left-0 z-10 hidden -translate-y-full bg-accent px-4 py-2 text-on-accent focus:translate-y-0 [body:has(#fields)_&]:block"
				>
					{t("skipToFields")}
				</a>
				<Masthead />
				<PrintHead origin={siteUrl().origin} state={state} />
				{state?.staleSince && <StaleNotice {...state} since={state.staleSince} />}
				<main id="content" tabIndex={-1} className="mx-auto max-w-[76rem] px-4 pb-4 outline-none sm:px-6">
					{children}
				</main>
				<Footer state={state} isSignedIn={isSignedIn} />
				<ReaderAids />
			</body>
		</html>
	);
}

/** A database that doesn't answer is the page's to report: here it would take the error page down with it. */
async function stateIfKnown(): Promise<DatasetState | null> {
	return datasetState().catch(() => null);
}
