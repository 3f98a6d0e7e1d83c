import { useLocale, useTranslations } from "next-intl";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { rollup } from "@/lib/domain/figures/rollup";
import { series } from "@/lib/domain/figures/series";
import { formatCount, formatMoney } from "@/lib/domain/values/format";
import { own } from "@/lib/domain/values/own";
import { select } from "@/lib/domain/view/select";
import { type Measure, withChange } from "@/lib/domain/view/view";
import { OpensRows } from "./opens-rows";
import { ScaledValue } from "./scaled-value";

const COMPARISONS = [
	{ measure: "capacity", scale: "per-head", label: "capacityPerHead" },
	{ measure: "capacity", scale: "per-gdp", label: "capacityPerGdp" },
	{ measure: "investment", scale: "per-head", label: "moneyPerHead" },
	{ measure: "investment", scale: "per-gdp", label: "moneyPerGdp" },
] as const satisfies { measure: Measure; scale: "per-head" | "per-gdp"; label: string }[];

/** MW and money per inhabitant and per unit of GDP, with the figures of the World Bank that they are divided by. */
export function MeasuredAgainst({ code, answer }: { code: string; answer: ViewAnswer }) {
	const t = useTranslations("country.scaled");
	const kindName = useTranslations("vocabulary.kind");
	const locale = useLocale();
	const { dataset } = answer;
	const country = own(dataset.countries, code);
	if (!country || (country.population === null && country.gdpUsd === null)) return <p>{t("none")}</p>;
	const population = {
		population: country.population === null ? "–" : formatCount(country.population, locale),
		populationYear: country.populationYear === null ? "–" : String(country.populationYear),
	};
	const lines = COMPARISONS.flatMap(({ measure, scale, label }) => {
		const view = withChange(answer.view, { measure, scale, by: "country", sort: null });
		const drawn = series(rollup(select(dataset, view), "country"), view, dataset.countries);
		const currency = scale === "per-gdp" ? ("USD" as const) : view.currency;
		const opens = withChange(view, { scale: "absolute", currency });
		const values = drawn.rows.find((row) => row.key === code)?.values ?? [];
		return values
			.filter((cell) => cell.value !== null && cell.part !== "generation")
			.map((cell) => ({ measure, label, cell, drawn, opens }));
	});
	return (
		<>
			<table className="w-full max-w-3xl border-collapse text-sm">
				<caption className="sr-only">{t("title")}</caption>
				<tbody>
					{lines.map(({ measure, label, cell, drawn, opens }) => (
						<tr key={`${label} ${cell.part}`} className="border-rule border-b">
							<th scope="row" className="py-1 pr-3 text-left font-normal leading-6">
								{measure === "capacity" ? t(label, { kind: kindName(cell.part) }) : t(label)}
							</th>
							<td className="py-1 text-right leading-6">
								<OpensRows
									view={opens}
									opening={{ at: code, part: measure === "capacity" ? (cell.part as "it") : null }}
								>
									<ScaledValue cell={cell} unit={drawn.unit} currency={drawn.currency} />
									{measure === "capacity" && " MW"}
								</OpensRows>
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
