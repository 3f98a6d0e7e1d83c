import { expect, test } from "vitest";
import { inFormOrder } from "./form-order";

test("what is wrong is told in the order of the form, not in that of the schema", () => {
	const order = ["name", "announcedOn", "locationPrecision", "summary", "phases", "participations"];
	const said = [
		"locationPrecision",
		"announcedOn",
		"summary.en",
		"participations[0].role",
		"phases[10].name.en",
		"phases[2].operationalOn",
		"phases[2].citations",
		"elsewhere",
		"",
	];
	expect(inFormOrder(said, order, (name) => name)).toEqual([
		"",
		"announcedOn",
		"locationPrecision",
		"summary.en",
		"phases[2].operationalOn",
		"phases[2].citations",
		"phases[10].name.en",
		"participations[0].role",
		"elsewhere",
	]);
});
