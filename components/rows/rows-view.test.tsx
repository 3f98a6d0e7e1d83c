import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { TestingWords } from "@/components/ui/testing-words";
import { ViewAnswer } from "@/lib/domain/figures/answer";
import { dataset, project } from "@/lib/domain/testing/build-dataset";
import { DEFAULT_VIEW } from "@/lib/domain/view/view";
import { RowsView } from "./rows-view";

const DATA = dataset(Array.from({ length: 450 }, (_, index) => project(`p${index}`, "SE", { status: "announced" })));

function draw(page: number): string {
	const answer = new ViewAnswer(DATA, { ...DEFAULT_VIEW, measure: "projects", page }, [], "2026-11-29");
	return renderToStaticMarkup(
		<TestingWords locale="en">
			<RowsView answer={answer} opening={{ at: "SE", part: null, status: null, of: null }} ignored={[]} />
		</TestingWords>,
	);
}

it("has its rows on pages, whose links keep what was opened; sum and files are of all of them", () => {
	const rows = (html: string) => html.match(/<th scope="row"/g)?.length;
	const hrefs = (html: string) =>
		[...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href?.replaceAll("&amp;", "&"));
	const [first, last] = [draw(1), draw(9)];
	expect([rows(first), rows(last)]).toEqual([200, 50]);
	expect(first).toContain("1–200 of 450");
	expect(hrefs(first)).toContain("/en/rows?measure=projects&page=2&at=SE");
	for (const html of [first, last]) {
		expect(html).toContain("450 rows added");
		expect(hrefs(html)).toContain("/api/v1/rows.csv?measure=projects&at=SE");
	}
	expect(hrefs(last)).toContain("/en/rows?measure=projects&page=2&at=SE");
});
