import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TestingWords } from "@/components/ui/testing-words";
import { prepareTimeline } from "@/lib/charts/prepare/prepare-timeline";
import { projectAccount } from "@/lib/domain/figures/project-account";
import { citationPlaces, citationsOf, citedOnPage } from "@/lib/domain/record/cited-facts";
import { parseFigurePath } from "@/lib/domain/record/figure-path";
import { valueAt } from "@/lib/domain/record/path";
import { ProjectDocument, Source } from "@/lib/domain/record/project-document";
import { fillFromSuggestion } from "@/lib/domain/suggestion/suggestion-form";
import { completeProject, valuesOf } from "@/lib/domain/testing/complete-project";
import type { Locale } from "@/lib/domain/values/vocabulary";
import type { DisplayCurrency } from "@/lib/domain/view/view";
import french from "@/prisma/data/projects/FR.json";
import swedish from "@/prisma/data/projects/SE.json";
import sourceRecords from "@/prisma/data/sources.json";
import { ProjectPage } from "./project-page";
import { anchorOf, numberSources, type StrengthOf } from "./references";

const REVISIONS = [
	{
		version: 2,
		change: "update" as const,
		reasonKind: "correction" as const,
		reason: "The county’s figure",
		restoredFrom: null,
		datasetVersion: 7,
		on: "2026-11-24",
	},
];
const FX = { months: ["2025-02", "2025-05"], unitsPerUsd: { EUR: [0.96, 0.88] } };
const SOURCES = sourceRecords.map((record) => Source.parse(record));

function find(records: readonly { slug: string }[], slug: string): ProjectDocument {
	return ProjectDocument.parse(records.find((record) => record.slug === slug));
}

/** The page of a project: its markup, and its text with plain spaces. */
function render(
	document: ProjectDocument,
	locale: Locale,
	currency: DisplayCurrency = "EUR",
	sources = SOURCES,
	strengthOf?: StrengthOf,
) {
	const html = renderToStaticMarkup(
		<TestingWords locale={locale}>
			<ProjectPage
				document={document}
				account={projectAccount(document, sources, currency, FX, "2026-11-24")}
				references={numberSources(document, sources, strengthOf)}
				timeline={prepareTimeline(document, "2026-11-24")}
				programmes={[]}
				organizations={{ EcoDataCenter: "ecodatacenter" }}
				neighbours={[]}
				map={null}
				address="https://example.org/page"
				state={{ version: 1, datasetVersion: 1, updatedOn: "2026-11-24", revisions: REVISIONS }}
			/>
		</TestingWords>,
	);
	const read = html.replace(/<a class="suggest-mark".*?<\/a>/g, "");
	return { html, text: read.replace(/<[^>]+>/g, " ").replace(/[\s\u00a0\u202f]+/g, " ") };
}

/** The element with an id, up to the next one of the same tag. */
function part(html: string, tag: string, id: string): string {
	return html.match(new RegExp(`<${tag}[^>]*id="${id}".*?</${tag}>`, "s"))?.[0] ?? "";
}

test("Borlänge: three phases by kind, 1.2 counted, 2.5 shown with its reason and not added", () => {
	const { html, text } = render(find(swedish, "ecodatacenter-borlange-mistral"), "fr");
	expect(text).toContain("227 MW + 350 MW = 577 MW");
	expect(part(html, "tbody", "phase-1")).toContain("Nature non précisée");
	expect(part(html, "tbody", "phase-2")).toContain("obtenu par soustraction");
	expect(text).not.toContain("600 MW =");
	expect(text).toMatch(/Investissement annoncé, somme 1 montant compté · 1 montant affiché, non additionné 1,2 Md€/);
	const apart = part(html, "tr", "investment-2").replace(/[\u00a0\u202f]/g, " ");
	expect(apart).toContain("affiché, non additionné");
	expect(apart).toContain("les deux montants ne sont pas additionnés");
	expect(html).toContain('href="/fr/companies/ecodatacenter"');
});

test("an amount is printed as it was announced, in its row, in its sum and beside others", () => {
	const document = find(french, "campus-ia-fouju-mgx");
	const [first, second] = document.investments;
	if (!first || !second) throw new Error("Fouju has two amounts");
	const euros = { currency: "EUR", disputed: false, counted: true };
	const investments = [
		{ ...first, ...euros, amount: 50e9, qualifier: "up_to" as const },
		{ ...second, ...euros, qualifier: "exact" as const, amount: 1.5e9, amountLow: 1e9, amountHigh: 2e9 },
	];
	const { text } = render({ ...document, investments }, "en");
	expect(text).toContain("up to €50bn + €1.5bn = €51.5bn");
	expect(text).toMatch(/ €1bn to €2bn .{0,40}taken as €1.5bn/);
	expect(render({ ...document, investments }, "fr").text).toMatch(/jusqu’à 50 Md€ .*1 Md€ à 2 Md€/);
});

test("a figure in MW is printed as it was put: up to, or the range and what is taken of it", () => {
	const document = find(french, "campus-ia-fouju-mgx");
	const phase = document.phases.find(({ claims }) => claims.length > 0);
	const [claim] = phase?.claims ?? [];
	if (!phase || !claim) throw new Error("Fouju has a figure");
	const page = (more: object) => render({ ...document, phases: [{ ...phase, claims: [{ ...claim, ...more }] }] }, "en");
	expect(page({ capacityMw: 600, capacityMwHigh: 600 }).text).toContain("up to 600 MW");
	const range = { capacityMw: 500, capacityMwLow: 400, capacityMwHigh: 600 };
	expect(page(range).text).toMatch(/400 MW to 600 MW .*taken as 500 MW/);
});

test("Fouju: 1.4 GW of grid connection, 8.5 counted, 50 disputed beside it and not added", () => {
	const { html, text } = render(find(french, "campus-ia-fouju-mgx"), "en");
	expect(part(html, "tbody", "phase-2")).toContain("Grid connection");
	expect(text).toContain("Values that disagree €8.5bn");
	expect(part(html, "tr", "investment-2")).toContain("disputed, not added");
	expect(text).toMatch(/Investment announced, sum 1 amount added · 1 amount shown, not added €8.5bn/);
});

test("in another currency each amount carries its rate, month and origin, and stays in its own", () => {
	const { html } = render(find(french, "campus-ia-fouju-mgx"), "en", "USD");
	const row = part(html, "tr", "investment-1");
	expect(row).toContain("€8.5bn");
	expect(row).toContain("$9.66bn");
	expect(row).toContain("1 EUR = 1.1364 USD, average of May 2025, Federal Reserve");
});

test("beside each figure stands how much is behind it, and whether it is first-hand", () => {
	const document = find(french, "campus-ia-fouju-mgx");
	const strengthOf: StrengthOf = (citations) => {
		return { sources: citations.length, independent: citations.length, isFirstHand: citations.length > 1 };
	};
	const { html } = render(document, "en", "EUR", SOURCES, strengthOf);
	for (const [index, { citations }] of document.investments.entries()) {
		const said = `${citations.length === 1 ? "1 independent source, second" : `${citations.length} independent sources, first`}-hand`;
		expect(part(html, "tr", `investment-${index + 1}`).replace(/<[^>]+>|<!-- -->/g, "")).toContain(said);
	}
	expect(part(html, "tbody", "phase-2")).toContain('href="/en/methodology#evidence"');
});

test("every figure leads to its sources, and every source back to its figures", () => {
	const document = find(swedish, "ecodatacenter-borlange-mistral");
	const { html } = render(document, "en");
	const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1] ?? "");
	for (const target of targets) expect(html).toContain(`id="${target}"`);
	for (const { source } of [...numberSources(document, SOURCES).values()]) {
		expect(html).toContain(`href="${source.url.replaceAll("&", "&amp;")}"`);
	}
});

test("every field of every fact is shown, at an anchor to which its sources lead back", () => {
	const document = completeProject();
	const [source] = SOURCES;
	if (!source) throw new Error("There are sources.");
	const sources = citationsOf(document).map(({ citation }) => ({ ...source, id: citation.source }));
	const { html, text } = render(document, "en", "original", sources);
	for (const { fact } of citedOnPage(document)) expect(html).toContain(`id="${anchorOf(fact)}"`);
	// Words of vocabularies, and what isn't drawn: programmes have a box of their own, a rank matters beside
	// others, parties have the numbers of their sources.
	const elsewhere =
		/^(?:slug|programmes\.0)$|\.fr$|\.source$|^phases\.0\.claims\.0\.rankReason|^participations\.0\.citations/;
	const owed = valuesOf(document).filter(([path, value]) => {
		const isOwn = value === path || typeof value === "number" || /^\d{4}-03$/.test(String(value));
		return isOwn && !elsewhere.test(path);
	});
	expect(owed.length).toBeGreaterThan(40);
	expect(owed.filter(([, value]) => !text.includes(String(value).replace(/-03$/, "")))).toEqual([]);
});

test("a status says since when and by whom it is known, at the head and beside its phase; inferred as inferred", () => {
	const document = find(swedish, "ecodatacenter-borlange-mistral");
	const [first, ...others] = document.phases;
	const [one, two] = SOURCES;
	if (!first || !one || !two) throw new Error("The founding record has a phase, and there are sources.");
	const statusCitations = [{ source: one.id, locator: "p. 3", quote: null }];
	const phase: typeof first = {
		...first,
		statusBasis: "inferred",
		statusAsOf: "2026-03",
		statusCitations: [{ source: two.id, locator: null, quote: "Works have begun." }],
	};
	const sourced = { ...document, statusAsOf: "2026-02-11", statusCitations, phases: [phase, ...others] };
	const { html, text } = render(sourced, "en");
	const head = part(html, "div", "status-1");
	expect(head.replace(/<[^>]+>/g, " ")).toMatch(/declared.*as of.*11 Feb 2026/);
	expect(head).toContain(`href="${one.url.replaceAll("&", "&amp;")}"`);
	expect(head).toContain("p. 3");
	expect(head).toContain('href="#source-1"');
	const row = part(html, "tbody", "phase-1");
	expect(row.replace(/<[^>]+>/g, " ")).toMatch(/\(inferred\).*as of.*Mar 2026/);
	expect(row).toContain("Works have begun.");
	// A document that is cited for two things stands in the line once, with what is said of it.
	const twice = { ...phase, citations: [{ source: two.id, locator: null, quote: null }] };
	const line = part(render({ ...sourced, phases: [twice, ...others] }, "en").html, "tbody", "phase-1");
	expect(line.split(`href="${two.url.replaceAll("&", "&amp;")}"`)).toHaveLength(2);
	expect(text).not.toContain("no source is named for it");
	expect(render({ ...sourced, statusCitations: [] }, "en").text).toContain("no source is named for it");
	// Timeline, table, table on a phone.
	expect(text.split("(inferred)")).toHaveLength(4);
});

test("values of one kind that disagree stand side by side, with rank and reason; another kind counts beside them", () => {
	const document = find(swedish, "ecodatacenter-borlange-mistral");
	const [first, ...others] = document.phases;
	const [claim] = first?.claims ?? [];
	if (!first || !claim) throw new Error("The founding record has a phase with a figure.");
	const reason = { en: "The county counts two halls only.", fr: "Le comté ne compte que deux salles." };
	const claims: typeof first.claims = [
		{ ...claim, capacityMw: 1100, capacityKind: "facility", rank: "preferred" },
		{ ...claim, capacityMw: 720, capacityKind: "it" },
		{ ...claim, capacityMw: 900, capacityKind: "facility", rankReason: reason },
	];
	const { html, text } = render({ ...document, phases: [{ ...first, claims }, ...others] }, "en");
	const [, ...disagreeing] = part(html, "tbody", "phase-1").split("Values that disagree");
	expect(disagreeing).toHaveLength(1);
	expect(disagreeing[0]).not.toContain("IT load");
	expect(text).toMatch(/1\.1 GW \[\d+\] \[\d+\] Site power reported preferred value, used in totals/);
	expect(text).toMatch(/900 MW .*? Site power reported other value, not added The county counts two halls only\./);
	expect(text).toMatch(/IT load 720 MW/);
	expect(text).toContain("3 of 3 phases");
});

test("silence is printed as silence, and what is inferred from it as inferred", () => {
	const document = find(swedish, "ecodatacenter-borlange-mistral");
	const old = {
		...document,
		statusAsOf: null,
		statusCitations: [],
		phases: [],
		investments: [],
		events: document.events.slice(0, 1).map((event) => ({ ...event, date: "2020-09-10", citations: [] })),
	};
	const { text } = render(old, "en");
	expect(text).toContain(
		"No news since 10 September 2020. Inferred from this silence, not declared by anyone: cancelled.",
	);
	expect(text).toContain("Under construction declared");
});

test("beside every figure stands the way to suggest another", () => {
	const { html } = render(find(swedish, "ecodatacenter-borlange-mistral"), "en");
	const places = ["phases.0.claims.0", "phases.2.claims.0", "investments.1", "participations.0", "events.6"];
	for (const place of places) {
		expect(html).toContain(`href="/en/suggest?project=ecodatacenter-borlange-mistral&amp;path=${place}`);
	}
	expect(html).toContain('aria-label="Suggest a correction of 227');
});

test("whatever a reader can suggest, the source comes with it: there is a place for it beside each value", () => {
	const document = completeProject();
	const { html } = render(document, "en", "original", []);
	const paths = [...html.matchAll(/suggest\?project=[^"]*?path=([\w.]+)/g)].map(([, path = ""]) => path);
	expect(paths).toEqual(expect.arrayContaining(["status", "announcedOn", "locality", "latitude", "phases.0.status"]));
	for (const path of new Set(paths)) {
		const proposal = {
			subject: "project" as const,
			path: parseFigurePath(path),
			about: null,
			proposedValue: "2031",
			sourceUrl: "https://example.org/news",
			sourceNote: "page 2",
			sentOn: "2026-11-24",
			locale: "en" as const,
			document: null,
			newSources: [],
		};
		const { texts } = fillFromSuggestion({ proposal, base: document, now: document, known: new Map(), locale: "en" });
		const [place = []] = citationPlaces(document, parseFigurePath(path) ?? []);
		const cited = { source: "https://example.org/news", locator: "page 2" };
		expect(valueAt(texts, place), path).toEqual(expect.arrayContaining([cited]));
	}
});

test("the history says when, of what kind and why, with the way to what changed", () => {
	const { html, text } = render(find(swedish, "ecodatacenter-borlange-mistral"), "fr");
	expect(text).toContain("Version 2 24 novembre 2026 · modification Correction · The county’s figure");
	expect(html).toContain('href="/fr/changes/7/project/ecodatacenter-borlange-mistral"');
	expect(html).toContain('href="/fr/changes?subject=project&amp;record=ecodatacenter-borlange-mistral"');
});

test("an amount that can't be converted is known all the same, and isn't counted as added", () => {
	const borlange = find(swedish, "ecodatacenter-borlange-mistral");
	const [amount] = borlange.investments;
	if (!amount) throw new Error("it has an amount");
	const { html, text } = render(
		{ ...borlange, investments: [{ ...amount, amount: 10_000_000_000, currency: "XAF" }] },
		"en",
	);
	expect(html).toContain('<data value="10000000000"');
	expect(text).toMatch(/Investment announced \S+ ?10bn 1 amount not converted/);
	expect(text).not.toContain("1 amount added");
});
