import { expect, test } from "vitest";
import type { ProgrammeRow } from "../record/dataset";
import { dataset, money, programme, project } from "../testing/build-dataset";
import { innerProgrammes, programmeAccount } from "./programme-account";

const at = { announcedOn: "2025-01-10" };
const DATA = dataset(
	[
		project("both", "FR", { programmes: ["inner", "outer"], investments: [money(3_000_000, "EUR")] }),
		project("through", "FR", { programmes: ["inner"], investments: [money(5_000_000, "EUR")] }),
		project("swedish", "SE", { programmes: ["krona"], investments: [money(4_000_000, "SEK")] }),
		project("mixed", "SE", { programmes: ["mixed"], investments: [money(4_000_000, "SEK"), money(1_000_000, "EUR")] }),
		project("moneyless", "SE", { programmes: ["silent"] }),
	],
	{
		programmes: [
			programme("outer", { ...at, amount: 10_000_000 }),
			programme("inner", { ...at, amount: 6_000_000, within: "outer" }),
			programme("innermost", { ...at, amount: null, currency: null, within: "inner" }),
			programme("krona", { announcedOn: null, amount: 9_000_000, currency: "SEK" }),
			programme("mixed", { announcedOn: null, amount: 9_000_000, currency: "SEK" }),
			programme("silent", { ...at, amount: 9_000_000, currency: "SEK" }),
		],
	},
);
const row = (slug: string) => DATA.programmes.find((one) => one.slug === slug) as ProgrammeRow;
const account = (slug: string, display: "EUR" | "USD" | "original" = "EUR") => {
	const { envelope, currency, named, namedAmount, notNamed, beyondEnvelope } = programmeAccount(
		DATA,
		row(slug),
		display,
		"2026-11-29",
	);
	return [named.projects, currency, envelope?.amount ?? null, namedAmount, notNamed, beyondEnvelope];
};

test("what is named in a programme within is named in it, each project once; envelopes stay apart", () => {
	expect(account("outer")).toEqual([2, "EUR", 10_000_000, 8_000_000, 2_000_000, 0]);
	expect(programmeAccount(DATA, row("inner"), "EUR", "2026-11-29").outer?.slug).toBe("outer");
	expect(innerProgrammes(DATA, "outer").map(({ slug }) => slug)).toEqual(["inner", "innermost"]);
	expect(innerProgrammes(DATA, "innermost")).toEqual([]);
});

test("where projects name more than the envelope nothing is left unnamed, and how much more is said", () => {
	expect(account("inner")).toEqual([2, "EUR", 6_000_000, 8_000_000, 0, 2_000_000]);
	expect(account("inner", "USD")).toEqual([2, "USD", 7_500_000, 10_000_000, 0, 2_500_000]);
});

test("an envelope without an amount, or projects without, leave what isn't named unknown", () => {
	expect(account("innermost")).toEqual([0, "EUR", null, null, null, 0]);
	expect(account("silent")).toEqual([1, "EUR", 450_000, null, null, 0]);
	expect(account("silent", "original")).toEqual([1, "SEK", 9_000_000, null, null, 0]);
});

test("an envelope without a rate stands in its own currency if all that is named is in it", () => {
	expect(account("krona")).toEqual([1, "SEK", 9_000_000, 4_000_000, 5_000_000, 0]);
	expect(account("krona", "original")).toEqual([1, "SEK", 9_000_000, 4_000_000, 5_000_000, 0]);
	const [, currency, envelope, , notNamed] = account("mixed");
	expect([currency, envelope, notNamed]).toEqual(["EUR", null, null]);
});
