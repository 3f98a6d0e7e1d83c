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
		const rolled = rollup(select(dataset, view), "country");
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
				<tbody>
					{lines.map(({ measure, scale, cell, inService, column, opens }) => (
						<tr key={`${measure} ${scale} ${cell.part}`} className="border-rule border-b">
							<th scope="row" className="py-1 text-left font-normal leading-6">
								{measure === "capacity" ? vocabulary(`kind.${cell.part as LoadKind}`) : vocabulary("column.announced")}
								<span className="ml-2 text-muted text-xs">{column.unit}</span>
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
