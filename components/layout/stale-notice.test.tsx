import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { TestingWords } from "@/components/ui/testing-words";
import { StaleNotice } from "./stale-notice";

const SINCE = new Date("2026-11-29T10:02:03Z");

describe.each(["en", "fr"] as const)("the notice of a database that is away (%s)", (locale) => {
	const draw = (changedOn: string | null) =>
		renderToStaticMarkup(
			<TestingWords locale={locale}>
				<StaleNotice version={1234} changedOn={changedOn} since={SINCE} />
			</TestingWords>,
		);

	it("says which data the page has, of which day, and when they were the newest", () => {
		const drawn = draw("2026-11-20");
		expect(drawn).toContain('role="status"');
		expect(drawn).toContain('dateTime="2026-11-20"');
		expect(drawn).toContain('dateTime="2026-11-29T10:02:03.000Z"');
		expect(drawn).toMatch(/1[,\u202f]234/);
	});

	it("leaves out the day of a change when there was none", () => {
		expect(draw(null).match(/<time/g)).toHaveLength(1);
		expect(draw(null)).not.toContain("()");
	});
});
