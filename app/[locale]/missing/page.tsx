import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import NotFound from "../not-found";

type Props = { params: Promise<{ locale: Locale }> };

/** Its own title is the first that browsers and screen readers meet: that of the site would name the dashboard. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params;
	const t = await getTranslations({ locale, namespace: "errors.notFound" });
	return { title: t("title"), robots: { index: false } };
}

/**
 * The not-found page as an ordinary page. A dynamic page that calls notFound() is answered by Next with an empty body
 * that the browser fills in; the server in front sends this one in its place, with status 404
 * (lib/server/http/cache/response-cache.ts), so that it reads without JavaScript too.
 */
export default async function MissingPage({ params }: Props) {
	setRequestLocale((await params).locale);
	return <NotFound />;
}
