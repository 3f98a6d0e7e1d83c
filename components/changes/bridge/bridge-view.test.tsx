import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { TestingWords } from "@/components/ui/testing-words";
import { testingDataset } from "@/lib/charts/testing/testing-dataset";
import type { Bridge } from "@/lib/domain/time/bridge";
import { LOCALES, type Locale } from "@/lib/domain/values/vocabulary";
import { DEFAULT_VIEW, type View } from "@/lib/domain/view/view";
import { BridgeView } from "./bridge-view";

const DAYS = { since: "2026-01-31", until: "2026-06-30" };
const BRIDGE: Bridge = {
	before: { it: 1_000_500 },
	after: { it: 1_200_500, grid: 20_000 },
	steps: [
		{
			reason: "fact",
			parts: { it: 300_000, grid: 20_000 },
			projects: [{ slug: "a", name: "Alpha", parts: { it: 300_000, grid: 20_000 } }],
		},
		{ reason: "correction", parts: { it: -100_000 }, projects: [{ slug: "b", name: "Beta", parts: { it: -100_000 } }] },
	],
};

function draw(
	locale: Locale,
	bridge: Bridge | null,
	change: Partial<View> = {},
	today = "2026-11-29",
): { html: string; text: string } {
	const html = renderToStaticMarkup(
		<TestingWords locale={locale}>
			<BridgeView
				bridge={bridge}
				days={DAYS}
				today={today}
				view={{ ...DEFAULT_VIEW, ...change }}
				notices={[]}
				dataset={testingDataset()}
			/>
		</TestingWords>,
	).replaceAll("&amp;", "&");
	return {
		html,
		text: html
			.replace(/<[^>]+>/g, "|")
			.replace(/\|+/g, "|")
			.replace(/[\u00a0\u202f]/g, " "),
	};
}

it("shows the sums exactly, kinds apart, each step with its sign and a link to what is behind it", () => {
	const { html, text } = draw("en", BRIDGE);
	expect(text).toContain("|IT load|On 31 Jan 2026|1,000.5 MW|New fact|+300 MW|");
	expect(text).toContain("|−100 MW|On 30 Jun 2026|1,200.5 MW|");
	expect(html).toContain('href="#correction"');
	expect(html).toContain('id="correction"');
	expect(html).toContain("/en/changes?reason=correction&subject=project&from=2026-02-01&to=2026-06-30&record=b");
});

it("opens today's sum to its rows; that of another day is no sum of today's record", () => {
	const rows = "/en/rows?part=it";
	expect(draw("en", BRIDGE, {}, DAYS.until).html).toContain(rows);
	expect(draw("en", BRIDGE).html).not.toContain(rows);
});

it("keeps the view where the days are chosen, and the days where the view is", () => {
	const { html } = draw("fr", BRIDGE, { countries: ["SE"] });
	expect(html).toContain('<option value="SE" selected="">');
	expect(html).toContain("/fr/changes/sums?country=SE&measure=investment&since=2026-01-31&until=2026-06-30");
	expect(html).toContain("/api/v1/bridge?country=SE&since=2026-01-31&until=2026-06-30");
});

it.each(LOCALES)("says where there is nothing, and where there is too much (%s)", (locale) => {
	const words = {
		en: ["Nothing is counted in this view", "changed these sums", "Choose a later one"],
		fr: ["Rien n’est compté dans cette vue", "n’a changé ces sommes", "Choisissez un jour plus récent"],
	}[locale];
	expect(draw(locale, { before: {}, after: {}, steps: [] }).text).toContain(words[0]);
	expect(draw(locale, { before: { it: 1 }, after: { it: 1 }, steps: [] }).text).toContain(words[1]);
	expect(draw(locale, null).text).toContain(words[2]);
	const money = { before: {}, after: { announced: 5, SEK: 7 }, steps: [] };
	expect(draw(locale, money, { measure: "investment", currency: "original" }).text).toMatch(/7/);
});
