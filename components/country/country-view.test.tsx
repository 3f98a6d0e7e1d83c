import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { TestingWords } from "@/components/ui/testing-words";
import { ViewAnswer } from "@/lib/domain/figures/answer";
import { countryRanks } from "@/lib/domain/figures/country-ranks";
import type { ProjectDocument } from "@/lib/domain/record/project-document";
import { claim, country, dataset, money, phase, project } from "@/lib/domain/testing/build-dataset";
import { testDocument } from "@/lib/domain/testing/build-document";
import { recentChanges } from "@/lib/domain/time/recent-changes";
import { LOCALES, type Locale } from "@/lib/domain/values/vocabulary";
import { DEFAULT_VIEW, withChange } from "@/lib/domain/view/view";
import { MeasuredAgainst } from "./measured-against";
import { RankTable } from "./rank-table";
import { RecentChanges } from "./recent-changes";

const TODAY = "2026-11-30";
const at = (slug: string, code: string, mw: number) =>
	project(slug, code, { phases: [phase([claim(mw, "it")])], investments: [money(mw * 1e7, "EUR")] });
const DATA = dataset([at("a", "FR", 300), at("b", "SE", 100), at("c", "NO", 100), at("d", "DE", 20)], {
	countries: { FR: country(60e6, 3e12), SE: country(10e6, 6e11), NO: country(5e6, null), DE: country(80e6, 4e12) },
});
const SWEDEN = withChange(DEFAULT_VIEW, { countries: ["SE"] });
const draw = (locale: Locale, node: React.ReactNode) => {
	const html = renderToStaticMarkup(<TestingWords locale={locale}>{node}</TestingWords>).replaceAll("&amp;", "&");
	return { html, text: html.replace(/<[^>]+>/g, " ").replace(/[\s\u00a0\u202f]+/g, " ") };
};

it.each(LOCALES)("ranks say the place, who shares it, and the neighbours with a way to compare (%s)", (locale) => {
	const ranks = countryRanks(DATA, SWEDEN, "SE", TODAY);
	const { html, text } = draw(locale, <RankTable code="SE" ranks={ranks} view={DEFAULT_VIEW} />);
	expect(text).toContain({ en: "2 of 4 with Norway", fr: "2 sur 4 avec Norvège" }[locale]);
	expect(html).toContain(`href="/${locale}/compare?country=SE,FR"`);
	expect(html).toContain(`href="/${locale}/compare?country=SE,DE"`);
	expect(html).toContain(`href="/${locale}/rows?at=SE&part=it"`);
	// Per unit of GDP is in dollars, whatever amounts are shown in.
	expect(html).toContain(`href="/${locale}/rows?measure=investment&currency=USD&at=SE"`);
});

it("countries together say what they are divided by, and who is left out for want of it", () => {
	const codes = ["NO", "SE"];
	const answer = new ViewAnswer(DATA, withChange(DEFAULT_VIEW, { countries: codes }), [], TODAY);
	const { html, text } = draw("en", <MeasuredAgainst codes={codes} answer={answer} />);
	expect(text).toContain("15,000,000 (2024)");
	expect(text).toContain("without GDP Norway");
	expect(html).toContain("/en/rows?country=NO,SE&part=it");
	expect(html).toContain("/en/rows?country=SE&measure=investment&currency=USD");
	const alone = new ViewAnswer(DATA, SWEDEN, [], TODAY);
	expect(draw("fr", <MeasuredAgainst codes={["SE"]} answer={alone} />).text).toContain("10 000 000 habitants (2024)");
});

it.each(LOCALES)("what changed lately leads to the sums before and after, and says why (%s)", (locale) => {
	const document = testDocument({ slug: "b", country: "SE" }) as ProjectDocument;
	const pasts = [{ slug: "b", base: null, since: [{ savedOn: "2026-11-20", reasonKind: "fact" as const, document }] }];
	const changes = recentChanges(DATA, SWEDEN, pasts, TODAY);
	const { html, text } = draw(locale, <RecentChanges changes={changes} view={SWEDEN} />);
	expect(html).toContain(`/${locale}/changes/sums?country=SE&measure=projects&since=2026-10-31&until=2026-11-30`);
	// The reason in the sums of this country, not in what changed everywhere.
	expect(html).toContain(`/${locale}/changes/sums?country=SE&measure=projects&since=2026-10-31&until=2026-11-30#fact`);
	expect(text).toContain("+1");
	const recorded = withChange(SWEDEN, { recorded: "2026-11-25" });
	const then = recentChanges(DATA, recorded, pasts, "2026-11-25");
	expect(draw(locale, <RecentChanges changes={then} view={recorded} />).html).not.toContain(`until=${TODAY}`);
	const none = recentChanges(DATA, SWEDEN, [], TODAY);
	const quiet = draw(locale, <RecentChanges changes={none} view={SWEDEN} />).text;
	expect(quiet).toContain({ en: "no project changed these sums", fr: "aucun projet n’a changé ces sommes" }[locale]);
});
