import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rollup } from "@/lib/domain/figures/rollup";
import { Programme, ProjectDocument, Source } from "@/lib/domain/record/project-document";
import { datasetOf } from "@/lib/domain/testing/build-dataset";
import { CAPACITY_KINDS } from "@/lib/domain/values/vocabulary";
import { select } from "@/lib/domain/view/select";
import { DEFAULT_VIEW } from "@/lib/domain/view/view";
import { readDataFiles } from "./read-data-files";

/** What the dataset comes to. The figures themselves change with every record; these rules don't. */
describe("the totals of the dataset", () => {
	const files = readDataFiles();
	const projects = files.projects.map(({ record }) => ProjectDocument.parse(record));
	const sources = files.sources.map(({ record }) => Source.parse(record));
	const added = (documents: ProjectDocument[]) =>
		rollup(select(datasetOf({ projects: documents, sources }), DEFAULT_VIEW)).total;

	test("README says how many projects there are, in how many countries", () => {
		const countries = new Set(projects.map((project) => project.country)).size;
		const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
		expect(readme).toContain(`${projects.length} projects in ${countries} countries`);
	});

	test("a file is named by its country, and none is empty", () => {
		const counts = new Map<string, number>();
		for (const { file } of files.projects) counts.set(file, (counts.get(file) ?? 0) + 1);
		const named = new Set(projects.map((project) => `projects/${project.country}.json`));
		expect(new Set(counts.keys())).toEqual(named);
	});

	test("every project and every programme names a source", () => {
		const silent = projects.filter((project) => !JSON.stringify(project).includes('"source":'));
		const programmes = files.programmes.map(({ record }) => Programme.parse(record));
		expect([...silent, ...programmes.filter(({ citations }) => citations.length === 0)]).toEqual([]);
	});

	test("the MW of a kind are those of its claims, where phases have one", () => {
		const plain = projects.filter(({ phases }) => phases.every(({ claims }) => claims.length < 2));
		const claims = plain.flatMap(({ phases }) => phases.flatMap((phase) => phase.claims));
		expect(plain.length).toBeGreaterThan(projects.length / 2);
		for (const kind of CAPACITY_KINDS) {
			const own = claims.filter((claim) => claim.capacityKind === kind);
			expect(added(plain).capacityMw[kind], kind).toBeCloseTo(
				own.reduce((sum, claim) => sum + claim.capacityMw, 0),
				3,
			);
		}
	});

	test("euros that count are added, and nothing else", () => {
		const counted = projects
			.flatMap(({ investments }) => investments)
			.filter((money) => money.counted && !money.disputed);
		const euros = counted.filter(({ currency, basis, rank }) => {
			return currency === "EUR" && rank !== "deprecated" && ["capex", "capex+chips", "unspecified"].includes(basis);
		});
		const inEuros = projects.map((project) => ({
			...project,
			investments: project.investments.filter(({ currency }) => currency === "EUR"),
		}));
		expect(added(inEuros).money.announced.amount).toBe(euros.reduce((sum, { amount }) => sum + amount, 0));
	});
});
