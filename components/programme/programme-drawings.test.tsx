import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { EmptyResult } from "@/components/dashboard/empty-result";
import { TestingWords } from "@/components/ui/testing-words";
import { FoundProgrammes } from "@/components/view-bar/found-programmes";
import { ViewAnswer } from "@/lib/domain/figures/answer";
import { programmeAccount } from "@/lib/domain/figures/programme-account";
import { dataset, money, programme, project } from "@/lib/domain/testing/build-dataset";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { DEFAULT_VIEW, withChange } from "@/lib/domain/view/view";
import { AccountStatement } from "./account-statement";
import { ProgrammeTable } from "./programme-table";

const at = { announcedOn: "2025-01-10" };
const DATA = dataset(
	[
		project("first", "FR", { programmes: ["fund"], investments: [money(8_000_000_000, "EUR")] }),
		project("second", "FR", { programmes: ["nation"], investments: [money(2_000_000_000, "EUR")] }),
	],
	{
		programmes: [
			programme("fund", { ...at, name: { en: "A fund", fr: "Un fonds" }, amount: 5_000_000_000, within: "nation" }),
			programme("nation", { ...at, name: { en: "A nation", fr: "Une nation" }, amount: 109_000_000_000 }),
			...[1, 2, 3, 4, 5].map((number) => programme(`nation-${number}`, at)),
		],
	},
);
const draw = (node: ReactNode, locale: Locale = "en") => {
	const html = renderToStaticMarkup(<TestingWords locale={locale}>{node}</TestingWords>);
	return { html, text: html.replace(/<[^>]+>/g, " ").replace(/[\s\u00a0\u202f]+/g, " ") };
};
const accountOf = (slug: string) => {
	const row = DATA.programmes.find((one) => one.slug === slug);
	if (!row) throw new Error(`No programme "${slug}"`);
	return programmeAccount(DATA, row, "EUR", "2026-11-29");
};
const answer = (q: string, more = {}) =>
	new ViewAnswer(DATA, withChange(DEFAULT_VIEW, { q, ...more }), [], "2026-11-29");

test("the account says what is named in this tracker and what isn't, and beyond the envelope how much more is", () => {
	const statement = (slug: string, locale?: Locale) =>
		draw(<AccountStatement account={accountOf(slug)} when={DEFAULT_VIEW} />, locale).text;
	expect(statement("nation")).toContain("− Named in this tracker 2 amounts added €10bn = Not named €99bn");
	expect(statement("fund")).toContain("Named beyond the envelope €3bn");
	expect(statement("fund")).not.toContain("-");
	expect(statement("nation", "fr")).toContain("= Non nommé 99 Md€");
});

test("a programme within another leads to it, with its own envelope", () => {
	const { html, text } = draw(<ProgrammeTable accounts={[accountOf("fund")]} when={DEFAULT_VIEW} />);
	expect(text).toContain("A fund part of A nation");
	expect(html).toContain('href="/en/programmes/nation"');
	expect(text).toContain("€3bn more than the envelope");
});

test("programmes that a search finds are links to their pages, whatever is filtered", () => {
	const { html, text } = draw(<FoundProgrammes answer={answer("109 Md€", { countries: ["SE"], currency: "USD" })} />);
	expect(html).toContain('href="/en/programmes/nation?currency=USD"');
	expect(text).toContain("A programme matches “109 Md€”: A nation €109bn");
	expect(draw(<FoundProgrammes answer={answer("")} />).html).toBe("");
	expect(draw(<FoundProgrammes answer={answer("second")} />).html).toBe("");
});

test("more than a line has room for are on the page of programmes, under the same text", () => {
	const { html, text } = draw(<FoundProgrammes answer={answer("nation")} />);
	expect(text).toContain("6 programmes match “nation”:");
	expect(text).toContain("1 more programme");
	expect(html).toContain('href="/en/programmes?q=nation"');
});

test("where no project is found, what else there is stands first", () => {
	const { text } = draw(<EmptyResult path="/fr" answer={answer("109 milliards")} />, "fr");
	expect(text).toContain("Un programme correspond à « 109 milliards » : Une nation 109 Md€");
});
