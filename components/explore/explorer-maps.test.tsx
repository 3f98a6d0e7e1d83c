import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TestingWords } from "@/components/ui/testing-words";
import { ViewAnswer } from "@/lib/domain/figures/answer";
import { claim, country, dataset, phase, project } from "@/lib/domain/testing/build-dataset";
import { LOCALES } from "@/lib/domain/values/vocabulary";
import { DEFAULT_VIEW } from "@/lib/domain/view/view";
import { Explorer } from "./explorer";

const DATA = dataset([project("one", "SE", { latitude: 60, longitude: 15, phases: [phase([claim(100, "it")])] })], {
	countries: { SE: country(1, 1) },
});

test.each(LOCALES)("%s: the explorer's two maps each say what they show, and lead to each other", (locale) => {
	const answer = new ViewAnswer(DATA, { ...DEFAULT_VIEW, tab: "map" }, [], "2026-11-30");
	const page = renderToStaticMarkup(
		<TestingWords locale={locale}>
			<Explorer path={`/${locale}/explore`} answer={answer} answerOf={() => answer} />
		</TestingWords>,
	);
	const sections = ["map", "countries-map"].map((id) => page.slice(page.indexOf(`<section id="${id}"`)));
	const [projects, countries] = sections.map((section) => section.slice(0, section.indexOf("</section>")));
	expect(projects).toMatch(/<p class="map-about">[^<]+<a href="#countries-map">/);
	expect(countries).toMatch(/<p class="map-about">[^<]+<a href="#map">/);
});
