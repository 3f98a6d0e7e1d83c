import { useLocale, useTranslations } from "next-intl";
import { knownValues, type NumberColumn, useNumberColumn } from "@/components/ui/number-column";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { rollup } from "@/lib/domain/figures/rollup";
import { ofStatus, type PartValue, series } from "@/lib/domain/figures/series";
import { formatCount, formatMoney } from "@/lib/domain/values/format";
import { own } from "@/lib/domain/values/own";
import { LOAD_KINDS, type LoadKind, type Status } from "@/lib/domain/values/vocabulary";
import { select } from "@/lib/domain/view/select";
import { type Measure, type View, withChange } from "@/lib/domain/view/view";
import { OpensRows } from "./opens-rows";
import { NoFigure } from "./scaled-value";

const COMPARISONS = [
	{ measure: "capacity", scale: "per-head" },
	{ measure: "capacity", scale: "per-gdp" },
	{ measure: "investment", scale: "per-head" },
	{ measure: "investment", scale: "per-gdp" },
] as const satisfies { measure: Measure; scale: "per-head" | "per-gdp" }[];

/** MW and money per inhabitant and per unit of GDP, with the figures of the World Bank that they are divided by. */
export function MeasuredAgainst({ code, answer }: { code: string; answer: ViewAnswer }) {
	const t = useTranslations("country.scaled");
	const vocabulary = useTranslations("vocabulary");
	const columnOf = useNumberColumn();
	const locale = useLocale();
	const { dataset } = answer;
	const country = own(dataset.countries, code);
	if (!country || (country.population === null && country.gdpUsd === null)) return <p>{t("none")}</p>;
	const population = {
		population: country.population === null ? "–" : formatCount(country.population, locale),
		populationYear: country.populationYear === null ? "–" : String(country.populationYear),
	};
	const lines = COMPARISONS.flatMap(({ measure, scale }) => {
		const view = withChange(answer.view, { measure, scale, by: "country", sort: null });
		const rolled = rollup(select(dataset, view, answer.today), "country");
		const drawn = series(rolled, view, dataset.countries);
		const running = series(ofStatus(rolled, "operational"), view, dataset.countries);
		const valuesOf = ({ rows }: typeof drawn) => rows.find((row) => row.key === code)?.values ?? [];
		const currency = scale === "per-gdp" ? ("USD" as const) : view.currency;
		const opens = withChange(view, { scale: "absolute", currency });
		const all = valuesOf(drawn).filter((cell) => cell.value !== null && cell.part !== "generation");
		// Amounts as they are announced are in a currency each: they share no column.
		const column = columnOf(drawn.unit, drawn.currency, knownValues(all));
		return all.map((cell) => ({
			measure,
			scale,
			cell,
			inService: measure === "capacity" ? valuesOf(running).find(({ part }) => part === cell.part) : null,
			column:
				drawn.currency === null && measure === "investment"
					? columnOf(drawn.unit, cell.part, [cell.value ?? 0])
					: column,
			opens,
		}));
	});
	// What is in the same unit stands under one head that says it.
	const groups: { key: string; unit: string; lines: typeof lines }[] = [];
	for (const line of lines) {
		const last = groups.at(-1);
		const { unit } = line.column;
		if (last?.unit === unit) last.lines.push(line);
		else groups.push({ key: `${line.scale} ${line.measure} ${unit}`, unit, lines: [line] });
	}
	const numbers = "py-1 pl-4 text-right leading-6";
	return (
		<>
			<table className="w-full border-collapse text-sm">
				<caption className="sr-only">{t("title")}</caption>
				<thead className="border-ink border-b text-xs">
					<tr>
						<th scope="col" className="py-1.5 text-left font-semibold">
							{t("measure")}
						</th>
						<th scope="col" className="py-1.5 pl-4 text-right font-semibold">
							{t("all")}
						</th>
						<th scope="col" className="py-1.5 pl-4 text-right font-semibold">
							{t("inService")}
						</th>
					</tr>
				</thead>
				{groups.map(({ key, unit, lines }) => (
					<tbody key={key}>
						<tr>
							<th scope="rowgroup" colSpan={3} className="pt-2 text-left font-normal text-muted text-xs">
								{unit}
							</th>
						</tr>
						{lines.map(({ measure, cell, inService, column, opens }) => (
							<tr key={cell.part} className="border-rule border-b">
								<th scope="row" className="py-1 text-left font-normal leading-6">
									{measure === "capacity"
										? vocabulary(`kind.${cell.part as LoadKind}`)
										: vocabulary("column.announced")}
								</th>
								<td className={numbers}>
									<Opened view={opens} at={code} measure={measure} cell={cell} column={column} />
								</td>
								<td className={numbers}>
									{inService !== null && (
										<Opened
											view={opens}
											at={code}
											measure={measure}
											cell={inService}
											column={column}
											status="operational"
										/>
									)}
								</td>
							</tr>
						))}
					</tbody>
				))}
			</table>
			<p className="mt-3 max-w-prose text-muted text-sm">
				{country.gdpUsd === null
					? t("noteWithoutGdp", population)
					: t("note", {
							...population,
							gdp: formatMoney(country.gdpUsd, "USD", locale),
							gdpYear: String(country.gdpYear ?? "–"),
						})}{" "}
				{t("warning")}
			</p>
		</>
	);
}

function Opened({
	view,
	at,
	measure,
	cell,
	column,
	status = null,
}: {
	view: View;
	at: string;
	measure: Measure;
	cell: PartValue | undefined;
	column: NumberColumn;
	status?: Status | null;
}) {
	if (!cell || cell.value === null) return <NoFigure />;
	const part: LoadKind | null = measure === "capacity" ? (LOAD_KINDS.find((kind) => kind === cell.part) ?? null) : null;
	return (
		<OpensRows view={view} opening={{ at, part, status }}>
			{column.write(cell.value)}
		</OpensRows>
	);
}
