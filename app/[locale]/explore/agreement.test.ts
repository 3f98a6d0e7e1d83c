import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { testingContext } from "@/components/charts/testing-context";
import { kindsOnMap } from "@/lib/charts/map/map-layout";
import { MAP_SIZES } from "@/lib/charts/map/map-model";
import { prepareMap } from "@/lib/charts/map/prepare-map";
import type { ChartContext } from "@/lib/charts/model/chart-context";
import { prepareChart } from "@/lib/charts/prepare/prepare-chart";
import { groupTable, groupView } from "@/lib/domain/figures/group-lines";
import type { Dataset, ProjectRow } from "@/lib/domain/record/dataset";
import { anyDataset, anyView } from "@/lib/domain/testing/any-dataset";
import { country } from "@/lib/domain/testing/build-dataset";
import { CAPACITY_KINDS, type CapacityKind } from "@/lib/domain/values/vocabulary";
import { select } from "@/lib/domain/view/select";
import { canonicalView, SCALES, type View } from "@/lib/domain/view/view";
import { formatView } from "@/lib/domain/view/view-url";
import { answerRollup, type RollupAnswer } from "@/lib/server/http/answers/rollup-answer";
import { rollupCsv } from "@/lib/server/http/csv/rollup-csv";

const DAY = "2025-06-01";

/** A dataset with numbers of its countries, and with places for its projects but each third. */
function placed(drawn: Dataset): Dataset {
	const projects = drawn.projects.map(
		(project, index): ProjectRow => ({
			...project,
			...(index % 3 === 2 ? {} : { latitude: 45 + 2 * index, longitude: 5 * index - 8, locationPrecision: "locality" }),
		}),
	);
	const countries = { SE: country(10e6, 6e11), FR: country(68e6, 3e12), US: country(null, 28e12) };
	return { ...drawn, projects, countries };
}

function answered(data: Dataset, params: URLSearchParams): RollupAnswer {
	const result = answerRollup(data, params, DAY);
	if (!result.ok) throw new Error(JSON.stringify(result));
	return result.build();
}

async function filed(data: Dataset, params: URLSearchParams): Promise<Record<string, string>[]> {
	const file = rollupCsv(data, params, DAY);
	if (!file.ok) throw new Error(JSON.stringify(file));
	return parse(await new Response(file.build().body()).text(), { columns: true, bom: true });
}

const sum = (numbers: readonly (number | null)[]) =>
	Math.round(1000 * numbers.reduce<number>((a, b) => a + (b ?? 0), 0));

/** What the axis of a chart may count in. */
const UNITS = [1, 1e3, 1e6, 1e9];

/** The numbers of a chart's marks, in its axis' unit, by the group and the part whose rows they open to. */
function drawnNumbers(data: Dataset, view: View, context: ChartContext): Map<string, number> {
	const { full } = prepareChart("view", data, view, context, (own) => select(data, own, DAY));
	const marks = full.panels.flatMap(({ bands }) => bands.flatMap((band) => band.marks));
	const numbers = new Map<string, number>();
	for (const { href, value } of marks) {
		const opened = new URLSearchParams(href.split("?")[1]);
		const key = `${opened.get("at")} ${opened.get("part") ?? ""}`;
		numbers.set(key, (numbers.get(key) ?? 0) + value);
	}
	return numbers;
}

/** What the API says of a group and a part, in the same form. */
function saidOf({ data: groups }: RollupAnswer, view: View, opened: string): number {
	const [at, part] = opened.split(" ");
	const group = groups.find(({ key }) => key === at);
	if (view.measure === "projects") return sum([group?.projects ?? null]);
	if (view.measure === "investment") return sum([group?.values?.announced ?? null]);
	return sum([group?.capacityMw[(part || at) as CapacityKind] ?? null]);
}

/** All that the marks of a map of the whole view stand for, beside what the API says of the projects that have a place. */
function expectSameOnMap(data: Dataset, view: View, context: ChartContext): void {
	const whole = { ...view, extent: null, sight: null };
	const selection = select(data, whole, DAY);
	const { marks } = prepareMap(selection, { path: "/en", ...MAP_SIZES.wide }, context);
	const unplaced = select(data, { ...whole, sight: "unplaced" }, DAY).projects.length;
	const { totals } = answered(data, new URLSearchParams(formatView(whole))).meta;
	expect(sum(marks.map(({ count }) => count)) / 1000 + unplaced).toBe(totals.projects);
	if (view.measure !== "capacity" || unplaced > 0) return;
	const [kind] = kindsOnMap(selection);
	if (kind) expect(sum(marks.map(({ value }) => value))).toBe(sum([totals.capacityMw[kind]]));
}

test("on random views the explorer's chart, map and table, the API and the file have the same numbers in every group", async () => {
	const context = await testingContext("en");
	let drawnMarks = 0;
	await fc.assert(
		fc.asyncProperty(anyDataset, anyView, fc.constantFrom(...SCALES), async (drawn, asked, scale) => {
			const data = placed(drawn);
			const view = canonicalView({ ...asked, scale, programmes: [], currency: "EUR" });
			const table = groupTable(view, (own) => select(data, own, DAY), data.countries);
			const own = groupView(view, view.measure);
			const params = new URLSearchParams(formatView(own));
			const answer = answered(data, params);
			const groups = answer.data;
			const rows = await filed(data, params);
			expect(rows.map((row) => row[view.by])).toEqual(groups.map(({ key }) => key));
			for (const [index, group] of groups.entries()) {
				const line = table.lines.find(({ key }) => key === group.key);
				expect(line).toBeDefined();
				for (const kind of CAPACITY_KINDS) {
					if (view.measure !== "capacity") continue;
					const value = line?.capacity.find(({ part }) => part === kind)?.value ?? null;
					if (own.scale !== "cumulative") expect(value).toBe(group.values?.[kind] ?? null);
					const cell = rows[index]?.[kind === "generation" ? "generation_mw" : `capacity_${kind}_mw`] ?? "";
					expect(cell === "" ? null : Number(cell)).toBe(group.capacityMw[kind]);
				}
				if (view.measure === "investment" && own.scale !== "cumulative") {
					expect(line?.money.find(({ part }) => part === "announced")?.value ?? null).toBe(
						group.values?.announced ?? null,
					);
				}
				if (view.measure === "projects" && own.scale === "absolute") {
					expect([line?.projects, Number(rows[index]?.projects)]).toEqual([group.projects, group.projects]);
				}
			}
			expectSameOnMap(data, own, context);
			if (own.scale !== "absolute") return;
			const numbers = [...drawnNumbers(data, own, context)];
			const said = numbers.map(([opened]) => saidOf(answer, own, opened));
			const inUnits = UNITS.map((unit) => numbers.map(([, value]) => sum([value * unit])));
			expect(inUnits).toContainEqual(said);
			drawnMarks += numbers.length;
		}),
		{ numRuns: 60 },
	);
	expect(drawnMarks).toBeGreaterThan(0);
});
