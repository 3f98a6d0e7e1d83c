import { rollup } from "@/lib/domain/figures/rollup";
import { CAPACITY_KINDS } from "@/lib/domain/values/vocabulary";
import { prepare } from "@/lib/domain/view/prepared";
import { select } from "@/lib/domain/view/select";
import { DEFAULT_VIEW, type View } from "@/lib/domain/view/view";
import type { BenchContext } from "../context";
import { domainRows } from "../domain";
import { assertRight, type Row } from "../row";
import { figure } from "../statistics";
import { syntheticDataset } from "../synthetic-dataset";
import type { YardstickDatabase } from "../yardstick-database";

const TARGET_MS: Record<number, number> = { 281: 0.2, 3000: 1, 30000: 8, 100000: 30 };
const REPETITIONS = 15;
const VIEW: View = { ...DEFAULT_VIEW, statuses: ["announced", "construction"] };

const GROUP_BY = `SELECT p.country, c.kind, sum(c.mw)::float8 AS mw
	FROM project p JOIN capacity c ON c.project = p.id WHERE p.status = ANY($1) GROUP BY p.country, c.kind`;

/** Filter, rollup and facets of a view in memory, beside PostgreSQL's GROUP BY for the rollup alone. */
export async function benchDomain(context: BenchContext): Promise<Row[]> {
	const database = await context.database();
	const rows: Row[] = [];
	for (const measured of await domainRows()) {
		const { size } = measured;
		const groupBy = figure(await groupByTimes(database, size));
		const ours = figure([measured.filterRollupFacetsMs]);
		const target = TARGET_MS[size] ?? Number.NaN;
		rows.push({
			name: `domain-${size}`,
			what: `filter + rollup + facets of a view in memory, ${size.toLocaleString("en")} projects`,
			unit: "ms",
			ours: { ...ours, high: measured.slowestMs },
			yardstick: { name: `${database.name}, GROUP BY`, figure: groupBy },
			ratio: figure([measured.filterRollupFacetsMs / groupBy.median]),
			target: `≤ ${target} ms`,
			met: measured.filterRollupFacetsMs <= target,
			note:
				`median over 17 views; the highest is the slowest of them (“${measured.slowestView}”). Laying out the ` +
				`columns, once a version: ${measured.prepareMs.toFixed(1)} ms. The yardstick does one filter and one rollup ` +
				"over the same invented rows and no facets; its sums were equal to ours.",
		});
	}
	const growth = (rows[3]?.ours.median ?? 0) / (rows[2]?.ours.median ?? 0);
	rows.push({
		name: "domain-growth",
		what: "growth of the time from 30,000 to 100,000 projects, by growth of the rows",
		unit: "",
		ours: figure([growth]),
		yardstick: { name: "linear", figure: figure([100 / 30]) },
		ratio: figure([growth / (100 / 30)]),
		target: "≤ 1 × linear",
		met: growth <= 100 / 30,
	});
	return rows;
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
