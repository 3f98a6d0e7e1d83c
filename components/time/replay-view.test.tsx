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
		project("early", "SE", {
			announcedOn: "2025-02-10",
			phases: [phase([claim(100, "it")])],
			...{ latitude: 60, longitude: 15, locationPrecision: "site" },
		}),
		project("late", "SE", {
			announcedOn: "2026-01-15",
			phases: [phase([claim(50, "it")])],
			...{ latitude: 66, longitude: 22, locationPrecision: "site" },
		}),
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

test("each frame has its map, which shows the same part of the world and areas of one scale", () => {
	const [before, now] = [drawn("country=SE&asof=2025"), drawn("country=SE")].map((page) => ({
		marks: [...page.matchAll(/<title>(\w+) \(/g)].map(([, name]) => name),
		outlines: [...page.matchAll(/<g transform="(matrix[^"]+)"/g)].map(([, matrix]) => matrix),
		radius: [...page.matchAll(/class="map-dot" cx="(?!6")[-\d.]+" cy="[-\d.]+" r="([\d.]+)"/g)].map(([, r]) => r),
	}));
	expect(before?.outlines).toHaveLength(2);
	expect(before?.outlines).toEqual(now?.outlines);
	// In the pictures of two widths, the largest first.
	expect(now?.marks).toEqual(["early", "late", "early", "late"]);
	expect(before?.marks).toEqual(["early", "early"]);
	expect(before?.radius).toEqual([now?.radius[0], now?.radius[2]]);
});

test("of a status, what has another one today keeps its place in the frames in which it had that one", () => {
	const frame = drawn("country=SE&status=announced&asof=2025");
	const whole = drawn("country=SE&asof=2025");
	const matrix = /<g transform="(matrix[^"]+)"/;
	expect(matrix.exec(frame)?.[1]).toBe(matrix.exec(whole)?.[1]);
});
