import fc from "fast-check";
import { expect, test } from "vitest";
import { anyDataset, anyView } from "../testing/any-dataset";
import { dataset, money, project } from "../testing/build-dataset";
import { CAPACITY_KINDS } from "../values/vocabulary";
import { select } from "../view/select";
import { DEFAULT_VIEW, type View, withChange } from "../view/view";
import { partViews } from "./part-views";
import { rollup } from "./rollup";
import type { Tally } from "./tally";

const DAY = "2025-06-01";

test("the largest countries and all the others add up to the view, in every group and status", () => {
	fc.assert(
		fc.property(anyDataset, anyView, fc.constantFrom("year", "status"), fc.nat({ max: 3 }), (data, asked, by, most) => {
			const view = withChange(asked, { by } as Partial<View>);
			const selectionOf = (own: View) => select(data, own, DAY);
			const selection = selectionOf(view);
			const { parts, rest } = partViews(selection, "country", "it", selectionOf, most);
			const rolled = [...parts, ...(rest ? [rest] : [])].map((part) => rollup(part.selection, view.by));
			const whole = rollup(selection);
			const sumOf = (tallies: (Tally | undefined)[]) => [
				tallies.reduce((sum, tally) => sum + (tally?.projects ?? 0), 0),
				...CAPACITY_KINDS.map((kind) =>
					tallies.reduce((sum, tally) => sum + Math.round((tally?.capacityMw[kind] ?? 0) * 1000), 0),
				),
				tallies.reduce((sum, tally) => sum + (tally?.money.announced.amount ?? 0), 0),
			];
			expect(sumOf(rolled.map(({ total }) => total))).toEqual(sumOf([whole.total]));
			for (const { key, tally, byStatus } of whole.groups) {
				const groups = rolled.map((one) => one.groups.find((group) => group.key === key));
				expect(sumOf(groups.map((group) => group?.tally))).toEqual(sumOf([tally]));
				for (const [status, of] of Object.entries(byStatus)) {
					const ofStatus = groups.map((group) => group?.byStatus[status as keyof typeof byStatus]);
					expect(sumOf(ofStatus)).toEqual(sumOf([of]));
				}
			}
		}),
		{ numRuns: 60 },
	);
});

test("companies are the largest first, each whole, and those that the view names alone", () => {
	fc.assert(
		fc.property(anyDataset, anyView, (data, asked) => {
			const view = withChange(asked, { measure: "projects" });
			const selectionOf = (own: View) => select(data, own, DAY);
			const { parts, rest } = partViews(selectionOf(view), "company", null, selectionOf, 2);
			expect(rest).toBeNull();
			const sizes = parts.map((part) => rollup(part.selection).total.projects);
			expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
			const groups = rollup(selectionOf(view), "company").groups;
			for (const [index, { key }] of parts.entries()) {
				expect(sizes[index]).toBe(groups.find((group) => group.key === key)?.tally.projects);
				if (view.companies.length > 0) expect(view.companies).toContain(key);
			}
		}),
		{ numRuns: 60 },
	);
});

test("amounts in their own currencies are put in order by how many there are, unless all are in one", () => {
	const invested = (slug: string, country: string, ...investments: ReturnType<typeof money>[]) =>
		project(slug, country, { investments });
	const mixed = dataset([
		invested("a", "SE", money(1e9, "SEK")),
		invested("b", "FR", money(1e8, "EUR"), money(1e8, "USD")),
		invested("c", "DE", money(2e8, "EUR")),
	]);
	const view = withChange(DEFAULT_VIEW, { measure: "investment", currency: "original" });
	const keysOf = (data: typeof mixed) => {
		const selectionOf = (own: View) => select(data, own, DAY);
		return partViews(selectionOf(view), "country", null, selectionOf).parts.map(({ key }) => key);
	};
	expect(keysOf(mixed)).toEqual(["FR", "DE", "SE"]);
	const inEuro = [invested("b", "FR", money(1e8, "EUR"), money(1e8, "EUR")), invested("c", "DE", money(3e8, "EUR"))];
	expect(keysOf(dataset(inEuro))).toEqual(["DE", "FR"]);
});
