import { expect, test } from "vitest";
import { parseBridgeDays } from "./bridge-request";

const TODAY = "2026-11-29";

test("two days, as people write them; a month or a year is its last day, and none is after today", () => {
	expect(parseBridgeDays({ since: "2025", until: "03/2026" }, TODAY)).toEqual({
		since: "2025-12-31",
		until: "2026-03-31",
		notices: [],
	});
	expect(parseBridgeDays({ until: "2026" }, TODAY)).toEqual({ since: "2025-11-29", until: TODAY, notices: [] });
});

test("what can't be used is said, and the usual year shown", () => {
	expect(parseBridgeDays({ since: "x".repeat(999), until: "2030" }, TODAY)).toMatchObject({
		since: "2025-11-29",
		until: TODAY,
		notices: [{ param: "until", value: "2030" }, { param: "since" }],
	});
	expect(parseBridgeDays({ since: "2026-05", until: "2026-05" }, TODAY)).toMatchObject({
		since: "2025-05-31",
		until: "2026-05-31",
		notices: [{ param: "since", value: "2026-05-31" }],
	});
});
