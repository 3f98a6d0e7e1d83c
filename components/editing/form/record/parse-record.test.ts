import { describe, expect, it } from "vitest";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { parseRecord, replyWithFailures } from "./parse-record";

function form(fields: Record<string, string>): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.append(name, value);
	return data;
}

const PROJECT = {
	slug: "a-campus",
	name: "A campus",
	country: "SE",
	locationPrecision: "locality",
	status: "announced",
	statusBasis: "declared",
	"summary.en": "A campus.",
	"summary.fr": "Un campus.",
};
const CLAIM = {
	"phases[0].name.en": "Hall",
	"phases[0].name.fr": "Salle",
	"phases[0].status": "announced",
	"phases[0].citations[0].source": "one",
	"phases[0].claims[0].capacityMw": "1 400,5",
	"phases[0].claims[0].capacityKind": "it",
	"phases[0].claims[0].assertion": "reported",
	"phases[0].claims[0].rank": "normal",
	"phases[0].claims[0].citations[0].source": "one",
};
const ADDRESS = `https://www.example.org/${"long/".repeat(60)}`;

describe("a record's form", () => {
	it("becomes a document, in the reader's notation", () => {
		const submission = parseRecord(form({ ...PROJECT, ...CLAIM }), "project", "fr");
		expect(submission).toMatchObject({
			status: "success",
			value: { document: { slug: "a-campus", phases: [{ claims: [{ capacityMw: 1400.5 }] }] } },
		});
	});

	it("tells each problem at its field, with what the words need", () => {
		const wrong = {
			...PROJECT,
			...CLAIM,
			name: "x".repeat(201),
			country: "",
			latitude: "91",
			announcedOn: "soon",
			"phases[0].claims[0].capacityMw": "0",
			"phases[0].claims[0].capacityKind": "",
			"phases[0].citations[0].source": "",
			"investments[0].amount": "much",
		};
		const { error } = parseRecord(form(wrong), "project", "en").reply();
		expect(error).toMatchObject({
			name: [{ code: "tooLong", values: { maximum: 200 } }],
			country: [{ code: "required" }],
			latitude: [{ code: "atMost", values: { maximum: 90 } }],
			announcedOn: [{ code: "unreadDate" }],
			"phases[0].claims[0].capacityMw": [{ code: "positive" }],
			"phases[0].claims[0].capacityKind": [{ code: "required" }],
			"phases[0].citations": [{ code: "citation" }],
			"investments[0].amount": [{ code: "unreadAmount", values: { part: "much" } }],
			"investments[0].currency": [{ code: "required" }],
		});
	});

	it("says which part of a figure can't be read, or asks what it means", () => {
		const problems = (fields: Record<string, string>, locale: Locale = "en") =>
			parseRecord(form({ ...PROJECT, ...CLAIM, ...fields }), "project", locale).reply().error;
		const amount = "investments[0].amount";
		expect(problems({ [amount]: "1,200", "investments[0].currency": "EUR" })?.[amount]).toEqual([
			{ code: "bareAmount", values: { amount: "€1,200", millions: "1,200" }, choices: ["1,200.00", "1,200 million"] },
		]);
		expect(problems({ [amount]: "SEK 5bn", "investments[0].currency": "EUR" })?.[amount]).toMatchObject([
			{ code: "otherCurrency", values: { typed: "SEK", chosen: "EUR" } },
		]);
		expect(problems({ [amount]: "up to 5bn", "investments[0].qualifier": "about" })?.[amount]).toEqual([
			{ code: "otherQualifier" },
		]);
		expect(
			problems({ "investments[0].amountLow": "1bn", [amount]: "2bn", "investments[0].amountHigh": "few" }),
		).toMatchObject({
			"investments[0].amountHigh": [{ code: "unreadAmount", values: { part: "few" } }],
		});
		expect(problems({ "phases[0].claims[0].capacityMw": "350 horses" })).toMatchObject({
			"phases[0].claims[0].capacityMw": [{ code: "unreadPower", values: { part: "horses" } }],
		});
		expect(problems({ latitude: "1.200" }, "fr")).toMatchObject({
			latitude: [{ code: "ambiguousNumber", choices: ["1\u202f200", "1,2"] }],
		});
		expect(problems({ announcedOn: "11 Brumaire 2026" })).toMatchObject({
			announcedOn: [{ code: "unreadDate", values: { part: "Brumaire" } }],
		});
		expect(problems({ [amount]: "5bn", "investments[0].currency": "doubloons" })).toMatchObject({
			"investments[0].currency": [{ code: "currency" }],
		});
	});

	it("owes a reason once there is a version", () => {
		const { error } = parseRecord(form({ ...PROJECT, "save.baseVersion": "3" }), "project", "en").reply();
		expect(error).toEqual({ "save.reason": [{ code: "reasonMissing" }] });
		const saved = { ...PROJECT, "save.baseVersion": "3", "save.reason": " Permit ", "save.reasonKind": "correction" };
		expect(parseRecord(form(saved), "project", "en")).toMatchObject({
			value: { save: { baseVersion: 3, reason: "Permit", reasonKind: "correction", verb: "publish" } },
		});
	});

	it("adds, removes and moves rows, keeping what was typed", () => {
		const press = (intent: unknown) =>
			parseRecord(
				form({ ...PROJECT, "aliases[0]": "A", "aliases[1]": "B", __intent__: JSON.stringify(intent) }),
				"project",
				"en",
			);
		const aliases = (intent: unknown) => press(intent).reply().initialValue?.aliases;
		expect(press({ type: "remove", payload: { name: "aliases", index: 0 } }).status).toBeUndefined();
		expect(aliases({ type: "remove", payload: { name: "aliases", index: 0 } })).toEqual(["B"]);
		expect(aliases({ type: "insert", payload: { name: "aliases" } })).toHaveLength(3);
		expect(aliases({ type: "reorder", payload: { name: "aliases", from: 1, to: 0 } })).toEqual(["B", "A"]);
	});

	it("makes the sources that are described, and asks about others on the server only", () => {
		const cited = { ...PROJECT, ...CLAIM, "phases[0].citations[0].source": ADDRESS };
		expect(parseRecord(form(cited), "project", "en").status).toBe("success");
		expect(parseRecord(form(cited), "project", "en", new Map()).reply().error).toEqual({
			"phases[0].citations[0].source": [{ code: "newSource" }],
		});
		const described = {
			...cited,
			"phases[0].citations[0].newSource.title": "T",
			"phases[0].citations[0].newSource.publisher": "P",
			"phases[0].citations[0].newSource.language": "fr",
		};
		const submission = parseRecord(form(described), "project", "en", new Map());
		if (submission.status !== "success") throw new Error("refused");
		const [source] = submission.value.newSources;
		expect(source).toMatchObject({ title: "T", publisher: "P", language: "fr" });
		expect(submission.value.document.phases[0]?.citations[0]?.source).toBe(source?.id);
	});

	it("puts what a command found at the fields as they stand in the form", () => {
		const shifted = { ...PROJECT, "aliases[0]": "", "aliases[1]": "B", "save.baseVersion": "1", "save.reason": "R" };
		const submission = parseRecord(form(shifted), "project", "en");
		const failures = [
			{ path: ["aliases", 0], code: "duplicate" },
			{ path: ["reason"], code: "tooLong" },
			{ path: [], code: "versionConflict" },
		];
		expect(replyWithFailures(submission, failures).error).toEqual({
			"": [{ code: "versionConflict" }],
			"aliases[1]": [{ code: "duplicate" }],
			"save.reason": [{ code: "tooLong" }],
		});
	});

	it("ignores rows beyond any list of ours", () => {
		const submission = parseRecord(form({ ...PROJECT, "aliases[999999999]": "x" }), "project", "en");
		expect(submission).toMatchObject({ status: "success", value: { document: { aliases: [] } } });
	});
});
