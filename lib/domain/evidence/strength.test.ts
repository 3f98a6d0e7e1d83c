import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dataset, project, source } from "../testing/build-dataset";
import { EVIDENCE_BIT, evidenceBits, isEvidence, strengthIn } from "./strength";
import { foldPublisher, registrableDomain, voiceOf } from "./voices";

const strength = (listed: [publisher: string, url: string][], cited = listed.map((_, index) => index)) => {
	const row = project("a", "SE", {
		parties: [
			{ organization: 0, role: "owner" },
			{ organization: 1, role: "government" },
		],
	});
	const data = dataset([row], {
		sources: listed.map(([publisher, url], index) => source(`s${index}`, null, { publisher, url: `https://${url}` })),
		organizations: [
			{ slug: "eco", name: "EcoDataCenter", country: null, aliases: ["Eco DC"], parent: null },
			{ slug: "town", name: "Borlänge kommun", country: null, aliases: [], parent: null },
		],
	});
	return strengthIn(data)(row, cited);
};

describe("who speaks in a source", () => {
	test("the registrable domain, below what a country registers, too", () => {
		expect(
			["direct.datacenterdynamics.com", "news.bbc.co.uk", "a.gov.in", "x.prnews.in.th", "example.org"].map(
				registrableDomain,
			),
		).toEqual(["datacenterdynamics.com", "bbc.co.uk", "a.gov.in", "prnews.in.th", "example.org"]);
	});

	test("what says that it repeats another speaks with that one's voice", () => {
		const namesOf = (publisher: string) => voiceOf({ publisher, url: "https://bebeez.eu/a" }).names;
		expect(namesOf("DCD via BeBeez")).toEqual(["dcd"]);
		expect(namesOf("BeBeez (DCD copy)")).toEqual(["dcd"]);
		expect(namesOf("The Continuum Brief (citing DCD)")).toEqual(["dcd"]);
		expect(namesOf("The Hans India (via daily8)")).toEqual(["hansindia"]);
		expect(namesOf("CNA / Reuters")).toEqual(["cna", "reuters"]);
		expect(namesOf("AS Nozay (press review)")).toEqual(["asnozay"]);
		expect(foldPublisher("The Borlänge  Tidning")).toBe("borlange tidning");
	});

	test("states and filings are known by their addresses, press releases by their wires", () => {
		const of = (url: string, publisher = "x") => voiceOf({ publisher, url: `https://${url}` });
		for (const url of [
			"dot.state.gov/a",
			"www.economie.gouv.fr",
			"meti.go.jp",
			"ised.gc.ca",
			"ec.europa.eu",
			"www.gov.uk/a",
		]) {
			expect([url, of(url).isOfState]).toEqual([url, true]);
		}
		expect(of("governing.com").isOfState).toBe(false);
		expect(of("google.com").isOfState).toBe(false);
		expect(of("www.sec.gov/edgar")).toMatchObject({ isRelease: true, isOfState: false });
		expect(of("www.prnewswire.com/a")).toMatchObject({ isRelease: true, host: null });
		expect(of("menafn.com/a", "MENAFN (PR Newswire)")).toMatchObject({ isRelease: true });
		expect(of("not a url").host).toBeNull();
	});
});

describe("what stands behind a figure", () => {
	test("copies and pages of one publisher count once, independent ones each", () => {
		const dcd: [string, string][] = [
			["Data Center Dynamics", "www.datacenterdynamics.com/a"],
			["DCD", "direct.datacenterdynamics.com/b"],
			["BeBeez (DCD copy)", "bebeez.eu/c"],
		];
		expect(strength(dcd)).toEqual({ sources: 3, independent: 1, isFirstHand: false });
		expect(strength([...dcd, ["BeBeez", "bebeez.eu/own"]])).toMatchObject({ independent: 2 });
		expect(strength([...dcd, ["Reuters", "reuters.com/a"], ["News.az (Reuters)", "news.az/b"]])).toMatchObject({
			independent: 2,
		});
	});

	test("all that the project's own side says is one voice, and first-hand", () => {
		expect(
			strength([
				["EcoDataCenter", "ecodatacenter.tech/a"],
				["Eco DC Newsroom", "news.example/a"],
				["PR Newswire", "www.prnewswire.com/a"],
				["GlobeNewswire", "www.globenewswire.com/b"],
				["Borlänge kommun", "www.borlange.se/a"],
			]),
		).toEqual({ sources: 5, independent: 1, isFirstHand: true });
	});

	test("a company is known by its name without what companies add to it, and no paper by its first word", () => {
		const by = (publisher: string, party: string) => {
			const data = dataset([project("a", "SE", { parties: [{ organization: 0, role: "owner" }] })], {
				sources: [source("s", null, { publisher, url: "https://example.org/a" })],
				organizations: [{ slug: "p", name: party, country: null, aliases: [], parent: null }],
			});
			return strengthIn(data)({ parties: [{ organization: 0, role: "owner" }] }, [0]).isFirstHand;
		};
		expect(by("Tecto", "Tecto Data Centers")).toBe(true);
		expect(by("Elea Data Centers", "Elea")).toBe(true);
		expect(by("Microsoft News", "Microsoft Corporation")).toBe(true);
		expect(by("The National", "National Grid")).toBe(false);
		expect(by("Metalworking News", "Meta")).toBe(false);
		expect(by("Data Center", "Data Centers Ltd")).toBe(false);
		expect(by("Group", "Holding")).toBe(false);
	});

	test("a state is first-hand and a voice of its own; a blog on a platform isn't its neighbour", () => {
		expect(
			strength([
				["Ministry", "a.gouv.fr/x"],
				["Le Monde", "lemonde.fr/x"],
			]),
		).toEqual({
			sources: 2,
			independent: 2,
			isFirstHand: true,
		});
		expect(
			strength([
				["One blog", "one.substack.com/x"],
				["Another", "two.substack.com/x"],
			]),
		).toMatchObject({
			independent: 2,
		});
	});

	test("no source is none; one that is cited twice is one", () => {
		expect(strength([["A", "a.org"]], [])).toEqual({ sources: 0, independent: 0, isFirstHand: false });
		expect(strength([["A", "a.org"]], [0, 0])).toMatchObject({ sources: 1, independent: 1 });
	});

	test("no order changes it, and more sources never make it less", () => {
		const publishers = fc.constantFrom(
			"DCD",
			"BeBeez (DCD)",
			"Reuters",
			"CNA / Reuters",
			"CNA",
			"PR Newswire",
			"EcoDataCenter",
		);
		const hosts = fc.constantFrom("a.com", "b.org", "c.gov", "one.substack.com", "www.prnewswire.com");
		fc.assert(
			fc.property(fc.array(fc.tuple(publishers, hosts), { minLength: 1, maxLength: 8 }), (listed) => {
				const all = listed.map((_, index) => index);
				const whole = strength(listed);
				expect(strength(listed, [...all].reverse())).toEqual(whole);
				expect(whole.independent).toBeGreaterThanOrEqual(1);
				expect(whole.independent).toBeLessThanOrEqual(listed.length);
				expect(whole.isFirstHand || !strength(listed, all.slice(0, 1)).isFirstHand).toBe(true);
			}),
		);
	});
});

test("a publisher on thousands of sites is put together in the time of one pass", () => {
	const many = Array.from({ length: 20_000 }, (_, index): [string, string] => ["Reuters", `site-${index}.com/a`]);
	const started = performance.now();
	expect(strength(many, [0, 19_999, 7])).toMatchObject({ sources: 3, independent: 1 });
	expect(performance.now() - started).toBeLessThan(5000);
});

test("evidence is asked for by number and by hand, each where it is asked", () => {
	const bits = evidenceBits({ sources: 3, independent: 1, isFirstHand: false });
	expect(bits).toBe(EVIDENCE_BIT.one | EVIDENCE_BIT["second-hand"]);
	expect(isEvidence(bits, 0)).toBe(true);
	expect(isEvidence(bits, EVIDENCE_BIT.one)).toBe(true);
	expect(isEvidence(bits, EVIDENCE_BIT.one | EVIDENCE_BIT["first-hand"])).toBe(false);
	expect(isEvidence(bits, EVIDENCE_BIT.one | EVIDENCE_BIT.several | EVIDENCE_BIT["second-hand"])).toBe(true);
	expect(isEvidence(evidenceBits({ sources: 0, independent: 0, isFirstHand: false }), EVIDENCE_BIT.one)).toBe(false);
});
