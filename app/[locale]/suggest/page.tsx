import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NO_NAMES } from "@/components/changes/difference/change-names";
import { FigureShown } from "@/components/suggestion/figure-shown";
import { Notice } from "@/components/ui/notice";
import { getClient } from "@/lib/server/db/client";
import { readRecordNames } from "@/lib/server/queries/core/record-names";
import { loadMessages } from "@/messages/load";
import { pageMetadata } from "../page-metadata";
import { sendSuggestionAction } from "./actions";
import { FormOf } from "./form-of";
import { readTarget, type SuggestParams } from "./read-target";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SuggestParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
	const { locale } = await params;
	const { project, programme, path } = await searchParams;
	const t = await getTranslations("suggestion");
	const title = t(path === undefined ? "title" : "titleFigure");
	// One form for all: its many addresses are no pages of their own.
	const isOwn = project === undefined && programme === undefined;
	return { ...(await pageMetadata("/suggest", locale, {}, { title })), ...(isOwn ? {} : { robots: { index: false } }) };
}

export default async function SuggestPage({ params, searchParams }: Props) {
	const { locale } = await params;
	setRequestLocale(locale);
	const [t, target, messages] = await Promise.all([
		getTranslations("suggestion"),
		searchParams.then(readTarget),
		loadMessages(locale, ["suggestion"]),
	]);
	const found = target === "gone" ? null : target;
	const names = found ? await readRecordNames(getClient(), [found.document]) : NO_NAMES;
	const isFigure = found !== null && found.path !== null;
	const action = sendSuggestionAction.bind(null, { locale });
	return (
		<>
			<header className="mt-8 max-w-prose">
				<h1 className="text-2xl sm:text-3xl">{t(isFigure ? "titleFigure" : "title")}</h1>
				<p className="mt-2">{t("lede")}</p>
			</header>
			{(target === "gone" || found?.isGone) && <Notice>{t("recordGone")}</Notice>}
			<div className="mt-6 mb-16 grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,36rem)_minmax(0,22rem)]">
				{found && (
					<div className="lg:order-2">
						<FigureShown
							name={typeof found.document.name === "string" ? found.document.name : found.document.name[locale]}
							href={`/${locale}/${found.subject}s/${found.document.slug}`}
							otherHref={`/${locale}/suggest${found.path ? `?${found.subject}=${found.document.slug}` : ""}`}
							document={found.document}
							path={found.path}
							sources={found.sources}
							names={names}
						/>
					</div>
				)}
				<NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
					<FormOf target={found} locale={locale} action={action} />
				</NextIntlClientProvider>
			</div>
		</>
	);
}
