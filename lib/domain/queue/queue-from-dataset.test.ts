import { expect, test } from "vitest";
import { claim, dataset, event, money, phase, project, source } from "../testing/build-dataset";
import { pairKey } from "./queue";
import { ageingEntries, disputedEntries, duplicateEntries, singleEntries, uncitedEntries } from "./queue-from-dataset";
import { lackingKind, type UncitedCount, type UncitedKind, uncitedByKind } from "./uncited";

test("ageing: what may be given up comes before what may be paused, the longest silent first", () => {
	const rows = [
		project("young", "SE", { events: [event("2025-01", "permit", [])] }),
		project("old", "SE", { events: [event("2023-06", "permit", [])] }),
		project("older", "SE", { events: [event("2023-01", "permit", [])] }),
		project("oldest", "SE", { events: [event("2021", "permit", [])] }),
		project("built", "SE", { status: "operational", events: [event("2019", "permit", [])] }),
	];
	const entries = ageingEntries(dataset(rows), "2026-11-24");
	expect(entries.map(({ key, inferred, newestEvidenceOn }) => [key, inferred, newestEvidenceOn])).toEqual([
		["oldest", "cancelled", "2021"],
		["older", "paused", "2023-01"],
		["old", "paused", "2023-06"],
	]);
});

test("disputed: values of a phase that differ, none preferred; a copy of a value and outdated ones are no dispute", () => {
	const of = (...claims: ReturnType<typeof claim>[]) =>
		disputedEntries(dataset([project("a", "SE", { phases: [phase(claims)] })]));
	expect(of(claim(100, "it"), claim(120, "it"))).toMatchObject([
		{ key: "a", values: 2, path: ["phases", 0, "claims", 0, "rank"] },
	]);
	expect(of(claim(90, "it", { rank: "deprecated" }), claim(100, "it"), claim(120, "it"))[0]?.path[3]).toBe(1);
	expect(of(claim(100, "it"), claim(120, "it", { rank: "preferred" }))).toEqual([]);
	expect(of(claim(100, "it"), claim(120, "it", { rank: "deprecated" }))).toEqual([]);
	expect(of(claim(100, "it"), claim(100, "it"))).toEqual([]);
});

test("disputed: figures of different kinds are none; within a kind, whatever is preferred of another", () => {
	const of = (...claims: ReturnType<typeof claim>[]) =>
		disputedEntries(dataset([project("a", "SE", { phases: [phase(claims)] })]));
	expect(of(claim(250, "it"), claim(400, "grid"))).toEqual([]);
	const grids = [claim(400, "grid"), claim(410, "grid")];
	expect(of(claim(250, "it", { rank: "preferred" }), ...grids)).toMatchObject([
		{ values: 2, path: ["phases", 0, "claims", 1, "rank"] },
	]);
});

test("disputed: amounts in dispute, unless one of their column is preferred", () => {
	const of = (...investments: ReturnType<typeof money>[]) =>
		disputedEntries(dataset([project("a", "SE", { investments })]));
	const disputed = money(2, "EUR", { disputed: true });
	expect(of(money(1, "EUR"), disputed)).toMatchObject([{ phase: null, values: 1, path: ["investments", 1, "rank"] }]);
	expect(of(money(1, "EUR", { rank: "preferred" }), disputed)).toEqual([]);
	expect(of(money(1, "EUR", { rank: "preferred", basis: "lease" }), disputed)).toHaveLength(1);
	expect(of({ ...disputed, rank: "deprecated" })).toEqual([]);
});

test("uncited: what enters totals comes first, parties last, whatever their number", () => {
	const bare = (kind: UncitedKind, count: number): UncitedCount => ({ kind, count, path: [kind, 0, "citations"] });
	const rows = ["cited", "parties", "status", "money", "one-figure", "two-figures"].map((slug) => project(slug, "SE"));
	const facts = new Map([
		["parties", [bare("participations", 30)]],
		["status", [bare("status", 1), bare("participations", 3)]],
		["money", [bare("investments", 4)]],
		["one-figure", [bare("claims", 1), bare("investments", 9)]],
		["two-figures", [bare("claims", 2)]],
		["elsewhere", [bare("claims", 7)]],
	]);
	const entries = uncitedEntries(dataset(rows), facts);
	expect(entries.map(({ key }) => key)).toEqual(["two-figures", "one-figure", "money", "status", "parties"]);
	expect(lackingKind(entries, "investments").map(({ key }) => key)).toEqual(["one-figure", "money"]);
	expect(lackingKind(entries, null)).toEqual(entries);
	expect(uncitedByKind(entries)).toEqual([
		{ kind: "claims", count: 3 },
		{ kind: "investments", count: 13 },
		{ kind: "status", count: 1 },
		{ kind: "participations", count: 33 },
	]);
});

test("single: large figures in totals that rest on one independent source, copies counted once, the largest first", () => {
	const sources = [
		source("a", "2025-01-15", { publisher: "DCD", url: "https://www.datacenterdynamics.com/a" }),
		source("b", "2025-01-15", { publisher: "BeBeez (DCD copy)", url: "https://bebeez.eu/b" }),
		source("c", "2025-01-15", { publisher: "Reuters", url: "https://reuters.com/c" }),
	];
	const [copied, twice] = [{ citations: [0, 1] }, { citations: [0, 2] }];
	const rows = [
		project("large", "SE", {
			phases: [phase([claim(1000, "it", copied), claim(1200, "grid", copied), claim(3000, "facility", twice)])],
		}),
		project("larger", "SE", { investments: [money(20_000_000_000, "EUR", copied), money(5, "EUR", copied)] }),
		project("not-added", "SE", { investments: [money(20_000_000_000, "EUR", { ...copied, disputed: true })] }),
		project("old", "SE", { phases: [phase([claim(2000, "it", { ...copied, rank: "deprecated" })])] }),
	];
	const entries = singleEntries(dataset(rows, { sources }));
	expect(entries.map(({ key, figures }) => [key, figures.map(({ path }) => path.join("."))])).toEqual([
		["larger", ["investments.0.citations"]],
		["large", ["phases.0.claims.1.citations"]],
	]);
});

test("a pair has one key, whichever is named first", () => {
	expect(pairKey(["b", "a"])).toBe("a b");
	const place = { name: "Fouju", latitude: 48, longitude: 2, locationPrecision: "site" } as const;
	const [entry] = duplicateEntries(dataset([project("b", "FR", place), project("a", "FR", place)]));
	expect(entry?.key).toBe("a b");
	expect(entry?.projects.map(({ slug }) => slug)).toEqual(["a", "b"]);
});
