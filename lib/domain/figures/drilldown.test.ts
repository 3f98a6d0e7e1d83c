import { expect, test } from "vitest";
import { claim, dataset, money, phase, project } from "../testing/build-dataset";
import { select } from "../view/select";
import { DEFAULT_VIEW, MEASURES, withChange } from "../view/view";
import { drilldown, parseOpening } from "./drilldown";

const DATA = dataset([project("one", "SE", { phases: [phase([claim(100, "it")])], investments: [money(1e9, "EUR")] })]);

test("a number has the parts of its measure: another's opens all of it", () => {
	const partIn = (measure: (typeof MEASURES)[number], part: string) => parseOpening({ part }, measure).part;
	expect(MEASURES.map((measure) => [partIn(measure, "it"), partIn(measure, "announced")])).toEqual(
		MEASURES.map((measure) => [measure === "capacity" ? "it" : null, measure === "investment" ? "announced" : null]),
	);
	const selection = select(DATA, withChange(DEFAULT_VIEW, { measure: "investment" }), "2026-11-30");
	const { rows, sum } = drilldown(selection, parseOpening({ part: "it" }, "investment"));
	expect([rows.length, sum.money.announced.added]).toEqual([1, 1]);
});
