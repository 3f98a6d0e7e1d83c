import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Locale, NextIntlClientProvider } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ShareSheetView } from "@/components/share/share-sheet-view";
import { shareSheet } from "@/lib/charts/share/share-sheet";
import { sharedHref } from "@/lib/charts/share/shared-page";
import { loadMessages } from "@/messages/load";
import { sharedFrom } from "../../shared-from";

type Props = {
	params: Promise<{ locale: Locale; page?: string[] }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params;
	const t = await getTranslations({ locale, namespace: "share" });
	return { title: t("title"), robots: { index: false } };
}

/** All that there is to pass on of a page, at the page's own address under `share`: what the dialog over the page shows, too. */
export default async function SharePage({ params, searchParams }: Props) {
	const { locale, page: path = [] } = await params;
	setRequestLocale(locale);
	const shared = await sharedFrom(path, await searchParams, locale);
	if (!shared) notFound();
	const t = await getTranslations("share");
	const sheet = shareSheet(shared.page, shared.from, shared.words);
	return (
		<div className="max-w-3xl">
			<header className="mt-8 mb-4">
				<p className="text-sm">
					<a href={sharedHref(shared.page, locale)} className="inline-flex min-h-6 items-center">
						{t("back")}
					</a>
				</p>
				<h1 className="text-2xl sm:text-3xl">{t("title")}</h1>
				<p className="mt-1 text-lg [overflow-wrap:anywhere]">{sheet.title}</p>
			</header>
			<NextIntlClientProvider locale={locale} messages={await loadMessages(locale, ["share"])} timeZone="UTC">
				<ShareSheetView sheet={sheet} heading="h2" />
			</NextIntlClientProvider>
		</div>
	);
}
