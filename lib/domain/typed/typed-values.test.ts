import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Investment, ProjectDocument, Source } from "../record/project-document";
import { LOCALES } from "../values/vocabulary";
import { formTexts } from "./form-texts";
import { typedValues, withoutUntouchedRows } from "./typed-values";

const FOLDER = new URL("../../../prisma/data/projects/", import.meta.url);
const PROJECTS = readdirSync(FOLDER).flatMap((file) =>
	(JSON.parse(readFileSync(new URL(file, FOLDER), "utf8")) as unknown[]).map((one) => ProjectDocument.parse(one)),
);
const PHASES = ProjectDocument.shape.phases;

describe("values typed into a form", () => {
	it.each(LOCALES)("every project of the dataset comes back as it was (%s)", (locale) => {
		expect(PROJECTS.length).toBeGreaterThan(200);
		for (const project of PROJECTS) {
			const texts = formTexts(ProjectDocument, project, locale);
			expect(ProjectDocument.parse(typedValues(ProjectDocument, texts, locale).value)).toEqual(project);
		}
	});

	it("numbers and dates are read as the reader writes them", () => {
		const claim = { capacityMw: "1,4 GW", capacityKind: "grid" };
		const phases = [{ operationalOn: "mars 2027", claims: [claim] }];
		const { value } = typedValues(ProjectDocument, { phases, latitude: "60,507", announcedOn: "11 févr. 2026" }, "fr");
		expect(value).toMatchObject({
			phases: [{ operationalOn: "2027-03", claims: [{ capacityMw: 1400 }] }],
			latitude: 60.507,
			announcedOn: "2026-02-11",
		});
	});

	it("marks that nobody sees matter in no figure and no date", () => {
		const typed = (mark: string) => ({
			latitude: `60${mark},507`,
			announcedOn: `${mark}11/0${mark}2/2026`,
			hardware: [{ count: `50${mark}k` }],
			phases: [
				{
					operationalOn: `mars${mark} 2027`,
					claims: [{ capacityMw: `1${mark},4 GW`, capacityMwHigh: `1,5${mark} GW` }],
				},
			],
			investments: [{ amount: `1${mark},2 Md€${mark}`, amountHigh: `${mark}2 Md`, currency: mark }],
		});
		const read = (mark: string) => typedValues(ProjectDocument, typed(mark), "fr").value;
		expect(read("")).toMatchObject({
			hardware: [{ count: 50_000 }],
			phases: [{ operationalOn: "2027-03", claims: [{ capacityMw: 1400, capacityMwHigh: 1500 }] }],
			investments: [{ amount: 1_200_000_000, amountHigh: 2_000_000_000, currency: "EUR" }],
		});
		for (const mark of ["\u200b", "\u200e", "\ufeff", "\u2066", "\u00ad", "\ufe0f"])
			expect(read(mark)).toEqual(read(""));
	});

	it("an amount says its currency, its range and how it is put, where their fields say nothing", () => {
		const money = (texts: object, country = "SE") =>
			Object(typedValues(ProjectDocument, { country, investments: [texts] }, "en").value).investments[0];
		expect(money({ amount: "up to kr 50bn", qualifier: "exact" })).toMatchObject({
			amount: 50_000_000_000,
			currency: "SEK",
			qualifier: "up_to",
			amountHigh: null,
		});
		expect(money({ amount: "€1bn to €2bn" })).toMatchObject({
			amountLow: 1e9,
			amount: 1e9,
			amountHigh: 2e9,
			currency: "EUR",
		});
		expect(money({ amount: "2bn", currency: "Norwegian kroner", qualifier: "about" })).toMatchObject({
			amount: 2e9,
			currency: "NOK",
			qualifier: "about",
		});
		// What contradicts its neighbours stays a text.
		expect(money({ amount: "$2bn", currency: "EUR" })).toMatchObject({ amount: "$2bn", currency: "EUR" });
		expect(money({ amount: "up to 2bn", currency: "EUR", qualifier: "about" })).toMatchObject({ amount: "up to 2bn" });
	});

	it("an amount that could be meant in millions is shown and read to the cent", () => {
		const [investment] = PROJECTS.flatMap(({ investments }) => investments);
		const small = { ...investment, amount: 1200, amountLow: 1, amountHigh: 999_999 };
		for (const locale of LOCALES) {
			const texts = formTexts(Investment, small, locale);
			expect(typedValues(Investment, texts, locale).value).toMatchObject({
				amount: 1200,
				amountLow: 1,
				amountHigh: 999_999,
			});
		}
	});

	it("“up to” a power says its upper end", () => {
		const claims = [{ capacityMw: "up to 600 MW" }, { capacityMw: "400–600 MW", capacityMwHigh: "700" }];
		expect(typedValues(ProjectDocument, { phases: [{ claims }] }, "en").value).toMatchObject({
			phases: [
				{
					claims: [
						{ capacityMw: 600, capacityMwLow: null, capacityMwHigh: 600 },
						{ capacityMw: 400, capacityMwLow: 400, capacityMwHigh: 700 },
					],
				},
			],
		});
	});

	it("what can't be read stays for the schema to refuse", () => {
		const { value } = typedValues(ProjectDocument, { latitude: "north", announcedOn: "Q1 2027" }, "en");
		expect(value).toMatchObject({ latitude: "north", announcedOn: "Q1 2027" });
	});

	it("blank is null where it may be, and missing where it may not", () => {
		const { value } = typedValues(ProjectDocument, { name: " ", latitude: "", summary: { en: "", fr: "" } }, "en");
		expect(value).toMatchObject({ name: undefined, latitude: null, summary: { en: undefined, fr: undefined } });
	});

	it("a text that may be missing is missing if both languages are blank, and owed if one is there", () => {
		const of = (countedNote: unknown) =>
			typedValues(ProjectDocument, { investments: [{ amount: "1bn", countedNote }] }, "en").value;
		expect(of({ en: "", fr: "" })).toMatchObject({ investments: [{ countedNote: null }] });
		expect(of({ en: "Why", fr: "" })).toMatchObject({ investments: [{ countedNote: { en: "Why", fr: undefined } }] });
	});

	it("an unticked box is false, whatever the schema takes for granted", () => {
		const { value } = typedValues(ProjectDocument, { investments: [{ amount: "1" }] }, "en");
		expect(value).toMatchObject({ investments: [{ counted: false, disputed: false }] });
	});

	it("rows that were left blank are left out, and the others keep their place in the form", () => {
		const { value, toFormPath } = typedValues(
			ProjectDocument,
			{
				aliases: ["", "One", " ", "Two"],
				phases: [
					{
						status: "announced",
						statusBasis: "declared",
						claims: [{ rank: "normal", citations: [{ source: "" }] }],
						citations: [{}],
					},
					{ name: { en: "Hall" }, claims: [{}, { capacityMw: "5" }] },
				],
			},
			"en",
		);
		expect(value).toMatchObject({ aliases: ["One", "Two"], phases: [{ claims: [{ capacityMw: 5 }] }] });
		expect(toFormPath(["aliases", 1])).toEqual(["aliases", 3]);
		expect(toFormPath(["phases", 0, "claims", 0, "capacityMw"])).toEqual(["phases", 1, "claims", 1, "capacityMw"]);
	});

	it("a row that says anything is kept, be it a source alone", () => {
		const { value } = typedValues(PHASES, [{ status: "announced", citations: [{ source: "a" }] }], "en");
		expect(value).toHaveLength(1);
	});

	it("fields of rows in which nothing was typed are no work", () => {
		const touched: [string, string][] = [
			["name", ""],
			["phases[0].name.en", "Hall"],
			["phases[0].status", "announced"],
			["phases[2].citations[0].source", "a"],
		];
		const untouched: [string, string][] = [
			["aliases[0]", " "],
			["phases[0].claims[0].rank", "normal"],
			["phases[0].claims[0].citations[0].source", ""],
			["phases[1].status", "announced"],
			["phases[1].name.fr", ""],
		];
		expect(withoutUntouchedRows([...untouched, ...touched])).toEqual(touched);
	});

	it("names that the schema doesn't know are dropped", () => {
		expect(typedValues(Source, { id: "a", colour: "red" }, "en").value).not.toHaveProperty("colour");
	});
});
