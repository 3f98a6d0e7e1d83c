import { describe, expect, it } from "vitest";
import { CAPACITY_KINDS, STATUSES } from "@/lib/domain/values/vocabulary";
import { built, refused } from "../core/testing-built";
import { TESTING_DATASET } from "../core/testing-dataset";
import { answerRollup } from "./rollup-answer";
import { answerRows } from "./rows-answer";

const ask = (query: string, today = "2026-11-24") => answerRollup(TESTING_DATASET, new URLSearchParams(query), today);
const rows = (query: string, today = "2026-11-24") => answerRows(TESTING_DATASET, new URLSearchParams(query), today);

describe("the sums of a view", () => {
	it("answers totals with kinds apart, money in whole units, and the counts behind them", () => {
		const { meta } = built(ask(""));
		expect(meta.totals).toMatchObject({
			projects: 4,
			withCapacity: 2,
			withInvestment: 3,
			capacityMw: { it: 100, facility: 50, grid: 30.5, unspecified: 0, generation: 10 },
			investment: { currency: "EUR", amount: 1_880_000_000, added: 3, notConverted: 1, disputed: 1, uncounted: 1 },
			financing: { amount: 5 },
			lease: { amount: 0 },
		});
		expect(meta).toMatchObject({ datasetVersion: 7, unit: "MW", overlaps: false, url: "/api/v1/rollup" });
	});

	it("says what is in the sums, reckoned on the day, and opens each part to its rows", () => {
		const { totals } = built(ask("", "2027-01-01")).meta;
		expect(totals.ofWhich).toMatchObject({
			stopped: { projects: 0, capacityMw: { it: 0 }, investment: { amount: 0, added: 0 } },
			overdue: { projects: 1, capacityMw: { it: 100, facility: 0 } },
			underWay: { projects: 1, capacityMw: { it: 100, grid: 0 } },
		});
		expect(built(ask("", "2026-12-31")).meta.totals.ofWhich.overdue.capacityMw.it).toBe(0);
		const { data, meta } = built(rows("part=it&of=overdue", "2027-01-01"));
		expect(data.map(({ project, of }) => [project.slug, of])).toEqual([["alpha", ["overdue", "underWay"]]]);
		expect(meta.sum).toMatchObject({ capacityMw: { it: 100 } });
		expect(built(rows("part=it&of=overdue", "2026-12-31")).data).toEqual([]);
	});

	it("answers groups with a gap where nothing is known", () => {
		const [france, sweden] = built(ask("by=country")).data;
		expect(france).toMatchObject({
			key: "FR",
			label: { en: "France", fr: "France" },
			projects: 2,
			withCapacity: 0,
			capacityMw: { it: null, grid: null },
			investment: { amount: null, notConverted: 1 },
			values: { it: null, facility: null, grid: null, generation: null },
		});
		expect(sweden).toMatchObject({
			key: "SE",
			label: { en: "Sweden", fr: "Suède" },
			capacityMw: { it: 100, facility: 50, grid: 30.5, unspecified: null, generation: 10 },
			investment: { amount: 1_880_000_000 },
		});
	});

	it("gives the values of a scale beside the sums", () => {
		const perHead = built(ask("scale=per-head")).data.find((row) => row.key === "SE");
		expect(perHead?.values).toMatchObject({ it: 10, facility: 5 });
		const cumulative = built(ask("by=year&scale=cumulative"));
		expect(cumulative.data.map((row) => [row.key, row.values?.it ?? null])).toContainEqual(["2027", 100]);
		expect(cumulative.meta.unplaced).toMatchObject({ facility: 50, generation: 10 });
	});

	it("says that groups overlap: a company's sums are not parts of the total", () => {
		const { data, meta } = built(ask("by=company"));
		expect(meta.overlaps).toBe(true);
		expect(data.map((row) => [row.key, row.label?.en, row.capacityMw.it])).toEqual([
			["acme", "Acme", 100],
			["bolt", "Bolt", 100],
		]);
	});

	it("splits groups by status on demand", () => {
		expect(built(ask("")).data[1]).not.toHaveProperty("byStatus");
		const sweden = built(ask("split=status")).data[1];
		expect(sweden?.byStatus?.construction?.capacityMw).toMatchObject({ it: 100, facility: null });
		expect(sweden?.byStatus?.announced?.capacityMw).toMatchObject({ facility: 50, grid: 30.5 });
		expect(refused(ask("split=kind"))).toMatchObject([{ param: "split", value: "kind", problem: "unknownValue" }]);
	});

	it("tells groups apart by the largest companies or by country on demand, each as its own view has it", () => {
		const of = (query: string) => built(ask(query)).data;
		const [france, sweden] = of("split=company");
		expect(Object.keys(sweden?.byCompany ?? {})).toEqual(expect.arrayContaining(["acme"]));
		for (const [company, figures] of Object.entries(sweden?.byCompany ?? {})) {
			const alone = of(`company=${company}`).find(({ key }) => key === "SE");
			expect(figures).toMatchObject({ projects: alone?.projects, capacityMw: alone?.capacityMw });
		}
		expect(france?.byCompany).toBeDefined();
		for (const row of of("by=status&each=country")) {
			const parts = Object.values(row.byCountry ?? {});
			expect(parts.reduce((sum, { projects }) => sum + projects, 0)).toBe(row.projects);
		}
		expect(refused(ask("each=country"))).toMatchObject([{ param: "each", problem: "notApplicable" }]);
		expect(refused(ask("by=year&axis=log"))).toMatchObject([{ param: "axis", problem: "notApplicable" }]);
		expect(refused(ask("top=51"))).toMatchObject([{ param: "top", problem: "unknownValue" }]);
	});

	it("is the same address however the parameters are written", () => {
		const keys = ["country=FR,SE&by=year", "by=year&country=SE&country=FR&measure=capacity"].map((query) => {
			const result = ask(query);
			return result.ok && result.key;
		});
		expect(keys).toEqual(["/api/v1/rollup?country=FR,SE&by=year", "/api/v1/rollup?country=FR,SE&by=year"]);
	});
});

describe("the rows behind a number", () => {
	it.each(["country", "year", "status", "company", "kind"])("add up to every capacity cell by %s", (by) => {
		for (const group of built(ask(`by=${by}`)).data) {
			for (const kind of CAPACITY_KINDS) {
				const { data, meta } = built(rows(`by=${by}&at=${group.key}&part=${kind}`));
				const sum = data.reduce((total, row) => total + (row.value ?? 0), 0);
				expect(data.length === 0 ? null : sum).toBe(group.capacityMw[kind]);
				expect(meta.sum).toMatchObject({ capacityMw: { [kind]: group.capacityMw[kind] } });
			}
		}
	});

	it.each(["country", "year", "status", "company"])("add up to every amount by %s", (by) => {
		for (const group of built(ask(`measure=investment&by=${by}`)).data) {
			const { data, meta } = built(rows(`measure=investment&by=${by}&at=${group.key}`));
			const added = data.filter((row) => row.isAdded);
			const sum = added.reduce((total, row) => total + (row.value ?? 0), 0);
			expect(added.length === 0 ? null : sum).toBe(group.investment.amount);
			expect(meta).toMatchObject({ added: added.length, sum: { amount: group.investment.amount } });
		}
	});

	it("add up to a cell of a split", () => {
		const split = built(ask("split=status")).data[1]?.byStatus ?? {};
		for (const status of STATUSES) {
			const { meta } = built(rows(`at=SE&part=facility&state=${status}`));
			expect(meta.sum).toMatchObject({ capacityMw: { facility: split[status]?.capacityMw.facility ?? null } });
		}
	});

	it("show what is not added, with its reason, its conversion and its sources", () => {
		const { data } = built(rows("measure=investment"));
		expect(data.map((row) => [row.project.slug, row.value, row.isAdded, row.reason])).toEqual([
			["alpha", 1_000_000_000, true, null],
			["alpha", 2_000_000_000, false, "disputed"],
			["beta", 880_000_000, true, null],
			["beta", 9, false, "uncounted"],
			["delta", null, false, "notConverted"],
		]);
		expect(data[2]).toMatchObject({
			unit: "EUR",
			fact: { amount: 1_100_000_000, currency: "USD", conversion: { rate: 0.8, firstMonth: "2026-01" } },
			citations: [{ publisher: "Le Journal", url: "https://example.org/1", publishedOn: "2026-01-16", language: "fr" }],
		});
	});

	it("refuse an opening that the view doesn't have", () => {
		expect(refused(rows("at=ZZ"))).toMatchObject([{ param: "at", value: "ZZ" }]);
		expect(refused(rows("by=year&at=soon"))).toMatchObject([{ param: "at", value: "soon" }]);
		expect(refused(rows("part=announced"))).toMatchObject([{ param: "part", allowed: CAPACITY_KINDS }]);
		expect(refused(rows("measure=projects&part=it"))).toMatchObject([{ param: "part" }]);
		expect(refused(rows("of=late"))).toMatchObject([
			{ param: "of", allowed: ["stopped", "upTo", "overdue", "underWay"] },
		]);
		expect(refused(rows("state=done"))).toMatchObject([{ param: "state", allowed: STATUSES }]);
	});
});

it("each figure says what stands behind it; a project that is counted is no figure", () => {
	const answered = (query: string) => {
		const result = rows(query);
		if (!result.ok) throw new Error(JSON.stringify(result.problem));
		return result.build().data.map(({ evidence }) => evidence);
	};
	expect(new Set(answered("measure=investment").map((evidence) => JSON.stringify(evidence)))).toEqual(
		new Set(['{"sources":1,"independent":1,"isFirstHand":false}']),
	);
	expect(answered("evidence=several")).toEqual([]);
	expect(answered("evidence=one")).toEqual(answered(""));
	expect(answered("measure=projects")).toEqual([null, null, null, null]);
});
