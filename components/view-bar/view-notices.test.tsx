import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TestingWords } from "@/components/ui/testing-words";
import { DEFAULT_VIEW } from "@/lib/domain/view/view";
import { parseView } from "@/lib/domain/view/view-url";
import { ViewNotices } from "./view-notices";

const NOBODY = { countries: new Set<string>(), companies: new Set<string>(), programmes: new Set<string>() };

/** The notices of an address, as they are drawn. */
function drawn(query: string, locale: "en" | "fr" = "en"): string {
	const { view, notices } = parseView(new URLSearchParams(query), NOBODY);
	return renderToStaticMarkup(
		<TestingWords locale={locale}>
			<ViewNotices view={view} notices={notices} dataset={{ recordedSince: "2026-11-24" }} />
		</TestingWords>,
	);
}

test("what is read out when it changes is there before there is anything to read", () => {
	expect(drawn("")).toBe('<div role="status"></div>');
	expect(drawn("country=XX").match(/role="status"/g)).toHaveLength(1);
});

test("a date that can't be read says how dates are written, in the reader's language", () => {
	expect(drawn("asof=spring")).toContain("“spring” can’t be read as a date. Write 12/03/2026, March 2026 or 2026");
	expect(drawn("asof=printemps", "fr")).toContain("Écrivez par exemple 12/03/2026, mars 2026 ou 2026.");
	expect(drawn("by=nothing")).toContain("nothing");
});

test("what isn't of today says what it is, and leads back to it with the rest of the view", () => {
	expect(drawn("asof=2025&country=&measure=projects")).toContain("A reconstruction from the dates of sources");
	expect(drawn("asof=2025&measure=projects")).toContain('href="?measure=projects"');
	expect(drawn("recorded=2026-11-25")).toContain("A record, not a reconstruction.");
	expect(drawn("recorded=2026-11-25")).toContain('href="?"');
	expect(drawn("asof=2025&recorded=2026-11-25")).toContain("according to our records as they stood");
	expect(drawn("recorded=2026-10")).toContain("nothing had been recorded");
	expect(drawn("recorded=2026-11", "fr")).toContain("Un enregistrement");
});

test("an as-of date is said as it was understood", () => {
	expect(parseView(new URLSearchParams("asof=mars+2026"), NOBODY).view).toEqual({ ...DEFAULT_VIEW, asOf: "2026-03" });
	expect(drawn("asof=03/2026", "fr")).toContain("mars 2026");
});
