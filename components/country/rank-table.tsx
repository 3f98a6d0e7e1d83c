import { useLocale, useTranslations } from "next-intl";
import { comparisonHref } from "@/components/compare/compare-links";
import { Swatch } from "@/components/ui/capacity-by-kind";
import { type NumberColumn, useNumberColumn } from "@/components/ui/number-column";
import { columnView } from "@/lib/domain/figures/country-lines";
import type { CountryRank } from "@/lib/domain/figures/country-ranks";
import { countryName } from "@/lib/domain/values/format";
import { type View, withChange } from "@/lib/domain/view/view";
import { OpensRows } from "./opens-rows";

/** Where a country stands in each measure, with its neighbours in the ranking and their values. */
export function RankTable({ code, ranks, view }: { code: string; ranks: readonly CountryRank[]; view: View }) {
	const t = useTranslations("country.ranks");
	const words = useTranslations("vocabulary");
	const locale = useLocale();
	const columnOf = useNumberColumn();
	const name = countryName(code, locale);
	const groups = new Map<CountryRank["scale"], CountryRank[]>();
	for (const rank of ranks) groups.set(rank.scale, [...(groups.get(rank.scale) ?? []), rank]);
	const neighbour = (rank: CountryRank, other: "above" | "below", column: NumberColumn) => {
		const found = rank.rank[other];
		if (found === null) return <span className="text-muted">{t(other === "above" ? "first" : "last")}</span>;
		return (
			<>
				<a
					href={comparisonHref(locale, { noun: "country", keys: [code, found.key], view })}
					aria-label={t("compareWith", { country: name, other: countryName(found.key, locale) })}
					rel="nofollow"
				>
					{countryName(found.key, locale)}
				</a>{" "}
				<span className="whitespace-nowrap text-muted">{column.write(found.value)}</span>
			</>
		);
	};
	return (
		<table className="w-full border-collapse text-sm">
			<caption className="sr-only">{t("caption", { country: name })}</caption>
			<thead className="border-ink border-b text-left text-xs max-sm:sr-only">
				<tr>
					<th scope="col" className="py-1.5 font-semibold">
						{t("measure")}
					</th>
					<th scope="col" className="py-1.5 pl-4 text-right font-semibold">
						{t("value")}
					</th>
					<th scope="col" className="py-1.5 pl-6 font-semibold">
						{t("place")}
					</th>
					<th scope="col" className="py-1.5 pl-4 font-semibold">
						{t("above")}
					</th>
					<th scope="col" className="py-1.5 pl-4 font-semibold">
						{t("below")}
					</th>
				</tr>
			</thead>
			{[...groups].map(([scale, rows]) => (
				<tbody key={scale}>
					<tr className="max-sm:block">
						<th
							scope="rowgroup"
							colSpan={5}
							className="wrap-normal pt-3 pb-1 text-left font-normal text-muted text-xs max-sm:block"
						>
							{t(`scale.${scale}`)}
						</th>
					</tr>
					{rows.map((row) => {
						const { measure, kind, rank } = row;
						const known = [rank, rank.above, rank.below].flatMap((one) => one?.value ?? []);
						const column = columnOf(row.unit, row.currency, known);
						const opened = columnView(withChange(row.view, { scale: "absolute", ...inDollars(row) }), measure);
						return (
							<tr
								key={`${measure} ${kind ?? ""}`}
								className="border-rule border-t align-top leading-6 max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:py-1"
							>
								<th scope="row" className="wrap-normal text-left font-normal sm:py-1">
									{kind ? (
										<>
											<Swatch kind={kind} /> {words(`kind.${kind}`)}
										</>
									) : (
										t(`measures.${measure === "projects" ? "projects" : "investment"}`)
									)}{" "}
									{measure !== "projects" && <span className="text-muted text-xs">{column.unit}</span>}
								</th>
								<td className="pl-4 text-right font-semibold sm:py-1">
									<OpensRows view={opened} opening={{ at: code, ...(kind ? { part: kind } : {}) }}>
										{column.write(rank.value)}
									</OpensRows>
								</td>
								<td className="sm:py-1 sm:pl-6 max-sm:order-last max-sm:col-span-full">
									{t("placeOf", { place: rank.place, of: rank.of })}
									{rank.equals.length > 0 && (
										<span className="text-muted text-xs">
											{" "}
											{t("equals", {
												countries: new Intl.ListFormat(locale).format(
													rank.equals.slice(0, 3).map((other) => countryName(other, locale)),
												),
												more: Math.max(0, rank.equals.length - 3),
											})}
										</span>
									)}
									<span className="text-xs sm:hidden">
										{" · "}
										{rank.above ? neighbour(row, "above", column) : t("first")}
										{" · "}
										{rank.below ? neighbour(row, "below", column) : t("last")}
									</span>
								</td>
								<td className="py-1 pl-4 max-sm:hidden">{neighbour(row, "above", column)}</td>
								<td className="py-1 pl-4 max-sm:hidden">{neighbour(row, "below", column)}</td>
							</tr>
						);
					})}
				</tbody>
			))}
		</table>
	);
}

/** GDP is in dollars, and so is the money that is a share of it. */
function inDollars({ scale, measure }: CountryRank): Partial<View> {
	return scale === "per-gdp" && measure === "investment" ? { currency: "USD" } : {};
}
