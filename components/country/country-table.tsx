import { useLocale, useTranslations } from "next-intl";
import { ColumnUnit, knownValues, useNumberColumn } from "@/components/ui/number-column";
import { nextSort, SortHeading, sortedBy } from "@/components/ui/sort-heading";
import {
	COUNTRY_SORTS,
	type CountryLine,
	type CountrySort,
	type CountryTable as Table,
} from "@/lib/domain/figures/country-lines";
import { countryName } from "@/lib/domain/values/format";
import { LOAD_KINDS } from "@/lib/domain/values/vocabulary";
import { ChoiceLine } from "./choice-line";
import { CountryRow } from "./country-row";
import { type CountryTableState, tableHref } from "./country-table-links";

/** The table of countries, sorted by links; on a narrow screen the figures of a row stand in two columns. */
export function CountryTable({
	table,
	lines,
	state,
}: {
	table: Table;
	/** The lines of the table in the order to show. */
	lines: readonly CountryLine[];
	state: CountryTableState;
}) {
	const t = useTranslations("country");
	const kind = useTranslations("vocabulary.kind");
	const locale = useLocale();
	const columnOf = useNumberColumn();
	const capacity = columnOf(
		table.capacity.unit,
		null,
		knownValues(lines.flatMap((line) => [...line.capacity, ...line.inService])),
	);
	const money = columnOf(table.money.unit, table.money.currency, knownValues(lines.flatMap((line) => line.money)));
	const units: Partial<Record<CountrySort["key"], string>> = {
		...Object.fromEntries(LOAD_KINDS.map((load) => [load, capacity.unit])),
		service: capacity.unit,
		...(table.money.currency === null ? {} : { investment: money.unit }),
	};
	const columns = COUNTRY_SORTS.filter((key) => key !== "investment" || state.view.currency !== "original");
	const label = (key: CountrySort["key"]) => {
		const load = LOAD_KINDS.find((candidate) => candidate === key);
		return load ? kind(load) : t(`column.${key}`);
	};
	const regions = [...new Set(lines.map((line) => line.region ?? ""))].sort((a, b) =>
		t(`region.${a || "none"}`).localeCompare(t(`region.${b || "none"}`), locale),
	);
	const heading = (name: CountrySort["key"], className = "") => (
		<SortHeading
			key={name}
			label={label(name)}
			href={columns.includes(name) ? tableHref(state, { sort: nextSort(state.sort, name) }) : null}
			unit={units[name]}
			sorted={sortedBy(state.sort, name)}
			className={`${name === "name" ? "pl-0 text-left" : "text-right"} ${className}`}
		/>
	);
	const row = (line: CountryLine) => (
		<CountryRow
			key={line.country ?? "total"}
			line={line}
			capacity={capacity}
			money={money}
			moneyIn={table.money}
			view={state.view}
			name={line.country === null ? t("total") : countryName(line.country, locale)}
		/>
	);
	return (
		<>
			<div className="mb-3 md:hidden print:hidden">
				<ChoiceLine
					label={t("sortBy")}
					choices={columns.map((key) => ({
						label: label(key),
						href: tableHref(state, { sort: nextSort(state.sort, key) }),
						isCurrent: state.sort.key === key,
					}))}
				/>
			</div>
			<table className="w-full border-collapse text-sm">
				<caption className="sr-only">{t("tableCaption")}</caption>
				<thead className="border-ink border-b text-xs">
					<tr>
						{heading("name")}
						{heading("projects", "hidden md:table-cell")}
						<th scope="col" className="px-1 py-1.5 text-left align-bottom font-semibold md:hidden">
							{t("column.byKind")}
							<ColumnUnit unit={capacity.unit} />
						</th>
						{LOAD_KINDS.map((load) => heading(load, "hidden md:table-cell"))}
						{heading("investment")}
						{heading("service", "hidden lg:table-cell")}
						{heading("underway", "hidden md:table-cell")}
					</tr>
				</thead>
				{state.byRegion ? (
					regions.map((region) => (
						<tbody key={region}>
							<tr>
								<th scope="rowgroup" colSpan={10} className="pt-6 pb-1 text-left font-serif text-base">
									{t(`region.${region || "none"}`)}
								</th>
							</tr>
							{lines.filter((line) => (line.region ?? "") === region).map(row)}
						</tbody>
					))
				) : (
					<tbody>{lines.map(row)}</tbody>
				)}
				{lines.length > 0 && <tfoot className="border-ink border-t-2 font-semibold">{row(table.total)}</tfoot>}
			</table>
		</>
	);
}
