import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { TestingWords } from "@/components/ui/testing-words";
import { testingDataset } from "@/lib/charts/testing/testing-dataset";
import { ViewAnswer } from "@/lib/domain/figures/answer";
import { LOCALES } from "@/lib/domain/values/vocabulary";
import { DEFAULT_VIEW, type View } from "@/lib/domain/view/view";
import { ChosenNow } from "./chosen-now";
import { FacetMenu } from "./facet-menu";
import { ViewBar } from "./view-bar";

describe.each(LOCALES)("the line of filters (%s)", (locale) => {
	const draw = (change: Partial<View>) => {
		const answer = new ViewAnswer(testingDataset(), { ...DEFAULT_VIEW, ...change }, [], "2026-11-29");
		const drawn = renderToStaticMarkup(
			<TestingWords locale={locale}>
				<ViewBar path={`/${locale}`} answer={answer} count={3} />
			</TestingWords>,
		);
		const [, line = ""] = drawn.split("</form>");
		return { drawn, line: line.replace(/<[^>]+>/g, " ") };
	};

	it("is closed until it is asked for, without scripts too, and says so where nothing is filtered", () => {
		const { drawn, line } = draw({});
		expect(drawn).toMatch(/<details id="view-fold"[^>]*><summary/);
		expect(drawn).not.toMatch(/<details id="view-fold"[^>]* open/);
		expect(line).toContain({ en: "No filter", fr: "Aucun filtre" }[locale]);
		expect(line).toMatch(/3 (projects|projets)/);
	});

	it("has all that may be chosen for readers without scripts, and as elements for all others what is chosen", () => {
		const { drawn } = draw({ countries: ["SE"] });
		const values = (html: string) =>
			[...html.matchAll(/<input[^>]* name="country"[^>]*>/g)].map(([box]) => /value="(\w+)"/.exec(box)?.[1]);
		const all = values(drawn);
		expect(all.length).toBeGreaterThan(1);
		expect(new Set(all).size).toBe(all.length);
		expect(values(drawn.replace(/<noscript>.*?<\/noscript>/gs, ""))).toEqual(["SE"]);
	});

	it("says in words what is filtered and how it is shown, closed as well", () => {
		const { line } = draw({ countries: ["SE"], scale: "per-head", currency: "USD", q: "north" });
		const words = {
			en: ["Country: Sweden", "Search: north", "Scale: Per head", "Currency: US dollars"],
			fr: [
				"Pays\u00a0: Suède",
				"Recherche\u00a0: north",
				"Échelle\u00a0: Par habitant",
				"Monnaie\u00a0: Dollars américains",
			],
		}[locale];
		for (const word of words) expect(line).toContain(word);
	});
});

it("says how many values are chosen as the newest view has them, though the counts are still of the one before", () => {
	const drawn = renderToStaticMarkup(
		<TestingWords locale="en">
			<ChosenNow value={new URLSearchParams("country=SE,FR")}>
				<FacetMenu
					name="country"
					label="Country"
					options={[{ value: "SE", label: "Sweden", count: 3, isChosen: true }]}
				/>
			</ChosenNow>
		</TestingWords>,
	);
	expect(drawn).toContain("2 chosen");
});
