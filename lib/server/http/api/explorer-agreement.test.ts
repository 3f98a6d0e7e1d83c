import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { groupTable, groupView } from "@/lib/domain/figures/group-lines";
import { anyDataset, anyView } from "@/lib/domain/testing/any-dataset";
import { country } from "@/lib/domain/testing/build-dataset";
import { CAPACITY_KINDS } from "@/lib/domain/values/vocabulary";
import { select } from "@/lib/domain/view/select";
import { canonicalView, SCALES } from "@/lib/domain/view/view";
import { formatView } from "@/lib/domain/view/view-url";
import { rollupCsv } from "../csv/rollup-csv";
import { answerRollup } from "./rollup-answer";

const DAY = "2025-06-01";

test("on random views the explorer's table, the API and the file have the same numbers in every group", async () => {
	await fc.assert(
		fc.asyncProperty(anyDataset, anyView, fc.constantFrom(...SCALES), async (drawn, asked, scale) => {
			const data = {
				...drawn,
				countries: { SE: country(10e6, 6e11), FR: country(68e6, 3e12), US: country(null, 28e12) },
			};
			const view = canonicalView({ ...asked, scale, programmes: [], currency: "EUR" });
			const table = groupTable(view, (own) => select(data, own, DAY), data.countries);
			const own = groupView(view, view.measure);
			const params = new URLSearchParams(formatView(own));
			const result = answerRollup(data, params, DAY);
			if (!result.ok) throw new Error(JSON.stringify(result));
			const { data: groups } = result.build();
			const file = rollupCsv(data, params, DAY);
			if (!file.ok) throw new Error(JSON.stringify(file));
			const text = await new Response(file.build().body()).text();
			const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
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
		}),
		{ numRuns: 60 },
	);
});
