import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { datasetOf } from "../testing/build-dataset";
import { asOfDataset } from "../view/as-of";
import { select } from "../view/select";
import { DEFAULT_VIEW, type View } from "../view/view";
import { rollup } from "./rollup";

const read = (name: string) =>
	JSON.parse(readFileSync(new URL(`../../../prisma/data/${name}`, import.meta.url), "utf8"));
const real = datasetOf({
	projects: [...read("projects/SE.json"), ...read("projects/FR.json")],
	sources: read("sources.json"),
});
const only = (slug: string) => ({ ...real, projects: real.projects.filter((project) => project.slug === slug) });
const borlange = only("ecodatacenter-borlange-mistral");
const fouju = only("campus-ia-fouju-mgx");
const total = (dataset: typeof real, change: Partial<View> = {}) =>
	rollup(select(dataset, { ...DEFAULT_VIEW, ...change })).total;

test("Borlänge: three phases with their kinds, €1.2bn counted, €2.5bn shown and not added", () => {
	const { capacityMw, figures, money } = total(borlange);
	expect(capacityMw).toEqual({ it: 0, facility: 0, grid: 577, unspecified: 23, generation: 0 });
	expect(figures).toEqual({ it: 0, facility: 0, grid: 2, unspecified: 1, generation: 0 });
	expect(select(borlange, DEFAULT_VIEW).capacity.map((fact) => fact.mw)).toEqual([23, 227, 350]);
	expect(money.announced).toMatchObject({ amount: 1_200_000_000, added: 1, uncounted: 1, disputed: 0 });
});

test("Fouju: 1,400 MW of grid, €8.5bn counted, €50bn disputed, inside its programme", () => {
	const { capacityMw, money } = total(fouju);
	expect(capacityMw).toEqual({ it: 0, facility: 0, grid: 1400, unspecified: 0, generation: 0 });
	expect(money.announced).toMatchObject({ amount: 8_500_000_000, added: 1, disputed: 1 });
	const shown = select(fouju, DEFAULT_VIEW).money.find((fact) => fact.standing === "disputed");
	expect(shown?.amount).toBe(50_000_000_000);
	expect(fouju.projects[0]?.programmes).toContain("france-ai-action-summit-2025");
});

test("Borlänge as of a day", () => {
	expect(total(borlange, { asOf: "2024-09-09" }).projects).toBe(0);
	expect(total(borlange, { asOf: "2024-09-10" }).projects).toBe(1);

	const before = total(borlange, { asOf: "2025-12-31" });
	expect(before.projects).toBe(1);
	expect(before.capacityMw).toMatchObject({ grid: 577, unspecified: 0 });
	expect(before.money.announced).toMatchObject({ amount: 0, added: 0, uncounted: 1 });

	const after = total(borlange, { asOf: "2026-02-11" });
	expect(after.capacityMw).toMatchObject({ grid: 577, unspecified: 23 });
	expect(after.money.announced).toMatchObject({ amount: 1_200_000_000, added: 1, uncounted: 1 });
});

test("a later announcement doesn't take Borlänge back from construction", () => {
	const statusOn = (day: string) => asOfDataset(borlange, day).projects[0]?.status;
	expect(statusOn("2024-12-31")).toBe("announced");
	expect(statusOn("2025-09-24")).toBe("construction");
	expect(statusOn("2026-02-11")).toBe("construction");
});
