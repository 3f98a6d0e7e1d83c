import type { BenchContext } from "../context";
import { assertRight, type Row } from "../row";
import { figure } from "../statistics";
import { NewViews, queryOf } from "../views";

/** Pictures of one kind of page: enough for a median that a busy moment doesn't move. */
const OF_EACH = 20;
const WARM_UP = 5;
const TARGET_MS = 50;
const PNG = "\u0089PNG";

/** What a picture that stands for a page takes, of views and records that nobody has asked for before. */
export async function benchOg(context: BenchContext): Promise<Row[]> {
	const { address } = await context.application();
	const known = await context.known();
	const views = new NewViews(known);
	const query = () => views.take(1).map(queryOf)[0];
	const slugs = known.slugs.slice();
	const kinds: Record<string, () => string> = {
		dashboard: () => `/en/og?${query()}`,
		list: () => `/fr/og/projects?${query()}`,
		years: () => `/en/og?${query()}&measure=investment&by=year`,
		country: () => `/en/og/countries/${known.countries[0]}?${query()}`,
		project: () => `/fr/og/projects/${slugs.pop()}`,
	};
	const times: Record<string, number[]> = {};
	for (const [kind, next] of Object.entries(kinds)) {
		for (let count = 0; count < WARM_UP; count++) await timeOf(address + next());
		const measured: number[] = [];
		for (let count = 0; count < OF_EACH; count++) measured.push(await timeOf(address + next()));
		times[kind] = measured;
	}
	const all = Object.values(times).flat();
	const ours = figure(all);
	const slowest = Object.values(times).map((each) => figure(each).median);
	return [
		{
			name: "og-image",
			what: "a page’s picture (1200 × 630, PNG) of a view or record that nobody has asked for before, one at a time",
			unit: "ms",
			ours,
			yardstick: null,
			ratio: null,
			target: `≤ ${TARGET_MS} ms, each kind of page`,
			met: Math.max(...slowest) <= TARGET_MS,
			note: Object.entries(times)
				.map(([kind, each]) => `${kind} ${figure(each).median.toFixed(0)} ms`)
				.join(", "),
		},
	];
}

async function timeOf(url: string): Promise<number> {
	const started = performance.now();
	const response = await fetch(url);
	const body = Buffer.from(await response.arrayBuffer());
	const took = performance.now() - started;
	assertRight(response.status === 200 && body.toString("latin1", 0, 4) === PNG, `${url} isn't a picture`);
	return took;
}
