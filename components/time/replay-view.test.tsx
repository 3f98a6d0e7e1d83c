import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TestingWords } from "@/components/ui/testing-words";
import { ViewAnswer } from "@/lib/domain/figures/answer";
import { claim, country, dataset, phase, project, source } from "@/lib/domain/testing/build-dataset";
import { knownNames } from "@/lib/domain/view/prepared";
import { parseView } from "@/lib/domain/view/view-url";
import { ReplayView } from "./replay-view";

const DATA = dataset(
	[
		project("early", "SE", { announcedOn: "2025-02-10", phases: [phase([claim(100, "it")])] }),
		project("late", "SE", { announcedOn: "2026-01-15", phases: [phase([claim(50, "it")])] }),
	],
	{ sources: [source("first", "2025-01-15")], countries: { SE: country(1, 1) } },
);

/** The page as the server draws it. */
function drawn(query: string, locale: "en" | "fr" = "en"): string {
	const { view, notices } = parseView(new URLSearchParams(query), knownNames(DATA));
	return renderToStaticMarkup(
		<TestingWords locale={locale}>
			<ReplayView path={`/${locale}/replay`} answer={new ViewAnswer(DATA, view, notices, "2026-11-29")} />
		</TestingWords>,
	);
}

test("without scripts the first frame is there, and every year is a link that keeps the view", () => {
	const page = drawn("country=SE&asof=2025");
	expect(page).toContain('href="/en/replay?country=SE&amp;asof=2026"');
	expect(page).toMatch(/href="\/en\/replay\?country=SE&amp;asof=2025" aria-current="true"/);
	expect(page).toContain("1 project<");
	expect(drawn("country=SE", "fr")).toContain("2 projets<");
	expect(page).not.toContain("<button");
});
