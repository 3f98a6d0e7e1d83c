import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { TestingWords } from "@/components/ui/testing-words";
import { parseComparison } from "@/lib/domain/compare/compare-request";
import { comparison } from "@/lib/domain/compare/comparison";
import type { Dataset } from "@/lib/domain/record/dataset";
import { claim, country, dataset, money, phase, programme, project } from "@/lib/domain/testing/build-dataset";
import { LOCALES, type Locale } from "@/lib/domain/values/vocabulary";
import { knownNames } from "@/lib/domain/view/prepared";
import { CompareView } from "./compare-view";

const TODAY = "2026-11-30";
const DATA = dataset(
	[
		project("north", "SE", {
			name: "North",
			status: "construction",
			phases: [phase([claim(100, "it"), claim(150, "it")], { status: "construction", operationalOn: "2027" })],
			investments: [money(3e9, "EUR"), money(9e9, "EUR", { disputed: true })],
		}),
		project("south", "FR", {
			name: "South",
			phases: [phase([claim(400, "it")], { operationalOn: "2028-03" })],
			investments: [money(6e9, "EUR")],
		}),
	],
	{
		countries: { FR: country(60e6, 3e12), SE: country(10e6, 6e11) },
		programmes: [programme("plan", { name: { en: "A plan", fr: "Un plan" } })],
	},
);

function draw(locale: Locale, query: string, data: Dataset = DATA) {
	const projects = new Set(data.projects.map(({ slug }) => slug));
	const request = parseComparison(new URLSearchParams(query), { ...knownNames(data), projects });
	const { noun, keys, view } = request;
	const html = renderToStaticMarkup(
		<TestingWords locale={locale}>
			<CompareView
				request={request}
				comparison={noun === null ? null : comparison(data, noun, keys, view, TODAY)}
				finding={{ typed: "", hits: [], isNearest: false }}
				largest={[{ noun: "country", items: [{ key: "FR", name: "France" }] }]}
				dataset={data}
				today={TODAY}
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

describe("the page of a comparison", () => {
	it("says which is larger and by how much, and opens every number", () => {
		const { html, text } = draw("en", "country=SE,FR&status=");
		expect(text).toContain("IT load|100|400|France: 4 times Sweden|");
		expect(text).toContain("Sweden: 3 times France|");
		expect(html).toContain("/en/rows?country=SE&part=it");
		expect(html).toContain("/api/v1/compare.csv?country=SE,FR");
		expect(draw("fr", "country=SE,FR").text).toContain("Suède : 3 fois France|");
	});

	it("leads to records as they were on the day that the comparison is of", () => {
		const { html } = draw("en", "project=north,south&recorded=2026-06-30");
		const own = [...html.matchAll(/href="(\/en\/(?:projects|countries|companies|programmes)\/[^"]*)"/g)];
		expect(own.length).toBeGreaterThan(4);
		expect(own.filter(([, href]) => !href?.includes("?recorded=2026-06-30"))).toEqual([]);
		expect(draw("en", "country=SE,FR&recorded=2026-06-30").html).toContain('/en/countries/SE?recorded=2026-06-30"');
	});

	it("keeps what is compared wherever a filter or the currency changes", () => {
		const { html } = draw("en", "country=SE,FR&status=construction");
		expect(html).toContain('href="/en/compare?country=SE,FR#content"');
		expect(html).toContain('href="/en/compare?country=SE,FR&status=construction&currency=USD"');
		expect(html).toContain('<input type="hidden" name="country" value="SE,FR"/>');
		expect(html).toContain('href="/en/compare?country=FR&status=construction"');
	});

	it.each(LOCALES)("asks for another where one stands alone, and begins with nothing (%s)", (locale) => {
		const words = {
			en: ["Add another to compare it with", "Or begin with"],
			fr: ["Ajoutez-en un autre", "Ou commencez"],
		}[locale];
		expect(draw(locale, "country=SE").text).toContain(words[0]);
		const { html, text } = draw(locale, "");
		expect(text).toContain(words[1]);
		expect(html).toContain(`href="/${locale}/compare?country=FR"`);
		expect(html).not.toContain("<table");
	});

	it("says points of one, and of less, as they are said", () => {
		const of = (code: string, built: number, all: number) =>
			Array.from({ length: all }, (_, at) =>
				project(`${code}-${at}`, code, { status: at < built ? "construction" : "announced" }),
			);
		const shares = (built: number, all: number) =>
			dataset([...of("SE", 1, 1), ...of("FR", built, all)], { countries: DATA.countries });
		const said = (locale: Locale, built: number, all: number) =>
			draw(locale, "country=SE,FR", shares(built, all)).text.replaceAll("|", "");
		expect(said("en", 99, 100)).toContain("Sweden: 1 point more than France");
		expect(said("fr", 99, 100)).toContain("Suède : 1 point de plus que France");
		expect(said("fr", 249, 250)).toContain("Suède : 0,4 point de plus que France");
		expect(said("en", 249, 250)).toContain("Sweden: 0.4 points more than France");
	});

	it("says what was left out, by name", () => {
		expect(draw("en", "country=SE,FR&programme=plan").text).toContain("Left out: A plan.");
		expect(draw("en", "country=SE,XX").text).toContain("XX");
	});

	it("of projects shows the facts, and figures that disagree side by side", () => {
		const { html, text } = draw("en", "project=north,south");
		expect(text).toMatch(/100 MW or 150 MW – in the sum: 1(0|5)0 MW/);
		expect(text).toContain("€9bn");
		expect(text).toContain("disputed, not added");
		expect(html).toContain('href="/en/projects/north#phases"');
		expect(text).toContain("has no population");
	});

	it.each(LOCALES)("is there for a tracker without any record, and for a view that leaves nothing (%s)", (locale) => {
		expect(draw(locale, "", dataset([])).html).toContain("/admin/projects/new");
		const nothing = draw(locale, "country=SE,FR&status=rumoured");
		expect(nothing.html).not.toContain("<table");
	});
});
