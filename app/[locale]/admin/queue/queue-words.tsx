import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

/** The words of the queue for its forms in the browser; no others are sent. */
export async function QueueWords({ children }: { children: ReactNode }) {
	const { queue } = await getMessages();
	return <NextIntlClientProvider messages={{ queue }}>{children}</NextIntlClientProvider>;
}
