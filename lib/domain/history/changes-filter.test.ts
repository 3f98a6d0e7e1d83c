import { expect, test } from "vitest";
import { activeChangesParams, changesQuery, parseChanges, withoutParam } from "./changes-filter";

test("parameters are read, a month is its days, and the address is written back in one order", () => {
	const { filter, below, notices } = parseChanges({
		record: " Campus-IA ",
		to: "2026-02",
		from: "2025",
		reason: ["fact", "correction"],
		subject: "project",
		below: "12",
	});
	expect(notices).toEqual([]);
	expect(below).toBe(12);
	expect(changesQuery(filter, below)).toBe(
		"?reason=correction&subject=project&from=2025-01-01&to=2026-02-28&record=campus-ia&below=12",
	);
	expect(activeChangesParams(withoutParam(filter, "from"))).toEqual(["reason", "subject", "to", "record"]);
	expect(changesQuery({})).toBe("");
});

test("what can't be used is left aside and named", () => {
	const { filter, below, notices } = parseChanges({
		reason: "whim",
		from: "yesterday",
		below: "-1",
		page: "2",
		to: "",
	});
	expect([filter, below]).toEqual([{}, null]);
	expect(notices).toEqual([
		{ param: "reason", value: "whim" },
		{ param: "from", value: "yesterday" },
		{ param: "below", value: "-1" },
		{ param: "page", value: "2" },
	]);
});

test("days may be typed as people write them", () => {
	const { filter, notices } = parseChanges({ from: "mars 2026", to: "12/04/2026" });
	expect([filter, notices]).toEqual([{ from: "2026-03-01", to: "2026-04-12" }, []]);
});
