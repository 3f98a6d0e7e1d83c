import { expect, test } from "vitest";
import { parseView } from "@/lib/domain/view/view-url";
import { typedFields } from "./typed-fields";

const KNOWN = { countries: new Set<string>(), companies: new Set<string>(), programmes: new Set<string>() };

test.each([
	["asof=2026-03&from=2024", { from: "2024", to: "", asof: "03/2026", recorded: "" }, []],
	["asof=13/2026&recorded=32/2026", { from: "", to: "", asof: "13/2026", recorded: "32/2026" }, ["asof", "recorded"]],
	["from=1850&to=2030", { from: "1850", to: "2030", asof: "", recorded: "" }, ["from"]],
	[
		"from=2030&to=2025&asof=2026&recorded=1/3/2026",
		{ from: "2030", to: "2025", asof: "2026", recorded: "01/03/2026" },
		["from", "to"],
	],
	["country=XX", { from: "", to: "", asof: "", recorded: "" }, []],
])("of %s the fields say %j", (query, texts, refused) => {
	const { view, notices } = parseView(new URLSearchParams(query), KNOWN);
	const fields = Object.entries(typedFields(view, notices));
	expect(Object.fromEntries(fields.map(([name, { text }]) => [name, text]))).toEqual(texts);
	expect(fields.filter(([, { isRefused }]) => isRefused).map(([name]) => name)).toEqual(refused);
});
