import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { LOCALES } from "@/lib/domain/values/vocabulary";
import en from "@/messages/en/admin.json";
import fr from "@/messages/fr/admin.json";
import { EditorNavigation } from "./editor-navigation";

vi.mock("next/navigation", () => ({ usePathname: () => "/en/admin" }));

const MESSAGES = { en: { admin: en }, fr: { admin: fr } };

test.each(LOCALES)("every page in the editors' navigation is called by a word in %s", (locale) => {
	const fail = (error: Error): never => {
		throw error;
	};
	const administrator = { role: "admin", locale } as const;
	const html = renderToStaticMarkup(
		<NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="UTC" onError={fail}>
			<EditorNavigation {...administrator} />
		</NextIntlClientProvider>,
	);
	expect(html.match(/<a /g)?.length).toBeGreaterThan(5);
});
