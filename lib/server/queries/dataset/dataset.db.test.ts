import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Dataset } from "@/lib/domain/record/dataset";
import { ProjectDocument, Source } from "@/lib/domain/record/project-document";
import { BY_EDITOR, saveTestSource, testProject } from "../../commands/core/testing-records";
import { saveOrganization } from "../../commands/organization/save-organization";
import { deleteProject, saveProject } from "../../commands/project/project";
import { seed } from "../../commands/seed/seed";
import { readDataFiles } from "../../data-files/read-data-files";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { getOrganization } from "../organization/organizations";
import { loadDataset } from "./dataset";
import { sourceTitles } from "./source-titles";

describe("the dataset", () => {
	let database: TestDatabase;
	let dataset: Dataset;

	beforeAll(async () => {
		database = await createTestDatabase();
		await seed(database.client);
		dataset = await loadDataset(database.snapshots);
	});

	afterAll(() => database.drop());

	function project(slug: string) {
		const found = dataset.projects.find((one) => one.slug === slug);
		if (!found) throw new Error(`no project ${slug}`);
		return found;
	}

	const sourceIds = (positions: number[]) => positions.map((position) => dataset.sources[position]?.id);

	test("holds everything that the files hold, sorted by slug and id", () => {
		const files = readDataFiles();
		const documents = files.projects.map(({ record }) => ProjectDocument.parse(record));
		type Facts = Record<"phases" | "investments" | "hardware" | "events", unknown[]>;
		const facts = (list: Facts[]) => ({
			phases: list.flatMap((one) => one.phases).length,
			investments: list.flatMap((one) => one.investments).length,
			hardware: list.flatMap((one) => one.hardware).length,
			events: list.flatMap((one) => one.events).length,
		});
		expect(dataset.version).toBe(1);
		expect(dataset.projects.map((one) => one.slug)).toEqual(documents.map((one) => one.slug).sort());
		expect(facts(dataset.projects)).toEqual(facts(documents));
		expect(dataset.programmes).toHaveLength(files.programmes.length);
		expect(dataset.sources.map((one) => one.id)).toEqual(
			files.sources.map(({ record }) => Source.parse(record).id).sort(),
		);
		const titles = new Map(files.sources.map(({ record }) => [Source.parse(record).id, Source.parse(record).title]));
		expect(sourceTitles(dataset)).toEqual(dataset.sources.map((one) => titles.get(one.id)));
		const names = documents.flatMap((one) => one.participations.map((party) => party.organization));
		expect(new Set(dataset.organizations.map((one) => one.name))).toEqual(new Set(names));
	});

	test("Borlänge: three phases, €1.2bn counted beside €2.5bn that isn't", () => {
		const borlange = project("ecodatacenter-borlange-mistral");
		expect(borlange).toMatchObject({
			country: "SE",
			status: "construction",
			announcedOn: "2024-09-10",
			latitude: 60.507,
		});
		expect(borlange.phases.map(({ status, operationalOn, claims }) => ({ status, operationalOn, claims }))).toEqual([
			{
				status: "announced",
				operationalOn: "2027",
				claims: [expect.objectContaining({ mw: 23, kind: "unspecified" })],
			},
			{
				status: "construction",
				operationalOn: null,
				claims: [expect.objectContaining({ mw: 227, kind: "grid", assertion: "derived" })],
			},
			{ status: "announced", operationalOn: null, claims: [expect.objectContaining({ mw: 350, kind: "grid" })] },
		]);
		const money = borlange.investments.map(({ citations, ...rest }) => rest);
		const put = { qualifier: "exact", amountLow: null, amountHigh: null };
		const common = { ...put, currency: "EUR", stage: "announced", rank: "normal", disputed: false };
		expect(money).toEqual([
			{ ...common, amount: 1_200_000_000, announcedOn: "2026-02-11", basis: "capex+chips", counted: true },
			{ ...common, amount: 2_500_000_000, announcedOn: "2024-09-10", basis: "capex", counted: false },
		]);
		expect(sourceIds(borlange.phases[0]?.claims[0]?.citations ?? [])).toEqual([
			"swedenherald-2026-borlange",
			"dcnn-2026-02-11-mistral-borlange",
		]);
		const parties = borlange.parties.map(({ organization, role }) => {
			return `${dataset.organizations[organization]?.name} ${role}`;
		});
		expect(parties.slice(0, 3)).toEqual(["Mistral AI tenant", "EcoDataCenter developer", "EcoDataCenter operator"]);
	});

	test("Fouju: 1,400 MW of grid, the counted value preferred to the disputed one, inside its programme", () => {
		const fouju = project("campus-ia-fouju-mgx");
		const claims = fouju.phases.flatMap((phase) => phase.claims);
		expect(claims.reduce((sum, claim) => sum + claim.mw, 0)).toBe(1400);
		expect(new Set(claims.map((claim) => claim.kind))).toEqual(new Set(["grid"]));
		expect(
			fouju.investments.map(({ amount, rank, disputed, counted }) => ({ amount, rank, disputed, counted })),
		).toEqual([
			{ amount: 8_500_000_000, rank: "preferred", disputed: false, counted: true },
			{ amount: 50_000_000_000, rank: "normal", disputed: true, counted: false },
		]);
		const programme = dataset.programmes.find(({ slug }) => slug === fouju.programmes[0]);
		expect(programme).toMatchObject({ country: "FR", amount: 109_000_000_000, currency: "EUR" });
		expect(programme?.citations.length).toBeGreaterThan(0);
	});

	test("chips with their number and their own sources", () => {
		const document = readDataFiles()
			.projects.map(({ record }) => ProjectDocument.parse(record))
			.find(({ hardware }) => hardware.some(({ count }) => count !== null));
		const stored = project(document?.slug ?? "").hardware;
		expect(stored.map(({ citations, ...chips }) => ({ ...chips, citations: sourceIds(citations) }))).toEqual(
			document?.hardware.map((chips) => ({ ...chips, citations: chips.citations.map(({ source }) => source) })),
		);
	});

	test("an organization without a project is there if one that has a project belongs to it, through any other", async () => {
		const { client } = database;
		const first = dataset.organizations[0]?.slug ?? "";
		const saved = async (slug: string, change: object) => {
			const stored = await getOrganization(client, slug);
			const organization = { slug, name: slug, ...stored?.organization, ...change };
			const baseVersion = stored?.version ?? null;
			expect((await saveOrganization(client, { ...BY_EDITOR, organization, baseVersion })).ok).toBe(true);
		};
		await saved("test-top", { country: "FR" });
		await saved("test-holding", { parent: "test-top" });
		await saved("test-alone", {});
		await saved(first, { parent: "test-holding" });
		const { organizations } = await loadDataset(database.snapshots);
		const parentOf = new Map(organizations.map(({ slug, parent }) => [slug, parent]));
		expect(parentOf.get(first)).toBe("test-holding");
		expect(parentOf.get("test-holding")).toBe("test-top");
		expect(parentOf.get("test-top")).toBeNull();
		expect(parentOf.has("test-alone")).toBe(false);
		expect(organizations).toHaveLength(dataset.organizations.length + 2);
	});

	test("the same as plain JSON: nothing in it is lost on the way to the browser", () => {
		expect(JSON.parse(JSON.stringify(dataset))).toEqual(dataset);
	});

	test("countries and exchange rates come from the reference tables", () => {
		expect(dataset.countries.FR).toMatchObject({ region: "Europe", subregion: "Western Europe", populationYear: 2024 });
		expect(dataset.fx.months.at(0)).toBe("2018-01");
		expect(dataset.fx.months.at(-1)).toBe("2026-06");
		expect(dataset.fx.unitsPerUsd.AUD?.[0]).toBe(1.2569);
	});
});

test("a phase has the dates of service that its record had, and one that never had another has none", async () => {
	const database = await createTestDatabase();
	const { client } = database;
	try {
		await saveTestSource(client);
		const due = (operationalOn: string | null) => {
			const document = testProject("moved");
			return { ...document, phases: document.phases.map((phase) => ({ ...phase, operationalOn })) };
		};
		await saveProject(client, { ...BY_EDITOR, document: due("2027"), baseVersion: null });
		const targetsNow = async () => {
			const { projects } = await loadDataset(database.snapshots);
			return projects.map(({ phases }) => phases[0]?.targets?.map(({ on }) => on));
		};
		// What is known of a project is known anew with each of its versions.
		expect(await targetsNow()).toEqual([[]]);
		await saveProject(client, { ...BY_EDITOR, document: due("2028-06"), baseVersion: 1 });
		expect(await targetsNow()).toEqual([["2027", "2028-06"]]);
		await saveProject(client, { ...BY_EDITOR, document: due(null), baseVersion: 2 });
		await saveProject(client, { ...BY_EDITOR, document: testProject("still"), baseVersion: null });
		await saveProject(client, { ...BY_EDITOR, document: testProject("gone"), baseVersion: null });
		await deleteProject(client, { ...BY_EDITOR, slug: "gone", baseVersion: 1 });
		const { projects } = await loadDataset(database.snapshots);
		const savedOn = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
		expect(projects.map(({ slug, phases }) => [slug, phases[0]?.targets])).toEqual([
			[
				"moved",
				[
					{ on: "2027", savedOn },
					{ on: "2028-06", savedOn },
				],
			],
			["still", []],
		]);
	} finally {
		await database.drop();
	}
});
