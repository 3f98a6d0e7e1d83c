import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { tokenStyles } from "@/lib/charts/tokens";
import { sans, serif } from "../fonts";
import "../globals.css";
import { routing } from "../i18n/routing";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("common");
	return { title: { default: `${t("siteName")} · ${t("tagline")}`, template: `%s · ${t("siteName")}` } };
}

export default async function LocaleLayout({
	children,
	params,
}: {
	children: ReactNode;
	params: Promise<{ locale: string }>;
}) {
	const { locale } = await params;
	if (!hasLocale(routing.locales, locale)) notFound();
	setRequestLocale(locale);
	return (
		<html lang={locale} className={`${sans.variable} ${serif.variable}`}>
			<head>
				<style>{tokenStyles()}</style>
			</head>
			<body>{children}</body>
		</html>
	);
}
