import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Dataset } from "../record/dataset";
import { country, datasetOf, dataset as datasetWith, organization, programme, project } from "../testing/build-dataset";
import { knownNames } from "../view/prepared";
import { select } from "../view/select";
import { DEFAULT_VIEW, type View } from "../view/view";
import { formatView, parseView } from "../view/view-url";
import { openSearch, type Search } from "./search";
import { searchData } from "./search-data";
import { SEARCH_KINDS } from "./search-index";

const PAGE = { path: "/methodology", name: { en: "Methodology", fr: "Méthode" }, words: { en: "rules", fr: "règles" } };

let shipped: Dataset;
let search: Search;

beforeAll(async () => {
	const file = (name: string) => new URL(`../../../prisma/${name}`, import.meta.url);
	const json = (name: string) => JSON.parse(readFileSync(file(`data/${name}`), "utf8"));
	const sources: { id: string; title: string; publisher: string; url: string }[] = json("sources.json");
	const projects = readdirSync(file("data/projects")).flatMap((name) => json(`projects/${name}`));
	const codes = readFileSync(file("reference/countries.csv"), "utf8")
		.trim()
		.split("\n")
		.slice(1)
		.map((line) => line.split(",", 2) as [string, string]);
	const plain = datasetOf({ projects, sources });
	shipped = {
		...plain,
		countries: Object.fromEntries(codes.map(([code]) => [code, country(null, null)])),
		programmes: json("programmes.json").map(
			({ slug, name, amount }: { slug: string; name: { en: string; fr: string }; amount: number | null }) =>
				programme(slug, { name, amount }),
		),
		sources: plain.sources.map((row, index) => {
			const { publisher = "", url = "" } = sources[index] ?? {};
			return { ...row, publisher, url };
		}),
	};
	const titles = sources.map(({ title }) => title);
	search = await openSearch(searchData(shipped, { titles, alpha3: Object.fromEntries(codes), pages: [PAGE] }));
	await search.addSources();
});

const answer = (typed: string) => search.answer(typed, 12, 5);
const best = (typed: string) => {
	const [first] = answer(typed).hits;
	return first && `${first.kind} ${first.key}`;
};
const found = (typed: string) => answer(typed).hits.map(({ kind, key }) => `${kind} ${key}`);
const asked = (typed: string) => {
	const view = answer(typed).view?.view;
	return view && formatView(view);
};

describe("a search of the shipped data", () => {
	it.each([
		["borlange", "project ecodatacenter-borlange-mistral"],
		["BORLÄNGE", "project ecodatacenter-borlange-mistral"],
		["boerlaenge", "project ecodatacenter-borlange-mistral"],
		["borlnge ecodata", "project ecodatacenter-borlange-mistral"],
		["fouju", "project campus-ia-fouju-mgx"],
		["fuoju", "project campus-ia-fouju-mgx"],
		["foujuu", "project campus-ia-fouju-mgx"],
		["fouju campus", "project campus-ia-fouju-mgx"],
		["à Fouju", "project campus-ia-fouju-mgx"],
		["mistrall", "company mistral ai"],
	])("%s finds %s", (typed, wanted) => expect(found(typed)).toContain(wanted));

	it.each([
		["france", "country FR"],
		["FR", "country FR"],
		["fr", "country FR"],
		["swe", "country SE"],
		["Suède", "country SE"],
		["suede", "country SE"],
		["etats-unis", "country US"],
		["U.S.", "country US"],
		["u s a", "country US"],
		["uk", "country GB"],
		["émirats", "country AE"],
		["microsoft", "company microsoft"],
		["microsft", "company microsoft"],
		["open ai", "company openai"],
		["eco data center", "company ecodatacenter"],
		["ecodatacentre", "company ecodatacenter"],
		["stargate", "programme stargate"],
		["fouj", "place FR/Île-de-France/Fouju"],
		["texas", "place US/Texas"],
		["méthode", "page /methodology"],
		["methodolgy", "page /methodology"],
	])("%s finds %s first", (typed, wanted) => expect(best(typed)).toBe(wanted));

	it("finds every project, company and programme by its name, whatever its accents, case and signs", () => {
		const missing = [
			...search.data.projects.map(({ slug, name }) => ({ wanted: `project ${slug}`, name })),
			...search.data.organizations.map(({ slug, name }) => ({ wanted: `company ${slug}`, name })),
			...search.data.programmes.map(({ slug, name }) => ({ wanted: `programme ${slug}`, name: name.fr })),
		].filter(({ wanted, name }) => {
			const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
			return !search.answer(plain, 40, 40).hits.some(({ kind, key }) => `${kind} ${key}` === wanted);
		});
		expect(missing).toEqual([]);
	});

	it("finds sources by title, publisher and host, with what they support", () => {
		const [source] = answer("Question orale Fouju").hits.filter(({ kind }) => kind === "source");
		expect(source).toMatchObject({ within: ["Assemblée nationale"], path: null });
		expect(source?.supports.map(({ slug }) => slug)).toContain("campus-ia-fouju-mgx");
		expect(answer("assemblee-nationale.fr").counts.source).toBeGreaterThan(0);
	});

	it("leads from every town and region to the projects there", () => {
		const known = knownNames(shipped);
		const there = new Map<string, string[]>();
		for (const { slug, country: code, admin1, locality } of shipped.projects) {
			for (const name of [admin1, locality]) {
				const key = `${code} ${name?.replace(/ \(.*/, "")}`;
				if (name !== null) there.set(key, [...(there.get(key) ?? []), slug]);
			}
		}
		const lost = [...there].flatMap(([key, slugs]) => {
			const [code = "", name = ""] = key.split(/ (.*)/s);
			const views = search
				.answer(name, 500, 500)
				.hits.filter(({ kind, country: own }) => (kind === "place" || kind === "country") && own === code)
				.map(({ kind, path }) => (kind === "country" ? `country=${code}` : (path ?? "").split("?")[1]));
			const found = new Set(
				views.flatMap((query) => {
					const { view } = parseView(new URLSearchParams(query), known);
					return select(shipped, view, "2026-11-01").projects.map((at) => shipped.projects[at]?.slug);
				}),
			);
			return slugs.filter((slug) => !found.has(slug)).map((slug) => `${slug}: ${name}`);
		});
		expect(there.size).toBeGreaterThan(500);
		expect(lost).toEqual([]);
	});

	it("finds a programme by its envelope, however that is written", () => {
		for (const typed of ["€109bn", "109 milliards d’euros", "109 Md€"]) {
			expect(best(typed)).toBe("programme france-ai-action-summit-2025");
		}
		expect(answer("20281").hits, "a wrong figure is another number").toEqual([]);
	});

	it("says when nothing has all of the words, and doesn't take a few letters for a word", () => {
		expect(answer("abilene stargate zork")).toMatchObject({ isNearest: true });
		expect(found("abilene stargate zork")).toContain("project openai-stargate-abilene");
		expect(answer("foo bar").hits).toEqual([]);
		expect(answer("")).toMatchObject({ hits: [], view: null });
		expect(answer("…").hits).toEqual([]);
	});

	it("keeps to the number asked for, and counts the others", () => {
		const { hits, counts, total } = search.answer("microsoft", 12, 5);
		expect(total).toBe(Object.values(counts).reduce((sum, count) => sum + count, 0));
		expect(hits.length).toBeLessThanOrEqual(12);
		expect(hits.filter(({ kind }) => kind === "project")).toHaveLength(5);
		expect(counts.project).toBe(
			search.answer("microsoft", 500, 500).hits.filter(({ kind }) => kind === "project").length,
		);
	});
});

describe("words that ask for a view", () => {
	it.each([
		["france construction 2027", "country=FR&status=construction&from=2027&to=2027"],
		["France, en chantier, 2027", "country=FR&status=construction&from=2027&to=2027"],
		["FRANCE UNDER CONSTRUCTION DUE IN 2027", "country=FR&status=construction&from=2027&to=2027"],
		["sweden per head", "country=SE&scale=per-head"],
		["la Suède par habitant", "country=SE&scale=per-head"],
		["swedn per capita", "country=SE&scale=per-head"],
		["per head france sweden", "country=FR,SE&scale=per-head"],
		["how much has France announced per head against Sweden", "country=FR,SE&scale=per-head"],
		["microsoft tenant united states", "country=US&company=microsoft&role=tenant"],
		["loué à Microsoft aux États-Unis", "country=US&company=microsoft&role=tenant"],
		["what did we know on 10 February 2025 in France", "country=FR&asof=2025-02-10"],
		["au 10 février 2025", "asof=2025-02-10"],
		["as of 2024", "asof=2024"],
		["since 2026 in spain", "country=ES&from=2026"],
		["after 2026 before 2029", "from=2027&to=2028"],
		["d’ici 2030, annulés", "status=cancelled&to=2030"],
		["between 2026 and 2028", "from=2026&to=2028"],
		["2028–2026", "from=2026&to=2028"],
		["de 2026 à 2028", "from=2026&to=2028"],
		["announced in 2025", "from=2025&to=2025&measure=projects"],
		["investment by year usd", "measure=investment&by=year&currency=USD"],
		["capacité cumulée en France", "country=FR&by=year&scale=cumulative"],
		["annulés en Espagne", "country=ES&status=cancelled"],
		["anulées en Espagne", "country=ES&status=cancelled"],
		["IT load germany", "country=DE&kind=it"],
		["IT construction", "country=IT&status=construction"],
		["stargate construction", "status=construction&programme=stargate"],
		["en construction à Borlänge", "status=construction&q=Borl%C3%A4nge"],
		["plus grands projets en France", "country=FR&sort=-capacity"],
		["which of Microsoft’s projects are in France", "country=FR&company=microsoft"],
		["capacity", undefined],
		["nothing of the kind", undefined],
	])("%s: %s", (typed, query) => {
		if (query === undefined) expect(answer(typed).view?.isLikely ?? false).toBe(false);
		else expect([asked(typed), answer(typed).view?.unknown]).toEqual([query, []]);
	});

	it("are told what wasn't understood, and what was corrected or can't be had", () => {
		expect(answer("tall microsoft projects").view).toMatchObject({ unknown: ["tall"], isLikely: false });
		expect(answer("capacity by company per head").view).toMatchObject({ unknown: ["per head"], isLikely: false });
		expect(answer("swedn 2027").view?.corrected).toEqual([{ typed: "swedn", read: "sweden" }]);
		expect(answer("by year by country").view?.unknown).toEqual(["by", "country"]);
	});

	it("are a name alone only if nothing else is asked for: it has a page of its own", () => {
		expect(answer("france").view).toMatchObject({ isLikely: false, path: "/projects?country=FR" });
		expect(answer("france sweden").view).toMatchObject({ isLikely: true });
		expect(answer("2027").view).toMatchObject({ isLikely: true, path: "/projects?from=2027&to=2027" });
	});

	it("lead to the page that answers a question about them", () => {
		const asked = { isLikely: true, asks: "overdue", path: "/outcome?company=microsoft#overdue" };
		expect(answer("which of Microsoft’s projects are late").view).toMatchObject(asked);
		expect(answer("projets de Microsoft en retard").view).toMatchObject(asked);
		expect(answer("overdue").view).toMatchObject({ path: "/outcome#overdue", isLikely: true });
	});

	it("lead to figures if figures were asked for, else to the list", () => {
		expect(answer("sweden per head").view?.path).toBe("/explore?country=SE&scale=per-head");
		expect(answer("france investment").view?.path).toBe("/explore?country=FR&measure=investment");
		expect(answer("france 2027").view?.path).toBe("/projects?country=FR&from=2027&to=2027");
	});
});

describe("any text", () => {
	const WORDS = [
		"france",
		"per head",
		"2027",
		"since",
		"to",
		"between",
		"as of",
		"announced",
		"IT",
		"microsoft",
		"fouju",
	];
	const typed = fc.oneof(
		fc.string({ unit: "binary", maxLength: 200 }),
		fc
			.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 8 })), { maxLength: 12 })
			.map((all) => all.join(" ")),
	);

	it("is answered, with a view in its one form and no more than was asked for", () => {
		fc.assert(
			fc.property(typed, fc.integer({ min: 0, max: 20 }), (text, most) => {
				const { hits, counts, view } = search.answer(text, most, 5);
				expect(hits.length).toBeLessThanOrEqual(most);
				expect(Object.keys(counts)).toEqual([...SEARCH_KINDS]);
				for (const { path, url } of hits) expect((path ?? url ?? "").length).toBeGreaterThan(0);
				if (view) expect(select(shipped, view.view, "2026-11-01").view).toEqual(view.view satisfies View);
				if (view) expect(view.path).toBe(`${view.path.split("?")[0]}?${formatView(view.view)}`.replace(/\?$/, ""));
			}),
			{ numRuns: 300 },
		);
	});

	it("of whatever length is read as its beginning", () => {
		for (const text of ["france ".repeat(200_000), "é".repeat(1_000_000), "a-".repeat(500_000)]) {
			expect(() => answer(text)).not.toThrow();
		}
		expect(answer("stargate ".repeat(10)).hits[0]?.key).toBe("stargate");
	});
});

describe("what no shipped project has", () => {
	it("is found by aliases and where it has no country of the table, and a view names what there is alone", async () => {
		const small = datasetWith([project("a", "ZZ", { name: "Ny plats", aliases: ["Project Zeta"] })], {
			organizations: [organization("acme", { aliases: ["Widgets"] })],
		});
		const own = await openSearch(searchData(small, { titles: [], alpha3: {}, pages: [] }));
		await own.addSources();
		const first = (text: string) => own.answer(text, 5, 5).hits[0]?.key;
		expect([first("zeta"), first("widgets"), first("ny plats")]).toEqual(["a", "acme", "a"]);
		expect(own.answer("__proto__ toString valueOf", 5, 5).view).toBeNull();
		expect(own.answer("first", 5, 5).hits[0]).toMatchObject({ kind: "source", name: { en: "example.org" } });
		expect(own.answer("widgets construction", 5, 5).view?.view).toEqual({
			...DEFAULT_VIEW,
			companies: ["acme"],
			statuses: ["construction"],
		});
	});
});
