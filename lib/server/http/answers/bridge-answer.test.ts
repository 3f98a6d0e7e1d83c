import { expect, test } from "vitest";
import { bridgeOf, type ProjectPast } from "@/lib/domain/time/bridge";
import { TESTING_DATASET } from "../core/testing-dataset";
import { bridgeCsv } from "../csv/bridge-csv";
import { answerBridge, type ReadBridge } from "./bridge-answer";

const TODAY = "2026-11-29";
const reading =
	(pasts: ProjectPast[] | null): ReadBridge =>
	async ({ dataset, view, days, today }) =>
		pasts && bridgeOf(dataset, view, pasts, days.until, today);
const ask = (query: string, pasts: ProjectPast[] | null = []) =>
	answerBridge(TESTING_DATASET, new URLSearchParams(query), TODAY, reading(pasts));

test("without changes both sums are today's, in whole kW, and the days are said", async () => {
	const answered = await ask("country=SE&since=2026-06");
	if (!answered.ok) throw new Error(JSON.stringify(answered.problem));
	const { data, meta } = answered.build();
	const sums = { it: 100_000, facility: 50_000, grid: 30_500, generation: 10_000 };
	expect(data).toEqual({ before: sums, after: sums, steps: [] });
	expect(meta).toMatchObject({
		since: "2026-06-30",
		until: TODAY,
		unit: "kW",
		url: "/api/v1/bridge?country=SE&since=2026-06-30&until=2026-11-29",
	});
});

test("days that can't be used, parameters of lists, and too many versions are refused by name", async () => {
	for (const [query, param, pasts] of [
		["since=soon", "since", []],
		["since=2026-05&until=2026-05", "since", []],
		["by=year", "by", []],
		["since=2020", "since", null],
	] as const) {
		const answered = await ask(query, pasts && [...pasts]);
		expect([query, answered.ok]).toEqual([query, false]);
		expect(JSON.stringify(answered)).toContain(`"${param}"`);
	}
});

test("of records of a day it ends there, and a year before is where it begins", async () => {
	const answered = await ask("recorded=2026-03");
	expect(answered.ok && answered.build().meta).toMatchObject({ since: "2025-03-31", until: "2026-03-31" });
	expect((await ask("recorded=2026-03&until=2026-04")).ok).toBe(false);
});

test("as a file, all rows but the last sums make the last sums", async () => {
	const table = await bridgeCsv(
		TESTING_DATASET,
		new URLSearchParams("country=SE"),
		TODAY,
		reading([{ slug: "alpha", base: null, since: [{ savedOn: "2026-03-01", reasonKind: "fact", document: null }] }]),
	);
	if (!table.ok) throw new Error(JSON.stringify(table.problem));
	const lines = (await new Response(table.build().body()).text()).trim().split("\r\n");
	expect(lines[0]).toContain("step,project,project_name,part,kw");
	expect(lines).toContainEqual(expect.stringMatching(/^before,,,it,100000,/));
	expect(lines.at(-1)).toMatch(/^after,,,/);
	const refused = await bridgeCsv(TESTING_DATASET, new URLSearchParams("page=2"), TODAY, reading([]));
	expect(refused.ok).toBe(false);
});
