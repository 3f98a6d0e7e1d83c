import { expect, test } from "vitest";
import { claim, dataset, event, money, phase, project, source } from "../testing/build-dataset";
import { asOfDataset, borneStatus } from "./as-of";
import { capacityFacts } from "./facts";

const sources = [
	source("early", "2024-03-01"),
	source("late", "2026-05-01"),
	source("undated", null),
	source("mid", "2025-01"),
];
const [EARLY, LATE, UNDATED, MID] = [0, 1, 2, 3];

test("the claim in use is the newest of the day, not of today", () => {
	const first = claim(100, "it", { citations: [EARLY, LATE] });
	const second = claim(200, "it", { citations: [MID] });
	const data = dataset([project("p", "SE", { announcedOn: "2024-03-01", phases: [phase([first, second])] })], {
		sources,
	});
	const mwOn = (day: string) => {
		const then = asOfDataset(data, day).projects[0];
		return then ? capacityFacts(then, 0, sources).map((fact) => fact.mw) : null;
	};
	expect(mwOn("2024-02-29")).toBeNull();
	expect(mwOn("2024-12-31")).toEqual([100]);
	expect(mwOn("2025-01-30")).toEqual([100]);
	expect(mwOn("2025-01-31")).toEqual([200]);
	expect(mwOn("2026-05-01")).toEqual([100]);
});

test("an undated source counts from the event or the claim that it supports", () => {
	const data = dataset(
		[
			project("p", "SE", {
				announcedOn: "2024-03-01",
				events: [event("2025-06-01", "announced", [UNDATED])],
				phases: [phase([claim(10, "it", { citations: [UNDATED] })], { citations: [UNDATED] })],
				investments: [money(5, "EUR", { announcedOn: "2024-09-01", citations: [UNDATED] })],
			}),
		],
		{ sources },
	);
	const on = (day: string) =>
		asOfDataset(data, day).projects.map((row) => [row.phases.length, row.investments.length])[0];
	expect(on("2024-08-31")).toEqual([0, 0]);
	expect(on("2024-09-01")).toEqual([0, 1]);
	expect(on("2025-06-01")).toEqual([1, 1]);
});

test("chips are known from the first source that names them", () => {
	const gpus = { vendor: "Maker", model: null, count: 100, citations: [LATE, MID] };
	const data = dataset([project("p", "SE", { announcedOn: "2024-03-01", hardware: [gpus] })], { sources });
	const on = (day: string) => asOfDataset(data, day).projects[0]?.hardware;
	expect(on("2025-01-30")).toEqual([]);
	expect(on("2025-01-31")).toEqual([{ ...gpus, citations: [MID] }]);
});

test("an application takes a project to permitting, as what is granted does", () => {
	const row = project("p", "SE", {
		status: "construction",
		events: [event("2024-03", "announced"), event("2024-06", "application"), event("2025-01", "construction")],
	});
	expect(borneStatus(row, "2024-05-31").status).toBe("announced");
	expect(borneStatus(row, "2024-06-30").status).toBe("permitting");
	expect(borneStatus(row, "2025-01-31").status).toBe("construction");
});

test("works resume what was paused, an announcement doesn't; nothing is taken back by a later announcement", () => {
	const row = project("p", "SE", {
		status: "operational",
		events: [
			event("2026", "operational"),
			event("2024-03", "construction"),
			event("2024-06-01", "paused"),
			event("2024-07-01", "announced"),
			event("2024-09-01", "construction"),
			event("2024-10-01", "announced"),
		],
	});
	expect(borneStatus(row, "2024-03-30").status).toBe("announced");
	expect(borneStatus(row, "2024-03-31").status).toBe("construction");
	expect(borneStatus(row, "2024-07-01").status).toBe("paused");
	expect(borneStatus(row, "2024-10-01").status).toBe("construction");
	expect(borneStatus(row, "2026-12-31").status).toBe("operational");
});

test("a site is in service in part until its last phase is, and a phase keeps its own service", () => {
	const built = (operationalOn: string) =>
		phase([claim(1, "it", { citations: [EARLY] })], { status: "operational", operationalOn });
	const row = project("p", "SE", {
		status: "operational",
		announcedOn: "2024-03-01",
		phases: [built("2024-05"), built("2026-02")],
		events: [event("2024-05-10", "operational"), event("2026-02-10", "operational")],
	});
	const then = asOfDataset(dataset([row], { sources }), "2025-01-01").projects[0];
	expect(then?.status).toBe("partially_operational");
	expect(then?.phases.map((item) => item.status)).toEqual(["operational", "construction"]);
});

test("the event that a status is known by is the newest that says it; what says another, or less, is none", () => {
	const on = (events: Parameters<typeof event>[], status: "construction" | "operational" = "construction") =>
		borneStatus(project("p", "SE", { status, events: events.map((one) => event(...one)) }), "2026-12-31");
	const works = on([
		["2024-03", "announced"],
		["2025-01", "groundbreaking"],
		["2025-06-02", "construction"],
		["2025-09", "financing"],
		["2026-01", "announced"],
	]);
	expect(works).toMatchObject({ status: "construction", event: { date: "2025-06-02" } });
	expect(on([["2027-06", "construction"]])).toEqual({ status: "announced", event: null });
	const resumed = on([
		["2024-01", "operational"],
		["2024-06", "paused"],
		["2025-01", "construction"],
	]);
	expect(resumed.event).toBeNull();
});

test("as of a day, a status has the evidence of that day: its own if it was already so, else the event's", () => {
	const row = project("p", "SE", {
		status: "operational",
		statusAsOf: "2026-02-10",
		statusCitations: [LATE],
		announcedOn: "2024-03-01",
		phases: [
			phase([claim(1, "it", { citations: [EARLY] })], {
				status: "operational",
				operationalOn: "2026-02",
				statusBasis: "inferred",
				statusAsOf: "2026-02-10",
				statusCitations: [LATE],
			}),
		],
		events: [event("2024-05-10", "construction", [EARLY, LATE]), event("2026-02-10", "operational", [LATE])],
	});
	const on = (day: string) => {
		const then = asOfDataset(dataset([row], { sources }), day).projects[0];
		return [then, ...(then?.phases ?? [])].map((one) => {
			return one && [one.status, one.statusBasis, one.statusAsOf, one.statusCitations];
		});
	};
	expect(on("2025-01-01")).toEqual([
		["construction", "declared", "2024-05-10", [EARLY]],
		["construction", "declared", null, []],
	]);
	expect(on("2026-06-01")).toEqual([
		["operational", "declared", "2026-02-10", [LATE]],
		["operational", "inferred", "2026-02-10", [LATE]],
	]);
});
