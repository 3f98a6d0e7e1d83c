import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { TestingWords } from "@/components/ui/testing-words";
import { claim, dataset, event, money, phase, project } from "@/lib/domain/testing/build-dataset";
import { outcomeOf } from "@/lib/domain/time/outcome";
import type { Split } from "@/lib/domain/time/waiting";
import { LOCALES, type Locale } from "@/lib/domain/values/vocabulary";
import { DEFAULT_VIEW, type View } from "@/lib/domain/view/view";
import { OutcomeView } from "./outcome-view";

const TODAY = "2027-06-15";
/** Twelve projects of 2025, eight of them with works; one of 2024 that is silent, one without a date, one overdue. */
const DATA = dataset([
	...Array.from({ length: 12 }, (_, index) =>
		project(`many-${String(index).padStart(2, "0")}`, "SE", {
			announcedOn: "2025-01-01",
			status: index < 8 ? "construction" : "announced",
			phases: [phase([claim(10, "it"), claim(20, "grid")], { status: index < 8 ? "construction" : "announced" })],
			investments: [money(1_000_000, "EUR")],
			events: index < 8 ? [event("2026-02-01", "groundbreaking")] : [event("2026-06-01", "opposition")],
		}),
	),
	project("old", "FR", {
		announcedOn: "2024",
		phases: [
			phase([claim(5, "it")], {
				operationalOn: "2026-12",
				targets: [
					{ on: "2025", savedOn: "2025-02-01" },
					{ on: "2026-12", savedOn: "2026-02-01" },
				],
			}),
		],
	}),
	project("undated", "FR", { announcedOn: null }),
]);

function draw(locale: Locale, change: Partial<View> = {}, split: Split = "none") {
	const view = { ...DEFAULT_VIEW, ...change };
	const drawn = renderToStaticMarkup(
		<TestingWords locale={locale}>
			<OutcomeView
				outcome={outcomeOf(DATA, view, TODAY, split)}
				state={{ path: `/${locale}/outcome`, view, split }}
				notices={[]}
				dataset={DATA}
			/>
		</TestingWords>,
	);
	const texts = (part: string) => part.replace(/<[^>]+>/g, "|").replace(/\|+/g, "|");
	const section = (id: string) => drawn.split(`<section id="${id}"`)[1]?.split("</section>")[0] ?? "";
	return { drawn, section, textOf: (id: string) => texts(section(id)) };
}

describe.each(LOCALES)("what became of it (%s)", (locale) => {
	it.each(["capacity", "investment", "projects"] as const)(
		"is drawn for %s, however curves are told apart",
		(measure) => {
			for (const split of ["none", "country", "company", "size"] as const) {
				expect(draw(locale, { measure }, split).drawn).toContain(`id="cohorts"`);
			}
		},
	);
});

it("opens each figure of a cohort to the rows of that year, status and kind", () => {
	const { section, textOf } = draw("en");
	expect(section("cohorts").replaceAll("&amp;", "&")).toContain(
		"/en/rows?cohort=2025&by=status&at=construction&part=grid",
	);
	expect(textOf("cohorts")).toContain("2025| · IT load|12 projects|");
	// Kinds have a line each: 80 of 120 MW of IT load, 160 of 240 MW of connections.
	expect(textOf("cohorts")).toMatch(/\|80\|67%\|/);
	expect(textOf("cohorts")).toMatch(/\|160\|67%\|/);
});

it("counts who is silent apart, as a link to them, and gives small years no percentages", () => {
	const { section, textOf } = draw("en", { measure: "projects" });
	expect(section("cohorts").replaceAll("&amp;", "&")).toContain(
		"/en/rows?cohort=2024&age=ageing,stale&measure=projects",
	);
	const [, small = ""] = textOf("cohorts").split("|2024|");
	expect(small.split("2025")[0]).not.toContain("%");
});

it("says the curve in words, with how many are watched, and draws none for fewer than ten", () => {
	const { section, textOf } = draw("en");
	expect(textOf("waiting")).toContain(
		"Works began at 8 of 13 projects. Half had got there 13 months after their announcement.",
	);
	expect(textOf("waiting")).toContain("1 project without a date of announcement is in no curve.");
	expect(section("waiting").match(/role="img"/g)).toHaveLength(2);
	// Two lines that a print without colours can tell apart.
	expect(section("waiting")).toMatch(/stroke-dasharray/);
	const few = draw("en", { countries: ["FR"] });
	expect(few.section("waiting")).not.toContain('role="img"');
	expect(few.textOf("waiting")).toContain("no curve is drawn for fewer than 10");
});

it("counts in words that read well for one, for none and for many", () => {
	const one = draw("fr", { countries: ["FR"] });
	expect(one.textOf("delays").replaceAll("\u00a0", " ")).toContain(
		"Sur une phase qui a une date de mise en service dans le registre, une est passée à une date plus tardive et aucune à une date plus proche.",
	);
	expect(one.textOf("waiting")).toContain("Les travaux n’ont commencé pour aucun projet sur 1.");
	expect(draw("fr", { statuses: ["announced"] }).textOf("waiting")).toContain(
		"Les travaux n’ont commencé pour aucun des",
	);
	expect(draw("en", { statuses: ["announced"] }).textOf("waiting")).toContain("Works began at none of 5 projects.");
});

it("opens the projects of a group where they are those of its curve, and no others", () => {
	const waiting = draw("en", {}, "country").section("waiting");
	expect(waiting).toContain('href="/en/rows?country=SE&amp;measure=projects"');
	// One of the two of France has no date of announcement: it is in no curve.
	expect(waiting).not.toContain("/en/rows?country=FR");
});

it("lists dates that moved with the median, and dates that have passed", () => {
	const { textOf } = draw("en");
	expect(textOf("delays")).toContain("Of one phase with a date of service in the record, 1 moved to a later one");
	expect(textOf("delays")).toContain("It moved by 17 months later.");
	expect(textOf("overdue")).toContain("One phase of |one project| is overdue.");
	expect(textOf("overdue")).toContain("The median is 5 months late.");
});
