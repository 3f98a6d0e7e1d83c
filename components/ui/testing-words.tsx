import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { loadMessages } from "@/messages/load";

const MESSAGES = { en: await loadMessages("en"), fr: await loadMessages("fr") };

/** All words of a language around what a test draws: one that isn't there is an error, not a key in the drawing. */
export function TestingWords({ locale, children }: { locale: Locale; children: ReactNode }) {
	return (
		<NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="UTC" onError={fail}>
			{children}
		</NextIntlClientProvider>
	);
}

function fail(error: Error): never {
	throw error;
}
