import { expect, test } from "vitest";
import { dataset, event, project } from "@/lib/domain/testing/build-dataset";
import { waitingOf } from "@/lib/domain/time/waiting";
import { select } from "@/lib/domain/view/select";
import { DEFAULT_VIEW, withChange } from "@/lib/domain/view/view";
import { textWidth } from "../layout/text-width";
import { WIDTHS } from "../style/type-scale";
import { prepareWaiting } from "./prepare-waiting";

const DAY = "2028-06-30";
const WORDS = { years: "years", atRisk: "Waiting:", milestone: { works: "travaux", service: "service" } };

/** The curves of so many projects of 2024, of which some had works two years later. */
function group(count: number, reached: number) {
	const rows = Array.from({ length: count }, (_, index) =>
		project(`p-${String(index).padStart(2, "0")}`, "SE", {
			announcedOn: "2024-01-01",
			events: index < reached ? [event("2026-01-01", "construction")] : [],
		}),
	);
	const view = withChange(DEFAULT_VIEW, { measure: "projects" });
	return waitingOf(select(dataset(rows), view, DAY), DAY, "none").whole;
}

test("a stair that falls where something was reached and goes on as long as ten are watched", () => {
	const plot = prepareWaiting(group(20, 10), WORDS, "en", WIDTHS.wide);
	const [works, service] = plot?.lines ?? [];
	// From all to half, once; then level to the end, where a half still waits.
	expect(works?.path).toMatch(/^M[\d.]+ 10H[\d.]+V110H[\d.]+$/);
	expect(works?.band.endsWith("Z")).toBe(true);
	expect(service?.path).toMatch(/^M[\d.]+ 10H[\d.]+$/);
	expect([works?.isDashed, service?.isDashed, service?.band]).toEqual([false, true, ""]);
});

test("under the years stands how many are watched, for each milestone, and nothing leaves the plot", () => {
	for (const width of [WIDTHS.narrow, WIDTHS.wide]) {
		const plot = prepareWaiting(group(20, 10), WORDS, "fr", width);
		const texts = plot?.texts ?? [];
		const rowOf = (label: string) => {
			const y = texts.find(({ text }) => text === label)?.y;
			return texts.filter((text) => text.y === y && text.text !== label).map(({ text }) => text);
		};
		expect(rowOf("travaux")).toEqual(["20", "20", "20", "10", "10", "0"]);
		expect(rowOf("service")).toEqual(["20", "20", "20", "20", "20", "0"]);
		for (const { x, text, anchor } of texts) {
			const long = textWidth(text, "tick");
			const from = anchor === "end" ? x - long : anchor === "middle" ? x - long / 2 : x;
			expect([text, from >= -1, from + long <= width + 1]).toEqual([text, true, true]);
		}
	}
});

test("fewer than ten projects have no plot", () => {
	expect(prepareWaiting(group(9, 5), WORDS, "en", WIDTHS.wide)).toBeNull();
});
