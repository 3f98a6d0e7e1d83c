import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { TestingWords } from "@/components/ui/testing-words";
import { ViewAnswer } from "@/lib/domain/figures/answer";
import { drilldown } from "@/lib/domain/figures/drilldown";
import { dataset, event, project } from "@/lib/domain/testing/build-dataset";
import { DEFAULT_VIEW, type View } from "@/lib/domain/view/view";
import { ProjectRows } from "./project-rows";

const DATA = dataset([
	project("silent", "SE", { announcedOn: "2023", events: [event("2024-01-31", "permit", [])] }),
	project("running", "SE", {
		announcedOn: "2023",
		status: "operational",
		events: [event("2023-02", "operational", [])],
	}),
]);

function draw(change: Partial<View>): string {
	const view: View = { ...DEFAULT_VIEW, measure: "projects", ...change };
	const answer = new ViewAnswer(DATA, view, [], "2026-11-29");
	return renderToStaticMarkup(
		<TestingWords locale="en">
			<ProjectRows answer={answer} rows={drilldown(answer.selection(), {}).rows} />
		</TestingWords>,
	);
}

it("says of whom nothing has been heard, on the day that the view is of", () => {
	expect(draw({}).match(/No news since/g)).toHaveLength(1);
	expect(draw({})).toContain("No news since 31 Jan 2024");
	expect(draw({ asOf: "2025-06-01" })).not.toContain("No news since");
	expect(draw({ ages: ["ageing"] })).not.toContain(">running<");
});
