import { defineRouting } from "next-intl/routing";
import { LOCALES } from "@/lib/domain/values/vocabulary";

/** Every page lives under its language; `/` goes to the reader's. */
export const routing = defineRouting({
	locales: LOCALES,
	defaultLocale: "en",
	localePrefix: "always",
	localeCookie: false,
	// Each page says its languages in its head; the header would repeat whatever Host was asked for.
	alternateLinks: false,
});
