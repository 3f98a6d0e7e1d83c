import { expect, test } from "vitest";
import type { ApiResult } from "../core/api-result";
import { TESTING_DATASET } from "../core/testing-dataset";
import { outcomeCsv } from "../csv/outcome-csv";
import { answerOutcome } from "./outcome-answer";

const TODAY = "2026-11-29";
const ask = (query: string) => answerOutcome(TESTING_DATASET, new URLSearchParams(query), TODAY);

function built<T>(result: ApiResult<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problem));
	return result.build();
}

test("the cohorts add up to the whole, and say who is silent", () => {
	const { data, meta } = built(ask("measure=projects"));
	expect(data.cohorts.map(({ announced, projects }) => [announced, projects])).toEqual([
		["2024", 1],
		["2025", 1],
		["2026", 1],
		["none", 1],
	]);
	expect(data.total).toMatchObject({ announced: null, projects: 4 });
	expect(data.total.byStatus.construction?.projects).toBe(1);
	expect(data.waiting).toMatchObject({ withoutDate: 1, works: { projects: 3, reached: 1, steps: [] } });
	expect(meta).toMatchObject({ day: TODAY, split: "none", leastAtRisk: 10, url: "/api/v1/outcome?measure=projects" });
});

test("curves are told apart on demand; what doesn't go with an outcome is refused by name", () => {
	const { data, meta } = built(ask("split=country"));
	expect(data.waiting.groups.map(({ key, label, works }) => [key, label?.fr, works.projects])).toEqual([
		["SE", "Suède", 2],
		["FR", "France", 1],
	]);
	expect(meta.url).toBe("/api/v1/outcome?split=country");
	const refused = ask("split=colour&by=year&page=2");
	expect(refused.ok).toBe(false);
	expect(JSON.stringify(refused)).toMatch(/split.*by.*page|by.*page.*split/);
});

test("each table is a file with the same numbers", async () => {
	const linesOf = async (query: string) => {
		const table = built({ ...outcomeCsv(TESTING_DATASET, new URLSearchParams(query), TODAY) } as ApiResult<{
			name: string;
			body: () => ReadableStream<Uint8Array>;
		}>);
		return { name: table.name, lines: (await new Response(table.body()).text()).trim().split("\r\n") };
	};
	const cohorts = await linesOf("measure=projects");
	expect(cohorts.name).toBe("outcome-cohorts");
	expect(cohorts.lines).toContainEqual(expect.stringMatching(/^2025,construction,1,/));
	expect(cohorts.lines).toContainEqual(expect.stringMatching(/^all,,4,/));
	const projects = await linesOf("table=projects");
	expect(projects.lines[0]).toContain("works_from,works_to,works_is_dated,works_days");
	expect(projects.lines).toHaveLength(4);
	for (const table of ["curves", "dates", "overdue"])
		expect((await linesOf(`table=${table}`)).name).toBe(`outcome-${table}`);
	expect(outcomeCsv(TESTING_DATASET, new URLSearchParams("table=x"), TODAY).ok).toBe(false);
});
