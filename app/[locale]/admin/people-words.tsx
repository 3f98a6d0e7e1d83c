import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

/** The words of the account pages for their forms in the browser; no others are sent. */
export async function PeopleWords({ children }: { children: ReactNode }) {
	const { people } = await getMessages();
	return <NextIntlClientProvider messages={{ people }}>{children}</NextIntlClientProvider>;
}
