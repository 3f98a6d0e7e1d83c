import { expect, test } from "vitest";
import { parseCompanies } from "./search-params";

const KNOWN = { countries: new Set(["FR", "SE"]), companies: new Set(["alpha"]), programmes: new Set<string>() };

test("the role, the order and subsidiaries are read beside the view's filters", () => {
	const { view, sort, notices } = parseCompanies(
		{ role: "tenant", sort: "-grid", subsidiaries: "yes", country: "fr", company: "alpha", page: "2" },
		KNOWN,
	);
	expect(view).toMatchObject({ role: "tenant", subsidiaries: true, countries: ["FR"], companies: ["alpha"], page: 2 });
	expect(sort).toEqual({ key: "grid", descending: true });
	expect(notices).toEqual([]);
});

test("who owns comes first where no role is asked for", () => {
	expect(parseCompanies({}, KNOWN)).toMatchObject({ view: { role: "owner" }, sort: { key: "projects" }, notices: [] });
});

test("a link that asks for another measure or grouping loses nothing here; a scale is said not to go with companies", () => {
	expect(parseCompanies({ measure: "investment", by: "year", rank: "it" }, KNOWN).notices).toEqual([]);
	const { view, notices } = parseCompanies({ scale: "per-head" }, KNOWN);
	expect(view.scale).toBe("absolute");
	expect(notices).toEqual([{ param: "scale", value: "per-head", problem: "notApplicable" }]);
});

test("what is unknown is said, and the table shown as usual", () => {
	const { sort, notices } = parseCompanies({ sort: "-luck", role: "king", foo: "1", subsidiaries: "maybe" }, KNOWN);
	expect(sort).toEqual({ key: "projects", descending: true });
	expect(notices.map(({ param, problem }) => `${param} ${problem}`).sort()).toEqual([
		"foo unknownParameter",
		"role unknownValue",
		"sort unknownValue",
		"subsidiaries unknownValue",
	]);
});
