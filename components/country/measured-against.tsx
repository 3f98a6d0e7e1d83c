import { useLocale, useTranslations } from "next-intl";
import { knownValues, type NumberColumn, useNumberColumn } from "@/components/ui/number-column";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { denominatorsOf, measuredAgainst } from "@/lib/domain/figures/measured-against";
import type { PartValue } from "@/lib/domain/figures/series";
import { countryName, formatCount, formatMoney } from "@/lib/domain/values/format";
import { LOAD_KINDS, type LoadKind, type Status } from "@/lib/domain/values/vocabulary";
import type { Measure, View } from "@/lib/domain/view/view";
import { OpensRows } from "./opens-rows";
import { NoFigure } from "./scaled-value";

/**
 * MW and money per inhabitant and per unit of GDP of a country, or of several together, with the figures of the World
 * Bank that they are divided by.
 */
export function MeasuredAgainst({ codes, answer }: { codes: readonly string[]; answer: ViewAnswer }) {
	const t = useTranslations("country.scaled");
	const vocabulary = useTranslations("vocabulary");
	const columnOf = useNumberColumn();
	const ratios = measuredAgainst(answer.dataset, answer.view, codes, answer.today);
	if (ratios.length === 0) return <p>{t("none")}</p>;
	const lines = ratios.flatMap(({ measure, scale, unit, currency, values, inService, view }) => {
		const all = values.filter((cell) => cell.value !== null);
		// Amounts as they are announced are in a currency each: they share no column.
		const column = columnOf(unit, currency, knownValues(all));
		return all.map((cell) => ({
			measure,
			scale,
			cell,
			inService: measure === "capacity" ? inService.find(({ part }) => part === cell.part) : null,
			column: currency === null && measure === "investment" ? columnOf(unit, cell.part, [cell.value ?? 0]) : column,
			opens: view,
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
									<Opened view={opens} measure={measure} cell={cell} column={column} />
								</td>
								<td className={numbers}>
									{inService !== null && (
										<Opened view={opens} measure={measure} cell={inService} column={column} status="operational" />
									)}
								</td>
							</tr>
						))}
					</tbody>
				))}
			</table>
			<p className="mt-3 max-w-prose text-muted text-sm">
				<Denominators codes={codes} answer={answer} /> {t("warning")}
			</p>
		</>
	);
}

/** What the figures are divided by, and who is left out for want of it. */
function Denominators({ codes, answer }: { codes: readonly string[]; answer: ViewAnswer }) {
	const t = useTranslations("country.scaled");
	const words = useTranslations("country.regions");
	const locale = useLocale();
	const of = denominatorsOf(answer.dataset, codes);
	const years = (list: readonly number[]) => {
		const [first = "–"] = list;
		return list.length < 2 ? String(first) : `${first}–${list.at(-1)}`;
	};
	const population = of.population === null ? "–" : formatCount(of.population, locale);
	const populationYear = years(of.populationYears);
	const gdp = of.gdpUsd === null ? "–" : formatMoney(of.gdpUsd, "USD", locale);
	if (codes.length === 1) {
		if (of.gdpUsd === null) return t("noteWithoutGdp", { population, populationYear });
		return t("note", { population, populationYear, gdp, gdpYear: years(of.gdpYears) });
	}
	const list = new Intl.ListFormat(locale);
	const names = (without: readonly string[]) => list.format(without.map((code) => countryName(code, locale)));
	const without = [
		of.withoutPopulation.length > 0 && words("withoutPopulation", { countries: names(of.withoutPopulation) }),
		of.withoutGdp.length > 0 && words("withoutGdp", { countries: names(of.withoutGdp) }),
	].filter((text) => text !== false);
	return (
		<>
			{words("scaledNote", { population, populationYears: populationYear, gdp, gdpYears: years(of.gdpYears) })}
			{without.length > 0 && ` ${words("scaledWithout", { lists: without.join("; ") })}`}
		</>
	);
}

function Opened({
	view,
	measure,
	cell,
	column,
	status = null,
}: {
	view: View;
	measure: Measure;
	cell: PartValue | undefined;
	column: NumberColumn;
	status?: Status | null;
}) {
	if (!cell || cell.value === null) return <NoFigure />;
	const part: LoadKind | null = measure === "capacity" ? (LOAD_KINDS.find((kind) => kind === cell.part) ?? null) : null;
	return (
		<OpensRows view={view} opening={{ part, status }}>
			{column.write(cell.value)}
		</OpensRows>
	);
}
