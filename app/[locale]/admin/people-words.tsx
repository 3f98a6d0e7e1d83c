import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Namespace } from "@/messages/load";

/** The words of the account pages for their forms in the browser, and `more`; no others are sent. */
export async function PeopleWords({ more = [], children }: { more?: readonly Namespace[]; children: ReactNode }) {
	const messages: Partial<Record<Namespace, unknown>> = await getMessages();
	const sent = Object.fromEntries((["people", ...more] as const).map((name) => [name, messages[name]]));
	return <NextIntlClientProvider messages={sent}>{children}</NextIntlClientProvider>;
}
