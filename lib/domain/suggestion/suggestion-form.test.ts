import { describe, expect, test } from "vitest";
import { valueAt } from "../record/path";
import { cite, testClaim, testDocument, testMoney, testPhase, testSource, testText } from "../testing/build-document";
import { type DocumentFacts, fillFromSuggestion, type Proposal } from "./suggestion-form";

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
	sourceNote: null,
	sentOn: "2026-11-24",
	locale: "fr",
	document: null,
	newSources: [],
};

const fill = (
	changes: Partial<Proposal>,
	now: unknown = BASE,
	known = new Map<string, string>(),
	facts?: DocumentFacts,
) => fillFromSuggestion({ proposal: { ...PROPOSAL, ...changes }, base: now && BASE, now, known, facts, locale: "en" });

const FACTS: DocumentFacts = { title: null, publisher: "The Gazette", publishedOn: "2026-10-02", language: "en" };
const NEW = { source: "https://www.example.org/two" };
const DESCRIBED = { ...NEW, newSource: { publisher: "The Gazette", publishedOn: "02/10/2026", language: "en" } };

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

	test("of a new project begins with its name and its source", () => {
		const { texts, isFilled } = fill({ path: null, about: "Campus B" }, null);
		expect(texts).toMatchObject({ name: "Campus B", statusBasis: "declared", statusCitations: [NEW] });
		expect(isFilled).toBe(false);
	});

	test("has a status with its day, its basis and its source in the place of what said the other status", () => {
		const old = { statusBasis: "inferred" as const, statusAsOf: "2024", statusCitations: cite("one") };
		const now = { ...BASE, ...old, phases: BASE.phases.map((phase) => ({ ...phase, ...old })) };
		for (const place of [[], ["phases", 1]]) {
			const at = (field: string) => [...place, field];
			const of = (facts?: DocumentFacts) => {
				const { texts } = fill({ path: at("status"), proposedValue: "construction" }, now, new Map(), facts);
				return ["status", "statusBasis", "statusAsOf", "statusCitations"].map((field) => valueAt(texts, at(field)));
			};
			expect(of()).toEqual(["construction", "declared", "24/11/2026", [NEW]]);
			expect(of(FACTS)).toEqual(["construction", "declared", "02/10/2026", [DESCRIBED]]);
		}
		const same = fill({ path: ["status"], proposedValue: "announced" }, now);
		expect(valueAt(same.texts, ["statusCitations"])).toEqual([expect.objectContaining({ source: "one" }), NEW]);
	});

	test("has an amount's day of its document where it has none, and never another than it has", () => {
		const dateOf = (now: unknown) =>
			valueAt(fill({ path: ["investments", 0], proposedValue: "2 Md€" }, now, new Map(), FACTS).texts, [
				"investments",
				0,
				"announcedOn",
			]);
		expect(dateOf(BASE)).toBe("02/10/2026");
		const dated = { ...BASE, investments: BASE.investments.map((one) => ({ ...one, announcedOn: "2025" })) };
		expect(dateOf(dated)).toBe("2025");
	});

	test("says where in the source it is; one without an address has to be found by a person", () => {
		const claim = (changes: Partial<Proposal>) =>
			valueAt(fill(changes).texts, ["phases", 0, "claims", 0, "citations", 1]);
		expect(claim({ sourceNote: "page 4" })).toEqual({ ...NEW, locator: "page 4" });
		expect(claim({ sourceUrl: null, sourceNote: "The county’s permit" })).toBeUndefined();
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
