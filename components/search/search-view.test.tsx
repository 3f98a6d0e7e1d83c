import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { TestingWords } from "@/components/ui/testing-words";
import { openSearch, type Search } from "@/lib/domain/search/search";
import { searchData } from "@/lib/domain/search/search-data";
import type { SearchKind } from "@/lib/domain/search/search-index";
import { dataset, phase, project } from "@/lib/domain/testing/build-dataset";
import { SearchView } from "./search-view";

const NAMES = dataset([
	...Array.from({ length: 12 }, (_, index) => project(`campus-${index}`, "SE", { name: `Campus ${index} & <b>` })),
	project("fouju", "FR", { name: "Campus Fouju", phases: [phase([])] }),
]);

let search: Search;

beforeAll(async () => {
	search = await openSearch(searchData(NAMES, { titles: ["Works begin at Fouju"], alpha3: {}, pages: [] }));
	await search.addSources();
});

describe.each(["en", "fr"] as const)("the page of a search (%s)", (locale) => {
	const draw = (typed: string, kind: SearchKind | null = null) =>
		renderToStaticMarkup(
			<TestingWords locale={locale}>
				<SearchView
					typed={typed}
					kind={kind}
					answer={search.answer(typed, 100, kind === null ? 10 : 100)}
					names={NAMES}
					projects={1234}
				/>
			</TestingWords>,
		);

	it("lists what was found by kind, with its number and the way to the others", () => {
		const drawn = draw("campus");
		expect(drawn.match(/href="\/(?:en|fr)\/projects\/[\w-]+"/g)).toHaveLength(10);
		expect(drawn).toContain(`href="/${locale}/search?q=campus&amp;kind=project"`);
		expect(drawn).toContain(`href="/${locale}/projects?q=campus"`);
		expect(drawn).not.toContain("<b>");
		expect(draw("campus", "project").match(/href="\/(?:en|fr)\/projects\/[\w-]+"/g)).toHaveLength(13);
	});

	it("says the view before anybody takes it, with its projects", () => {
		const drawn = draw("france 2027");
		expect(drawn).toContain(`href="/${locale}/projects?country=FR&amp;from=2027&amp;to=2027"`);
		expect(drawn).toMatch(/1[,\u202f]234/);
	});

	it("has the document of a source and the projects that rest on it", () => {
		const drawn = draw("works begin");
		expect(drawn).toContain('href="https://example.org/first" rel="external noopener"');
		expect(drawn).toContain(`href="/${locale}/projects/fouju#sources"`);
	});

	it("helps where nothing was typed, or found", () => {
		expect(draw("")).toContain(`href="/${locale}/search?q=`);
		const none = draw('<script>"');
		expect(none).toContain(`href="/${locale}/suggest"`);
		expect(none).not.toContain("<script>");
	});
});
