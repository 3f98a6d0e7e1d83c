import { rollup } from "@/lib/domain/figures/rollup";
import { CAPACITY_KINDS } from "@/lib/domain/values/vocabulary";
import { prepare } from "@/lib/domain/view/prepared";
import { select } from "@/lib/domain/view/select";
import { DEFAULT_VIEW, type View } from "@/lib/domain/view/view";
import type { BenchContext } from "../context";
import { type DomainRow, domainRows } from "../domain";
import { assertRight, type Row } from "../row";
import { figure } from "../statistics";
import { syntheticDataset } from "../synthetic-dataset";
import type { YardstickDatabase } from "../yardstick-database";

const TARGET_MS: Record<number, number> = { 281: 0.1, 3000: 0.6, 30000: 4, 100000: 15 };
const REPETITIONS = 15;
const VIEW: View = { ...DEFAULT_VIEW, statuses: ["announced", "construction"] };

const GROUP_BY = `SELECT p.country, c.kind, sum(c.mw)::float8 AS mw
	FROM project p JOIN capacity c ON c.project = p.id WHERE p.status = ANY($1) GROUP BY p.country, c.kind`;

/** Filter, rollup and facets of a view in memory, beside PostgreSQL's GROUP BY for the rollup alone. */
export async function benchDomain(context: BenchContext): Promise<Row[]> {
	const database = await context.database();
	const rows: Row[] = [];
	const measured = await domainRows();
	for (const at of measured) {
		const { size } = at;
		const groupBy = figure(await groupByTimes(database, size));
		const ours = figure([at.filterRollupFacetsMs]);
		const target = TARGET_MS[size] ?? Number.NaN;
		rows.push({
			name: `domain-${size}`,
			what: `filter + rollup + facets of a view in memory, ${size.toLocaleString("en")} projects`,
			unit: "ms",
			ours: { ...ours, high: at.slowestMs },
			yardstick: { name: `${database.name}, GROUP BY`, figure: groupBy },
			ratio: figure([at.filterRollupFacetsMs / groupBy.median]),
			target: `≤ ${target} ms`,
			met: at.filterRollupFacetsMs <= target,
			note:
				`median over 17 views; the highest is the slowest of them (“${at.slowestView}”). Laying out the ` +
				`columns, once a version: ${at.prepareMs.toFixed(1)} ms. The yardstick does one filter and one rollup ` +
				"over the same invented rows and no facets; its sums were equal to ours.",
		});
	}
	return [...rows, growthRow(measured)];
}

/** How the time grows with the projects, from the least of them to the most, and at each step. */
function growthRow(measured: readonly DomainRow[]): Row {
	const growth = (from?: DomainRow, to?: DomainRow) => {
		if (!from || !to) return Number.NaN;
		return to.filterRollupFacetsMs / from.filterRollupFacetsMs / (to.size / from.size);
	};
	const steps = measured.slice(1).map((to, index) => ({ to, by: growth(measured[index], to) }));
	const worst = Math.max(...steps.map(({ by }) => by));
	return {
		name: "domain-growth",
		what: "growth of the time by growth of the projects, the worst of the steps from 281 to 100,000",
		unit: "",
		ours: figure([worst]),
		yardstick: { name: "linear", figure: figure([1]) },
		ratio: figure([worst]),
		target: "≤ 1 × linear",
		met: worst <= 1,
		note: `${steps.map(({ to, by }) => `to ${to.size.toLocaleString("en")} projects ${by.toFixed(2)}`).join(", ")}; over all of it ${growth(measured[0], measured.at(-1)).toFixed(2)}.`,
	};
}

/** Times of the GROUP BY over a dataset of `size` projects, after its sums were found equal to ours. */
async function groupByTimes({ client }: YardstickDatabase, size: number): Promise<number[]> {
	const dataset = syntheticDataset(size);
	const { capacity } = prepare(dataset, VIEW);
	await client.query(`DROP TABLE IF EXISTS project, capacity;
		CREATE TABLE project (id int PRIMARY KEY, country text, status text);
		CREATE TABLE capacity (project int, kind text, mw numeric(12, 3))`);
	await client.query("INSERT INTO project SELECT * FROM unnest($1::int[], $2::text[], $3::text[])", [
		dataset.projects.map((_, index) => index),
		dataset.projects.map(({ country }) => country),
		dataset.projects.map(({ status }) => status),
	]);
	await client.query("INSERT INTO capacity SELECT * FROM unnest($1::int[], $2::text[], $3::numeric[])", [
		capacity.facts.map(({ project }) => project),
		capacity.facts.map(({ kind }) => kind),
		capacity.facts.map(({ mw }) => mw),
	]);
	await client.query("CREATE INDEX ON capacity (project); ANALYZE project; ANALYZE capacity");

	const times: number[] = [];
	let sums: { country: string; kind: string; mw: number }[] = [];
	for (let repetition = -3; repetition < REPETITIONS; repetition++) {
		const started = performance.now();
		sums = (await client.query({ name: `group by ${size}`, text: GROUP_BY, values: [VIEW.statuses] })).rows;
		if (repetition >= 0) times.push(performance.now() - started);
	}
	await client.query(`DEALLOCATE "group by ${size}"`);
	assertEqualSums(dataset, sums);
	return times;
}

function assertEqualSums(dataset: Parameters<typeof select>[0], sums: { country: string; kind: string; mw: number }[]) {
	const theirs = new Map(sums.map(({ country, kind, mw }) => [`${country} ${kind}`, mw]));
	for (const { key, tally } of rollup(select(dataset, VIEW), "country").groups) {
		for (const kind of CAPACITY_KINDS) {
			const mw = theirs.get(`${key} ${kind}`) ?? 0;
			assertRight(
				Math.abs(tally.capacityMw[kind] - mw) < 0.0005,
				`${key} ${kind}: ${tally.capacityMw[kind]} MW, SQL ${mw} MW`,
			);
			theirs.delete(`${key} ${kind}`);
		}
	}
	assertRight(theirs.size === 0, `SQL has groups that ours doesn't: ${[...theirs.keys()].slice(0, 3)}`);
}
