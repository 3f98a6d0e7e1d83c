import { expect, test } from "vitest";
import { claim, dataset, event, organization, phase, programme, project } from "../testing/build-dataset";
import { DEFAULT_VIEW, withChange } from "../view/view";
import { companyAccount } from "./company-account";

const chips = { vendor: "Maker", model: "X", count: 5, citations: [0] };
const DATA = dataset(
	[
		project("a", "SE", {
			programmes: ["inner"],
			parties: [{ organization: 1, role: "owner" }],
			phases: [phase([claim(10, "it")])],
			hardware: [chips],
			events: [event("2026-02", "announced"), event("2030", "operational")],
		}),
		project("b", "FR", {
			parties: [{ organization: 0, role: "investor" }],
			events: [event("2025-05-01", "announced")],
		}),
	],
	{
		programmes: [programme("inner", { within: "outer" }), programme("outer"), programme("other")],
		organizations: [
			organization("top", { parent: "round" }),
			organization("child", { parent: "top", aliases: ["Kid"] }),
			organization("round", { parent: "top" }),
		],
	},
);
const account = (slug: string, change = {}) => {
	const { company, parent, children, roles, programmes, hardware, newestEvidenceOn } =
		companyAccount(DATA, withChange(DEFAULT_VIEW, change), slug, "2026-11-29") ?? {};
	return {
		company: company?.slug,
		parent: parent?.slug,
		children: children?.map(({ slug }) => slug),
		roles: roles?.map(({ role, tally }) => `${role} ${tally.projects}`),
		programmes: programmes?.map(({ slug }) => slug),
		hardware: hardware?.map(({ project }) => project.slug),
		newestEvidenceOn,
	};
};

test("a company has its own projects alone, their programmes with those around, chips and newest evidence by today", () => {
	expect(account("child")).toEqual({
		company: "child",
		parent: "top",
		children: [],
		roles: ["owner 1"],
		programmes: ["inner", "outer"],
		hardware: ["a"],
		newestEvidenceOn: "2026-02",
	});
	expect(account("top")).toMatchObject({
		roles: ["investor 1"],
		programmes: [],
		hardware: [],
		newestEvidenceOn: "2025-05-01",
	});
});

test("with subsidiaries it has theirs too, though it should belong to one of them", () => {
	expect(account("top", { subsidiaries: true })).toMatchObject({
		parent: "round",
		children: ["child", "round"],
		roles: ["owner 1", "investor 1"],
		programmes: ["inner", "outer"],
		hardware: ["a"],
		newestEvidenceOn: "2026-02",
	});
	expect(account("round")).toMatchObject({ roles: [], newestEvidenceOn: null });
	expect(account("round", { subsidiaries: true }).roles).toEqual(["owner 1", "investor 1"]);
});

test("the filters of the view apply, and the company is the view's only one", () => {
	expect(account("top", { subsidiaries: true, countries: ["FR"], companies: ["child"] })).toMatchObject({
		roles: ["investor 1"],
		programmes: [],
		hardware: [],
	});
	expect(companyAccount(DATA, DEFAULT_VIEW, "nobody", "2026-11-29")).toBeNull();
});
