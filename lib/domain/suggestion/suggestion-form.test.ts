import { describe, expect, test } from "vitest";
import { valueAt } from "../record/path";
import { cite, testClaim, testDocument, testMoney, testPhase, testSource, testText } from "../testing/build-document";
import { fillFromSuggestion, type Proposal } from "./suggestion-form";

const citations = cite("one");
const BASE = testDocument({
	phases: ["North", "South"].map((name, index) =>
		testPhase([testClaim(100 + index, "it", { citations })], { name: testText(name), citations }),
	),
	investments: [testMoney(1_000_000_000, { citations })],
});
const PROPOSAL: Proposal = {
	subject: "project",
	path: ["phases", 0, "claims", 0],
	about: null,
	proposedValue: "120,5 MW",
	sourceUrl: "https://www.example.org/two",
	locale: "fr",
	document: null,
	newSources: [],
};

const fill = (changes: Partial<Proposal>, now: unknown = BASE, known = new Map<string, string>()) =>
	fillFromSuggestion({ proposal: { ...PROPOSAL, ...changes }, base: BASE, now, known, locale: "en" });

describe("a form filled from a suggestion", () => {
	test("has the figure, typed in French, in the editor's notation, with its source as a citation", () => {
		const { texts, isFilled, place } = fill({});
		expect({ isFilled, place }).toEqual({ isFilled: true, place: PROPOSAL.path });
		expect(valueAt(texts, ["phases", 0, "claims", 0, "capacityMw"])).toBe("120.5");
		expect(valueAt(texts, ["phases", 0, "claims", 0, "citations"])).toEqual([
			expect.objectContaining({ source: "one" }),
			{ source: "https://www.example.org/two" },
		]);
		expect(valueAt(texts, ["phases", 1, "claims", 0, "citations"])).toHaveLength(1);
	});

	test("cites a source that is stored by its id, and one that is cited already not again", () => {
		const twice = fill({}, BASE, new Map([["example.org/two", "two"]]));
		expect(valueAt(twice.texts, ["phases", 0, "claims", 0, "citations", 1])).toEqual({ source: "two" });
		const once = fill({}, BASE, new Map([["example.org/two", "one"]]));
		expect(valueAt(once.texts, ["phases", 0, "claims", 0, "citations"])).toHaveLength(1);
	});

	test("follows the figure to where it is now", () => {
		const { texts, place } = fill({}, { ...BASE, phases: [...BASE.phases].reverse() });
		expect(place).toEqual(["phases", 1, "claims", 0]);
		expect(valueAt(texts, ["phases", 1, "claims", 0, "capacityMw"])).toBe("120.5");
	});

	test("says that a person has to type what can't be read, or what is about something that is gone", () => {
		expect(fill({ proposedValue: "about half" })).toMatchObject({ isFilled: false, place: PROPOSAL.path });
		expect(fill({}, { ...BASE, phases: [] })).toMatchObject({ isFilled: false, place: null });
	});

	test("has an amount with its currency", () => {
		const { texts } = fill({ path: ["investments", 0], proposedValue: "1,4 Md$" });
		expect(valueAt(texts, ["investments", 0])).toMatchObject({ amount: "1,400,000,000", currency: "USD" });
	});

	test("of a new project begins with its name", () => {
		const { texts, isFilled } = fill({ path: null, about: "Campus B" }, null);
		expect(texts).toMatchObject({ name: "Campus B", statusBasis: "declared" });
		expect(isFilled).toBe(false);
	});
});

describe("a form filled from a contributor's record", () => {
	const document = { ...BASE, locality: "Borlänge", status: "construction" as const };

	test("has what others saved meanwhile too, and says what both changed", () => {
		const now = { ...BASE, admin1: "Dalarna", status: "permitting" as const };
		const { texts, conflicts } = fill({ document }, now);
		expect(texts).toMatchObject({ locality: "Borlänge", admin1: "Dalarna", status: "construction" });
		expect(conflicts).toMatchObject([{ theirs: { status: "permitting" }, mine: { status: "construction" } }]);
	});

	test("describes the sources that nobody has yet, and cites those that somebody made since", () => {
		const cited = cite("new");
		const [phase] = BASE.phases;
		const proposed = { ...document, phases: [{ ...phase, citations: cited }] };
		const described = { title: "A permit", publisher: "County", publishedOn: "2026-02-11", language: "sv" };
		const newSources = [testSource("new", described)];
		const { texts } = fill({ document: proposed, newSources });
		expect(valueAt(texts, ["phases", 0, "citations", 0])).toMatchObject({
			source: "https://example.org/new",
			newSource: { title: "A permit", publisher: "County", publishedOn: "11/02/2026", language: "sv" },
		});
		const known = fill({ document: proposed, newSources }, BASE, new Map([["example.org/new", "known"]]));
		expect(valueAt(known.texts, ["phases", 0, "citations", 0])).toMatchObject({ source: "known" });
	});

	test("that is new is filled as it is", () => {
		expect(
			fillFromSuggestion({
				proposal: { ...PROPOSAL, path: null, document },
				base: null,
				now: null,
				known: new Map(),
				locale: "en",
			}).texts,
		).toMatchObject({ locality: "Borlänge" });
	});
});
