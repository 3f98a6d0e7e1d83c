import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { PageReading } from "@/components/editing/source-picker/page-reading";
import { pageReading } from "@/lib/server/links/page-reading";
import { loadMessages, type Namespace } from "@/messages/load";

/** The words that every form of a record needs in the browser. */
const FORM_NAMESPACES: readonly Namespace[] = [
	"common",
	"vocabulary",
	"form",
	"fields",
	"warnings",
	"draft",
	"conflict",
	"changes",
	"pickers",
	"project",
];

/**
 * Brings the words of a record's form to the browser, and whether pages are read while their address is typed; `more` are
 * the words of what stands in it beside the fields.
 */
export async function FormMessages({ more = [], children }: { more?: readonly Namespace[]; children: ReactNode }) {
	const locale = await getLocale();
	const messages = await loadMessages(locale, [...FORM_NAMESPACES, ...more]);
	return (
		<NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
			<PageReading isOn={pageReading().isOn}>{children}</PageReading>
		</NextIntlClientProvider>
	);
}
