import { rollup } from "@/lib/domain/figures/rollup";
import { facets } from "@/lib/domain/view/facets";
import { prepare } from "@/lib/domain/view/prepared";
import { select } from "@/lib/domain/view/select";
import { DEFAULT_VIEW, type View } from "@/lib/domain/view/view";
import { SYNTHETIC_PREFIX, syntheticDataset } from "./synthetic-dataset";

/** What `filter + rollup + facets` of a view took in memory, at one number of projects. */
export type DomainRow = {
	size: number;
	/** Medians over many views and repetitions, in milliseconds. */
	filterRollupFacetsMs: number;
	selectMs: number;
	rollupMs: number;
	facetsMs: number;
	/** The slowest of the views, by its median, and which it was. */
	slowestMs: number;
	slowestView: string;
	/** Laying out the dataset, once for each version, currency and as-of date. */
	prepareMs: number;
};

const SIZES = [281, 3000, 30_000, 100_000];

/** Views as readers ask for them: by every grouping and measure, with and without filters. */
const VIEWS: { name: string; change: Partial<View> }[] = [
	{ name: "all, capacity by country", change: {} },
	{ name: "all, investment by country", change: { measure: "investment" } },
	{ name: "all, capacity by year", change: { by: "year" } },
	{ name: "all, projects by status", change: { measure: "projects", by: "status" } },
	{ name: "all, investment by company", change: { measure: "investment", by: "company" } },
	{ name: "all, capacity by kind", change: { by: "kind" } },
	{ name: "a country", change: { countries: ["US"], by: "year" } },
	{ name: "three countries", change: { countries: ["FR", "GB", "SE"] } },
	{ name: "in construction", change: { statuses: ["construction"], by: "country" } },
	{ name: "a kind", change: { kinds: ["it"], by: "status" } },
	{ name: "years of service", change: { from: 2026, to: 2030, by: "year" } },
	{ name: "years of announcement", change: { measure: "investment", from: 2024, to: 2025, by: "year" } },
	{ name: "a company", change: { companies: [`${SYNTHETIC_PREFIX}company-3`] } },
	{ name: "tenants by company", change: { role: "tenant", by: "company" } },
	{
		name: "a programme",
		change: { programmes: [`${SYNTHETIC_PREFIX}programme-7`], measure: "investment", by: "status" },
	},
	{ name: "a text", change: { q: "town 27" } },
	{
		name: "many at once",
		change: { countries: ["US", "DE"], statuses: ["announced", "construction"], kinds: ["it", "grid"] },
	},
];

/** Measures the answer to a view in memory on invented datasets; the layout (`prepare`) is timed apart. */
export async function domainRows(sizes: readonly number[] = SIZES): Promise<DomainRow[]> {
	return sizes.map((size) => {
		const dataset = syntheticDataset(size);
		const started = performance.now();
		prepare(dataset, DEFAULT_VIEW);
		const prepareMs = performance.now() - started;
		const repetitions = size > 10_000 ? 15 : 60;
		const whole: number[] = [];
		const parts: [number[], number[], number[]] = [[], [], []];
		const byView = VIEWS.map((): number[] => []);
		for (let repetition = -5; repetition < repetitions; repetition++) {
			VIEWS.forEach(({ change }, index) => {
				// A text of its own each time: nothing may be remembered from the view before.
				const q = change.q === undefined ? {} : { q: `${change.q}${repetition + 5}` };
				const view = { ...DEFAULT_VIEW, ...change, ...q };
				const start = performance.now();
				const selection = select(dataset, view);
				const selected = performance.now();
				rollup(selection);
				const rolled = performance.now();
				facets(dataset, view);
				const end = performance.now();
				if (repetition < 0) return;
				whole.push(end - start);
				byView[index]?.push(end - start);
				parts[0].push(selected - start);
				parts[1].push(rolled - selected);
				parts[2].push(end - rolled);
			});
		}
		const slowest = byView.map(median).reduce((worst, ms, index, all) => (ms > (all[worst] ?? 0) ? index : worst), 0);
		return {
			size,
			filterRollupFacetsMs: median(whole),
			selectMs: median(parts[0]),
			rollupMs: median(parts[1]),
			facetsMs: median(parts[2]),
			slowestMs: median(byView[slowest] ?? []),
			slowestView: VIEWS[slowest]?.name ?? "",
			prepareMs,
		};
	});
}

function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
