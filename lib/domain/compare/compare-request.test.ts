import { describe, expect, it } from "vitest";
import { DEFAULT_VIEW, withChange } from "../view/view";
import { parseView } from "../view/view-url";
import { compareHref, parseComparison } from "./compare-request";

const KNOWN = {
	countries: new Set(["FR", "SE", "DE", "NO", "FI"]),
	companies: new Set(["acme", "bolt"]),
	programmes: new Set(["plan"]),
	projects: new Set(["site", "other"]),
};
const parse = (query: string) => parseComparison(new URLSearchParams(query), KNOWN, ["find"]);

describe("a comparison's address", () => {
	it("keeps the order that it was asked in, each once, in any spelling of a link or a form", () => {
		expect(parse("country=se,FR,SE")).toMatchObject({ noun: "country", keys: ["SE", "FR"], notices: [], left: [] });
		expect(parse("project=other&project=site,")).toMatchObject({ noun: "project", keys: ["other", "site"] });
		expect(parse("")).toMatchObject({ noun: null, keys: [] });
	});

	it("says which name nobody knows, and shows the rest", () => {
		const { keys, notices } = parse("country=FR,XX&company=nobody&project=gone");
		expect(keys).toEqual(["FR"]);
		expect(notices.map(({ param, value, problem }) => [param, value, problem])).toEqual([
			["country", "XX", "unknownValue"],
			["company", "nobody", "unknownValue"],
			["project", "gone", "unknownValue"],
		]);
		expect(parse(`country=${"X,".repeat(5000)}`).notices.length).toBeLessThanOrEqual(20);
	});

	it("has the first four of five, and of two kinds the one with most names", () => {
		expect(parse("country=FR,SE,DE,NO,FI")).toMatchObject({
			keys: ["FR", "SE", "DE", "NO"],
			left: [{ problem: "tooMany", noun: "country", left: ["FI"] }],
		});
		expect(parse("company=acme,bolt&country=FR")).toMatchObject({
			noun: "company",
			keys: ["acme", "bolt"],
			left: [{ problem: "otherKind", noun: "country", left: ["FR"] }],
		});
	});

	it("reads filters for all alike, which name no country, company or programme", () => {
		const { view, notices } = parse(
			"country=FR,SE&status=construction&from=2027&currency=usd&measure=investment&page=3",
		);
		expect(view).toEqual(withChange(DEFAULT_VIEW, { statuses: ["construction"], from: 2027, currency: "USD" }));
		expect(notices).toEqual([]);
		expect(parse("country=FR&wrong=1&find=x").notices).toMatchObject([{ param: "wrong", problem: "unknownParameter" }]);
	});

	it("takes over nothing of how a page had its figures drawn", () => {
		const query = "country=FR,SE&by=year&each=country&events=on&tab=map&order=-it&top=10&axis=log&split=company";
		const { noun, keys, view, notices } = parse(query);
		expect(notices).toEqual([]);
		expect(compareHref("/en/compare", { noun, keys, view })).toBe("/en/compare?country=FR,SE");
		const drawn = parseView(new URLSearchParams(query), KNOWN).view;
		expect(drawn).toMatchObject({ each: "country", tab: "map" });
		expect(compareHref("/en/compare", { noun, keys, view: drawn })).toBe("/en/compare?country=FR,SE");
	});

	it("is written with what is compared first, and read back the same", () => {
		const { view } = parse("status=construction&role=owner");
		const asked = { noun: "company" as const, keys: ["bolt", "acme"], view };
		const href = compareHref("/en/compare", asked);
		expect(href).toBe("/en/compare?company=bolt,acme&status=construction&role=owner");
		expect(parse(href.split("?")[1] ?? "")).toMatchObject(asked);
		// What a page's view is narrowed to isn't a filter of the comparison.
		const narrowed = withChange(view, { countries: ["FR"], scale: "per-head", page: 4 });
		expect(compareHref("/en/compare", { ...asked, view: narrowed })).toBe(href);
		expect(compareHref("/en/compare", { noun: null, keys: [], view: DEFAULT_VIEW })).toBe("/en/compare");
	});
});
