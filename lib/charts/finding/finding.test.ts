import { expect, test } from "vitest";
import { testingContext, testingModel } from "@/components/charts/testing-context";
import { testingDataset } from "@/lib/charts/testing/testing-dataset";
import { claim, dataset, phase, project } from "@/lib/domain/testing/build-dataset";
import { DEFAULT_VIEW, type View, withChange } from "@/lib/domain/view/view";
import { prepareChart } from "../prepare/prepare-chart";

const found = async (change: Partial<View>, locale: "en" | "fr" = "en", data = testingDataset()) =>
	prepareChart("view", data, withChange(DEFAULT_VIEW, change), await testingContext(locale)).finding;
const plain = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, " ") ?? null;

test("the largest group is said with its kind, its share of all and how many times the next it is; kinds aren't added", async () => {
	expect(plain(await found({}))).toBe(
		"Most: United States, 900 MW (IT load), 75% of all, 3 times the next, Sweden (300 MW). " +
			"In all 1.2 GW (IT load), 400 MW (Site power), 200 MW (Grid connection), 100 MW (Kind not stated); kinds are never added.",
	);
	expect(plain(await found({}, "fr"))).toBe(
		"En tête : États-Unis, 900 MW (Charge informatique), soit 75 % du total, 3 fois le suivant, Suède (300 MW). " +
			"Au total 1,2 GW (Charge informatique), 400 MW (Puissance du site), 200 MW (Raccordement), 100 MW (Nature non précisée) ; les natures ne sont jamais additionnées.",
	);
});

test("money says what isn't converted and who has no figure; ratios have no share of all", async () => {
	expect(plain(await found({ measure: "investment" }))).toBe(
		"Most: France, €4bn, 80% of all, 4 times the next, Sweden (€1bn). In all €5bn. 1 amount is not converted. " +
			"No figure: 1 of 4 projects.",
	);
	expect(plain(await found({ measure: "investment", scale: "per-head" }))).toBe(
		"Most: Sweden, 100 € per inhabitant, 1.5 times the next, France (66.7 € per inhabitant). In all €5bn. " +
			"1 amount is not converted. No figure: 1 of 4 projects.",
	);
	expect(plain(await found({ measure: "investment", currency: "original" }))).toBeNull();
});

test("years have their peak, and the way from the first to the last", async () => {
	expect(plain(await found({ by: "year" }))).toMatch(
		/^Peak: 2030, 900 MW \(IT load\)\. From 100 MW in 2025 to 900 MW in 2030\. In all 1\.2 GW/,
	);
	expect(plain(await found({ by: "year", scale: "cumulative" }))).toMatch(/^From 100 MW in 2025 to 1\.2 GW in 2030\. /);
	expect(plain(await found({ by: "year", rank: "unspecified" }))).toMatch(/^Without a year: 100 MW/);
});

test("groups that overlap have no share of all, and kinds are no times each other", async () => {
	expect(plain(await found({ by: "company", measure: "projects" }))).not.toContain("%");
	expect(plain(await found({ by: "kind" }))).toMatch(/^Most: IT load, 1\.2 GW \(IT load\)\. In all/);
	expect(plain(await found({ countries: ["SE"], measure: "investment" }))).toMatch(/^Sweden alone: €1bn\. /);
	expect(await found({ countries: ["SE"], measure: "investment", from: 2030 })).toBeNull();
});

test("what isn't load isn't drawn, and so is never the most: not beside load, and not alone", async () => {
	const data = dataset([project("a", "SE", { phases: [phase([claim(100, "it"), claim(900, "generation")])] })]);
	expect(plain(await found({ by: "kind" }, "en", data))).toBe(
		"IT load alone: 100 MW (IT load). In all 100 MW (IT load).",
	);
	expect(plain(await found({ by: "kind" }, "fr", data))).toMatch(/^Charge informatique .*100 MW/);
	expect(await found({ by: "kind", measure: "projects", kinds: ["generation"] }, "en", data)).toMatch(
		/^On-site generation alone: 1 project/,
	);
	for (const by of ["kind", "country", "status", "year"] as const) {
		expect(await found({ by, kinds: ["generation"] }, "en", data)).toBeNull();
	}
});

test("the question of another kind is answered with that kind, and a picture has the sentence too", async () => {
	expect(plain(await found({ rank: "grid" }))).toMatch(/^Sweden alone: 200 MW \(Grid connection\)\./);
	expect((await testingModel("gap")).finding).toMatch(/^Most: /);
});
