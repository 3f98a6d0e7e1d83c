import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import en from "@/messages/en/layout.json";
import fr from "@/messages/fr/layout.json";
import { StaleNotice } from "./stale-notice";

const MESSAGES = { en: { layout: en }, fr: { layout: fr } };
const SINCE = new Date("2026-11-29T10:02:03Z");

describe.each(["en", "fr"] as const)("the notice of a database that is away (%s)", (locale) => {
	const draw = (changedOn: string | null) =>
		renderToStaticMarkup(
			<NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="UTC">
				<StaleNotice version={1234} changedOn={changedOn} since={SINCE} />
			</NextIntlClientProvider>,
		);

	it("says which data the page has, of which day, and when they were the newest", () => {
		const drawn = draw("2026-11-20");
		expect(drawn).toContain('role="status"');
		expect(drawn).toContain('dateTime="2026-11-20"');
		expect(drawn).toContain('dateTime="2026-11-29T10:02:03.000Z"');
		expect(drawn).toMatch(/1[,\u202f]234/);
	});

	it("leaves out the day of a change when there was none", () => {
		expect(draw(null).match(/<time/g)).toHaveLength(1);
		expect(draw(null)).not.toContain("()");
	});
});
