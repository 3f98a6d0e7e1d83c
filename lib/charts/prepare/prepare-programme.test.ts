import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { programmeAccount } from "@/lib/domain/figures/programme-account";
import { programmeOverlaps } from "@/lib/domain/figures/programme-overlaps";
import { dataset, money, programme, project } from "@/lib/domain/testing/build-dataset";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { prepareProgrammeSteps } from "./prepare-programme-steps";
import { programmeSentence } from "./programme-sentence";

const named = (slug: string, billions: number | null, programmes: string[], more = {}) =>
	project(slug, "FR", { programmes, investments: billions === null ? [] : [money(billions * 1e9, "EUR")], ...more });
const DATA = dataset(
	[
		named("runs", 1, ["nation"], { status: "operational" }),
		named("half", 2, ["fund"], { status: "partially_operational" }),
		named("works", 3, ["fund", "bank"], { status: "construction" }),
		named("planned", 4, ["nation", "bank"]),
		named("gone", 5, ["nation"], { status: "cancelled" }),
		named("silent", null, ["vague"]),
		named("large", 9, ["small"]),
	],
	{
		programmes: [
			programme("nation", { amount: 40e9 }),
			programme("fund", { amount: 20e9, within: "nation" }),
			programme("bank", { amount: null, currency: null }),
			programme("vague"),
			programme("small"),
			programme("empty"),
		],
	},
);
const accountOf = (slug: string, data = DATA) => {
	const row = data.programmes.find((one) => one.slug === slug);
	if (!row) throw new Error(slug);
	return programmeAccount(data, row, "EUR", "2026-11-30");
};

describe("what has become of a programme's money", () => {
	it("is told by the status of its projects, each whole and once, and adds up to what is named", () => {
		const { stages, namedAmount } = accountOf("nation");
		const amounts = Object.fromEntries(Object.entries(stages).map(([stage, { amount }]) => [stage, amount]));
		expect(amounts).toEqual({ inService: 1e9, building: 5e9, planned: 4e9, stopped: 5e9 });
		expect(namedAmount).toBe(15e9);
		expect(stages.building.view).toMatchObject({
			...{ measure: "investment", programmes: ["nation"] },
			statuses: ["construction", "partially_operational"],
		});
		expect(accountOf("empty").stages.building.amount).toBeNull();
	});

	it("is drawn on one axis, each part under its whole, and what no project names hollow behind it", () => {
		const steps = prepareProgrammeSteps(accountOf("nation"));
		expect(steps.map(({ key, amount }) => [key, amount])).toEqual([
			["envelope", 40e9],
			["named", 15e9],
			["building", 5e9],
			["inService", 1e9],
		]);
		const [, whole, building] = steps;
		expect(whole?.parts.map(({ key, to }) => [key, to])).toEqual([
			["inService", 1 / 40],
			["building", 6 / 40],
			["planned", 10 / 40],
			["stopped", 15 / 40],
			["notNamed", 1],
		]);
		expect(building?.parts).toEqual([whole?.parts[1]]);
		// More is named than was announced: the envelope is the shorter bar, and nothing is left of it.
		const [small, more] = prepareProgrammeSteps(accountOf("small"));
		expect([small?.parts[0]?.to, more?.parts.map(({ key, to }) => [key, to])]).toEqual([1 / 9, [["planned", 1]]]);
		expect(prepareProgrammeSteps(accountOf("vague")).map(({ key }) => key)).toEqual(["envelope"]);
	});

	it.each<[Locale, string[]]>([
		[
			"en",
			[
				"€40bn announced; €15bn named in 5 projects; €5bn being built; €1bn in service.",
				"€1bn announced; no amount named in its one project.",
				"€1bn announced; no project named here.",
				"No amount announced; €7bn named in 2 projects; €3bn being built; none in service.",
			],
		],
		[
			"fr",
			[
				"40 Md€ annoncés ; 15 Md€ nommés dans 5 projets ; 5 Md€ en construction ; 1 Md€ en service.",
				"1 Md€ annoncés ; aucun montant nommé dans son seul projet.",
				"1 Md€ annoncés ; aucun projet nommé ici.",
				"Aucun montant annoncé ; 7 Md€ nommés dans 2 projets ; 3 Md€ en construction ; rien en service.",
			],
		],
	])("is said in a sentence (%s)", async (locale, sentences) => {
		const messages = { programme: (await import(`@/messages/${locale}/programme.json`)).default };
		const t = createTranslator({ locale, messages }) as never;
		const said = ["nation", "vague", "empty", "bank"].map((slug) => programmeSentence(accountOf(slug), { locale, t }));
		expect(said.map((text) => text.replace(/[\u00a0\u202f]/g, " "))).toEqual(sentences);
	});
});

it("programmes that count the same projects are named, but not those that lie within each other", () => {
	const overlaps = (slug: string) =>
		programmeOverlaps(DATA, slug).map(({ programme, projects }) => [programme.slug, projects.map((one) => one.slug)]);
	expect(overlaps("nation")).toEqual([["bank", ["works", "planned"]]]);
	expect(overlaps("fund")).toEqual([["bank", ["works"]]]);
	expect(overlaps("bank")).toEqual([
		["nation", ["works", "planned"]],
		["fund", ["works"]],
	]);
	expect(overlaps("small")).toEqual([]);
});
