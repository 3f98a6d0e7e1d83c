import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RowsView } from "@/components/rows/rows-view";
import { TestingWords } from "@/components/ui/testing-words";
import { ViewAnswer } from "@/lib/domain/figures/answer";
import { claim, dataset, money, phase, project } from "@/lib/domain/testing/build-dataset";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { DEFAULT_VIEW, type View } from "@/lib/domain/view/view";
import { HeadlineFigures } from "./headline-figures";

const DATA = dataset([
	project("built", "SE", {
		status: "construction",
		phases: [
			phase([claim(250, "it"), claim(400, "grid", { mwHigh: 400 })], { status: "construction", operationalOn: "2025" }),
			phase([claim(50, "it")], { status: "operational" }),
		],
		investments: [money(900_000_000, "EUR")],
	}),
	project("given-up", "SE", {
		status: "cancelled",
		phases: [phase([claim(100, "it")], { status: "cancelled" })],
		investments: [money(100_000_000, "EUR")],
	}),
]);

function render(locale: Locale, change: Partial<View> = {}) {
	const answer = new ViewAnswer(DATA, { ...DEFAULT_VIEW, ...change }, [], "2026-11-29");
	const html = renderToStaticMarkup(
		<TestingWords locale={locale}>
			<HeadlineFigures answer={answer} />
		</TestingWords>,
	);
	return { html, text: html.replace(/<[^>]+>/g, " ").replace(/[\s\u00a0\u202f]+/g, " ") };
}

test("each kind: in all, of which, under construction, in service, under way, with their names in words", () => {
	const { text } = render("en");
	expect(text).toContain(
		"IT load Announced in all: 400 MW of which 100 MW paused or cancelled · 250 MW overdue " +
			"Under construction: 250 MW In service: 50 MW Under way: 75%",
	);
	expect(text).toContain(
		"Grid connection Announced in all: 400 MW of which 400 MW “up to” · 400 MW overdue " +
			"Under construction: 400 MW In service: – Under way: 100%",
	);
	expect(text).not.toContain("Site power");
});

test("money and projects say what is in them, too", () => {
	const { text } = render("en");
	expect(text).toMatch(/Investment announced: €1bn of which €100m paused or cancelled 2 amounts added/);
	expect(text).toMatch(/2 projects 50% under way \( ?being built or in service/);
	expect(text).toContain("of which 1 paused or cancelled · 1 with an overdue phase 2 with a capacity figure");
	expect(render("fr").text).toContain("dont 100 M€ suspendus ou abandonnés");
});

test("every number opens to its rows", () => {
	const { html } = render("en");
	const openings = ["part=it", "part=it&amp;of=stopped", "part=grid&amp;of=upTo", "part=it&amp;state=construction"];
	for (const opening of [...openings, "part=it&amp;state=operational", "part=it&amp;of=underWay"]) {
		expect(html).toContain(`href="/en/rows?${opening}"`);
	}
	expect(html).toContain('href="/en/rows?measure=investment&amp;of=stopped"');
	expect(html).toContain('href="/en/rows?measure=projects&amp;of=overdue"');
});

test("money that can't be converted is said in its own currency, and is no zero", () => {
	const data = dataset([project("own", "VN", { investments: [money(17_500_000_000_000, "XTS")] })]);
	const answer = new ViewAnswer(data, { ...DEFAULT_VIEW, measure: "investment" }, [], "2026-11-29");
	const texts = [
		<HeadlineFigures key="headline" answer={answer} />,
		<RowsView key="rows" answer={answer} opening={{ at: null, part: null, status: null, of: null }} ignored={[]} />,
	].map((node) => renderToStaticMarkup(<TestingWords locale="en">{node}</TestingWords>).replace(/<[^>]+>/g, " "));
	for (const text of texts) {
		expect(text).toContain("XTS\u00a017.5tn");
		expect(text).not.toContain("€0");
	}
	expect(texts[1]).toContain("not converted");
});

test("rows say the filters of their view in the typography of the language", () => {
	const answer = new ViewAnswer(DATA, { ...DEFAULT_VIEW, q: "built" }, [], "2026-11-29");
	const text = (locale: Locale) =>
		renderToStaticMarkup(
			<TestingWords locale={locale}>
				<RowsView answer={answer} opening={{ at: null, part: null, status: null, of: null }} ignored={[]} />
			</TestingWords>,
		);
	expect(text("fr")).toMatch(/Filtres de cette vue[\u00a0\u202f]: Recherche built/);
	expect(text("en")).toContain("Filters of this view: Search built");
});

test("in original currencies each has its own sum, and what has stopped of each", () => {
	const { text } = render("en", { currency: "original" });
	expect(text).toMatch(/Investment announced: €1bn of which €100m paused or cancelled/);
});
