import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { TestingWords } from "@/components/ui/testing-words";
import { countryTable } from "@/lib/domain/figures/country-lines";
import { claim, country, dataset, money, phase, project } from "@/lib/domain/testing/build-dataset";
import { DEFAULT_VIEW, type View, withChange } from "@/lib/domain/view/view";
import { CountriesView } from "./countries-view";
import { CountryTable } from "./country-table";

const DATA = dataset(
	[
		project("a", "SE", {
			phases: [
				phase([claim(1200.4, "it")], { status: "operational", operationalOn: "2025" }),
				phase([claim(300, "grid")], { status: "announced" }),
			],
			investments: [money(2_500_000_000, "EUR"), money(4_000_000, "EUR")],
		}),
		project("b", "FR", { phases: [phase([claim(7.5, "it")], { status: "operational", operationalOn: "2025" })] }),
	],
	{ countries: { SE: country(10_000_000, 6e11), FR: country(60_000_000, 3e12) } },
);

/** The texts of the table's head and rows, by cell. */
function cellsOf(change: Partial<View>): string[][] {
	const view = { ...DEFAULT_VIEW, ...change };
	const table = countryTable(DATA, view);
	const drawn = renderToStaticMarkup(
		<TestingWords locale="en">
			<CountryTable
				table={table}
				lines={table.lines}
				state={{
					path: "/en/countries",
					view,
					measure: "capacity",
					sort: { key: "name", descending: false },
					byRegion: false,
				}}
			/>
		</TestingWords>,
	);
	return [...drawn.matchAll(/<tr.*?<\/tr>/g)].map(([row]) =>
		[...row.matchAll(/<t([hd]) ([^>]*)>(.*?)<\/t\1>/g)]
			.filter(([, , attributes]) => !/md:hidden/.test((attributes ?? "").replace("hidden md:table-cell", "")))
			.map(([, , , text]) =>
				(text ?? "")
					.replace(/<[^>]+>/g, "|")
					.replace(/\|+/g, "|")
					.replace(/^\||\|$/g, ""),
			),
	);
}

it("keeps what the map is of, its order and its groups whatever else is chosen on the page", () => {
	const view = withChange(DEFAULT_VIEW, { statuses: ["operational"] });
	const table = countryTable(DATA, view);
	const drawn = renderToStaticMarkup(
		<TestingWords locale="en">
			<CountriesView
				table={table}
				lines={table.lines}
				state={{
					path: "/en/countries",
					view,
					measure: "investment",
					sort: { key: "it", descending: true },
					byRegion: true,
				}}
				notices={[]}
				dataset={DATA}
				map={null}
			/>
		</TestingWords>,
	).replaceAll("&amp;", "&");
	const own = [...drawn.matchAll(/href="(\/en\/countries\?[^"]*)"/g)].map(([, href]) => href ?? "");
	expect(own.length).toBe(8);
	expect(own.filter((href) => !href.includes("measure=investment"))).toEqual([]);
	expect(drawn).toContain('href="/en/countries?measure=investment&sort=-it&group=region#content"');
});

it("says units in its heads, and writes the numbers of a column alike", () => {
	const [head = [], france = [], sweden = []] = cellsOf({});
	expect(head[2]).toBe("IT load|MW");
	expect(head[6]).toMatch(/^Investment announced\|.*€ million$/);
	expect([france[2], sweden[2], sweden[4]]).toEqual(["8", "1,200", "300"]);
	expect(sweden[6]).toBe("2,504");
});

it("scales what is in service like the rest", () => {
	const [head = [], france = [], sweden = [], total = []] = cellsOf({ scale: "per-head" });
	expect(head[7]).toBe("In service|MW per million inhabitants");
	expect(sweden[7]).toContain("120.0");
	expect(france[7]).toContain("0.1");
	expect(total[7]).toContain("1.21\u00a0GW");
});
