import { useLocale, useTranslations } from "next-intl";
import { CompareLink } from "@/components/compare/compare-link";
import { KindInColumn, Swatch } from "@/components/ui/capacity-by-kind";
import type { NumberColumn } from "@/components/ui/number-column";
import { type CountryLine, type CountryTable, columnView } from "@/lib/domain/figures/country-lines";
import type { PartValue } from "@/lib/domain/figures/series";
import { formatShare } from "@/lib/domain/values/format";
import { LOAD_KINDS, type LoadKind, type Status } from "@/lib/domain/values/vocabulary";
import { UNDER_WAY } from "@/lib/domain/view/portions";
import { type View, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import { OpensRows } from "./opens-rows";
import { NoFigure, ScaledValue } from "./scaled-value";

/** A country, or the total: every figure opens to its rows. The scale changes what is shown, not what is opened. */
export function CountryRow({
	line,
	capacity,
	money,
	moneyIn,
	view,
	name,
}: {
	line: CountryLine;
	/** How the numbers of the columns are written. */
	capacity: NumberColumn;
	money: NumberColumn;
	/** What amounts are in; without a currency, in their own ones. */
	moneyIn: CountryTable["money"];
	view: View;
	name: string;
}) {
	const t = useTranslations("country");
	const kindName = useTranslations("vocabulary.kind");
	const locale = useLocale();
	const at = line.country;
	const isTotal = at === null;
	const plain = withChange(view, { scale: "absolute" });
	const capacityView = columnView(plain, "capacity");
	const moneyView = columnView(view.scale === "per-gdp" ? withChange(plain, { currency: "USD" }) : plain, "investment");
	const projectsView = columnView(plain, "projects");
	const underWayView = withChange(projectsView, {
		statuses: UNDER_WAY.filter((status) => view.statuses.length === 0 || view.statuses.includes(status)).sort(),
	});
	// The total is never scaled: where the lines are, it says its own unit.
	const isPlain = isTotal && view.scale !== "absolute";

	const projects = (
		<OpensRows view={projectsView} opening={{ at }}>
			<data value={line.projects}>{line.projects}</data>
		</OpensRows>
	);
	const share =
		line.underWay.share === null || line.underWay.projects === 0 ? (
			<span className="text-muted">{formatShare(0, locale)}</span>
		) : (
			<OpensRows view={underWayView} opening={{ at }}>
				<data value={line.underWay.share}>{formatShare(line.underWay.share, locale)}</data>
			</OpensRows>
		);
	const kindCell = (cell: PartValue | undefined, status: Status | null = null) =>
		!cell || cell.value === null ? (
			<NoFigure />
		) : (
			<OpensRows
				view={capacityView}
				opening={{ at, part: LOAD_KINDS.find((kind) => kind === cell.part) ?? null, status }}
			>
				{isPlain ? <ScaledValue cell={cell} unit="MW" currency={null} /> : capacity.write(cell.value)}
			</OpensRows>
		);
	const moneyOf = (cell: PartValue) => {
		const { unit, currency } = moneyIn;
		if (currency !== null && !isPlain) return money.write(cell.value ?? 0);
		return <ScaledValue cell={cell} unit={isPlain ? "money" : unit} currency={currency} />;
	};
	const known = line.capacity.filter((cell) => cell.value !== null);
	const served = line.inService.filter((cell) => cell.value !== null);
	const figure = "py-1 pl-1 text-right align-top sm:px-2";
	return (
		<tr className="border-rule border-b">
			<th scope="row" className="py-1 pr-2 text-left align-top font-semibold">
				{isTotal ? (
					<span className="leading-6">{name}</span>
				) : (
					<a href={viewHref(`/${locale}/countries/${at}`, stateOf(view))} className="inline-block min-h-6 leading-6">
						{name}
					</a>
				)}
				{at !== null && (
					<span>
						{" "}
						<CompareLink noun="country" of={at} name={name} view={view} />
					</span>
				)}
				<div className="font-normal text-muted text-xs md:hidden">
					{t.rich("rowProjects", {
						count: line.projects,
						link: (chunks) => (
							<OpensRows view={projectsView} opening={{ at }}>
								{chunks}
							</OpensRows>
						),
					})}
					<br />
					{t.rich("rowUnderWay", { share: () => share })}
				</div>
			</th>
			<td className={`${figure} hidden md:table-cell`}>{projects}</td>
			<td className="px-1 py-1 align-top md:hidden">
				{known.length === 0 ? (
					<NoFigure />
				) : (
					<ul>
						{known.map((cell) => (
							<li key={cell.part} className="whitespace-nowrap leading-5">
								<Swatch kind={cell.part as LoadKind} />{" "}
								<span className="inline-block min-w-11 text-right">{kindCell(cell)}</span>{" "}
								<KindInColumn kind={cell.part as LoadKind} />
							</li>
						))}
					</ul>
				)}
			</td>
			{LOAD_KINDS.map((kind) => (
				<td key={kind} className={`${figure} hidden md:table-cell`}>
					{kindCell(line.capacity.find((cell) => cell.part === kind))}
				</td>
			))}
			<td className={figure}>
				{line.money.every((cell) => cell.value === null) ? (
					<NoFigure />
				) : (
					line.money
						.filter((cell) => cell.value !== null)
						.map((cell) => (
							<div key={cell.part}>
								<OpensRows view={moneyView} opening={{ at }}>
									{moneyOf(cell)}
								</OpensRows>
							</div>
						))
				)}
				{(line.moneyTally?.notConverted ?? 0) > 0 && view.currency !== "original" && (
					<div className="font-normal text-muted text-xs">
						{t("notConverted", { count: line.moneyTally?.notConverted ?? 0 })}
					</div>
				)}
			</td>
			<td className={`${figure} hidden lg:table-cell`}>
				{served.length === 0 ? (
					<>
						<NoFigure /> <span className="inline-block w-28" />
					</>
				) : (
					served.map((cell) => (
						<div key={cell.part}>
							{kindCell(cell, "operational")}{" "}
							<span className="inline-block w-28 text-left font-normal text-muted text-xs">{kindName(cell.part)}</span>
						</div>
					))
				)}
			</td>
			<td className={`${figure} hidden md:table-cell`}>{share}</td>
		</tr>
	);
}

/** What a country's page takes over from the view of the table: how figures are shown, and as of when. */
function stateOf(view: View): View {
	return withChange(view, { countries: [], scale: "absolute", by: "country", measure: "capacity" });
}
