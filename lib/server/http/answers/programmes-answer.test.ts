import { describe, expect, it } from "vitest";
import { built, refused } from "../core/testing-built";
import { TESTING_DATASET } from "../core/testing-dataset";
import { answerCountries } from "./countries-answer";
import { answerFacets } from "./facets-answer";
import { answerProgramme, answerProgrammes } from "./programmes-answer";

const ask = (query: string) => new URLSearchParams(query);

describe("programmes", () => {
	it("stand with their envelope, what is named, what isn't and the sources", () => {
		const { data, meta } = built(answerProgrammes(TESTING_DATASET, ask(""), "2027-01-01"));
		expect(meta.total).toBe(1);
		expect(data[0]).toMatchObject({
			slug: "big",
			amount: 3_000_000_000,
			envelope: 3_000_000_000,
			within: null,
			programmes: [],
			stages: { inService: null, building: 1_000_000_000, planned: null, stopped: null },
			notNamed: 2_000_000_000,
			beyondEnvelope: 0,
			remainder: 2_000_000_000,
			named: { projects: 1, investment: { amount: 1_000_000_000, disputed: 1 }, lease: { amount: null } },
			citations: [{ publisher: "Gazette" }],
			links: { self: "/api/v1/programmes/big", html: { fr: "/fr/programmes/big" } },
		});
	});

	it("answer as of a day", () => {
		expect(built(answerProgrammes(TESTING_DATASET, ask("asof=2024-12-31"), "2027-01-01")).data).toEqual([]);
		const gone = answerProgramme(TESTING_DATASET, "big", null, ask("asof=2024-12-31"), "2026-11-24");
		expect(gone).toMatchObject({ ok: false, problem: { status: 404 } });
	});

	it("are found by name and by amount", () => {
		const found = (q: string) =>
			built(answerProgrammes(TESTING_DATASET, ask(new URLSearchParams({ q }).toString()), "2027-01-01")).data;
		expect(found("3 milliards €").map(({ slug }) => slug)).toEqual(["big"]);
		expect(found("4bn")).toEqual([]);
	});

	it("take no other filters", () => {
		expect(refused(answerProgrammes(TESTING_DATASET, ask("country=SE"), "2027-01-01"))).toMatchObject([
			{ param: "country", problem: "unknownParameter" },
		]);
	});
});

describe("countries", () => {
	it("stand with their sums and the figures that rates are made with", () => {
		const { data } = built(answerCountries(TESTING_DATASET, ask("currency=USD"), "2026-11-24"));
		expect(data.map((country) => country.code)).toEqual(["FR", "SE"]);
		expect(data[1]).toMatchObject({
			name: { en: "Sweden", fr: "Suède" },
			reference: { population: 10e6 },
			projects: 2,
			investment: { currency: "USD" },
		});
	});
});

describe("facets", () => {
	it("ignore their own filter, and the total respects all", () => {
		const { data, meta } = built(answerFacets(TESTING_DATASET, ask("country=SE&status=announced"), "2026-11-29"));
		expect(meta.total).toBe(1);
		expect(data.country).toEqual([
			{ key: "FR", count: 2 },
			{ key: "SE", count: 1 },
		]);
		expect(data.status).toEqual([
			{ key: "announced", count: 1 },
			{ key: "construction", count: 1 },
		]);
	});
});
