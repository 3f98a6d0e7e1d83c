import { describe, expect, it } from "vitest";
import { nearestSource, reuseSource, withReusedSource } from "./reuse-source";

const ENTRIES: [string, string][] = [
	["name", "x"],
	["phases[0].citations[0].source", "one"],
	["phases[0].claims[0].citations[0].source", "two"],
	["investments[0].citations[0].source", ""],
	["events[0].citations[0].source", "three"],
];

describe("the source of a new row", () => {
	it("is the one before it in the form, else the last", () => {
		expect(nearestSource(ENTRIES, "phases")).toBe("two");
		expect(nearestSource(ENTRIES, "phases[0].citations")).toBe("one");
		expect(nearestSource(ENTRIES, "participations")).toBe("three");
		expect(nearestSource([["name", "x"]], "phases")).toBeNull();
	});

	it("goes to every citation of the row that names none", () => {
		const row = { status: "announced", claims: [{ citations: [{}] }], citations: [{}, { source: "mine" }] };
		expect(withReusedSource(row, "s")).toEqual({
			status: "announced",
			claims: [{ citations: [{ source: "s" }] }],
			citations: [{ source: "s" }, { source: "mine" }],
		});
		expect(withReusedSource("", "s")).toBe("");
		expect(withReusedSource(row, null)).toBe(row);
	});

	it("comes too when the button sends the form", () => {
		const data = new FormData();
		for (const [name, value] of ENTRIES) data.append(name, value);
		const insert = { type: "insert", payload: { name: "events", defaultValue: { citations: [{}] } } };
		data.append("__intent__", JSON.stringify(insert));
		reuseSource(data);
		expect(JSON.parse(String(data.get("__intent__"))).payload.defaultValue).toEqual({
			citations: [{ source: "three" }],
		});
	});
});
