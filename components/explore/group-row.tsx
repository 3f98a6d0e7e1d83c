import { useLocale, useTranslations } from "next-intl";
import { OpensRows } from "@/components/country/opens-rows";
import { NoFigure, ScaledValue } from "@/components/country/scaled-value";
import { KindInColumn, Swatch } from "@/components/ui/capacity-by-kind";
import { Money } from "@/components/ui/money";
import type { NumberColumn } from "@/components/ui/number-column";
import { type Opening, openedBy } from "@/lib/domain/figures/drilldown";
import { type GroupLine, groupView, type OTHER_MONEY } from "@/lib/domain/figures/group-lines";
import type { PartValue, Unit } from "@/lib/domain/figures/series";
import { formatShare } from "@/lib/domain/values/format";
import { CAPACITY_KINDS, type CapacityKind } from "@/lib/domain/values/vocabulary";
import { UNDER_WAY } from "@/lib/domain/view/portions";
import { type Measure, type View, withChange } from "@/lib/domain/view/view";

/** Columns of wide windows. */
export const WIDE = "hidden md:table-cell";
export const LARGE = "hidden lg:table-cell";

type Column = { column: NumberColumn; unit: Unit; currency?: string | null };

const FIGURE = "py-1 pl-1 text-right align-top sm:px-2";

/** A group, or the total: every figure opens to its rows. */
export function GroupRow({
	line,
	view,
	name,
	href,
	kinds,
	others,
	hasMoney,
	capacity,
	money,
}: {
	line: GroupLine;
	view: View;
	name: string;
	/** The group's own page. */
	href: string | null;
	kinds: readonly CapacityKind[];
	others: readonly (typeof OTHER_MONEY)[number][];
	hasMoney: boolean;
	capacity: Column;
	money: Column;
}) {
	const t = useTranslations("explore.table");
	const locale = useLocale();
	const isTotal = line.key === null;
	const opened = (measure: Measure, opening: Partial<Opening> = {}) =>
		openedBy(groupView(view, measure), { at: line.key, ...opening });
	const projects = (
		<OpensRows {...opened("projects")}>
			<data value={line.projects}>{line.projects}</data>
		</OpensRows>
	);
	const { share } = line.underWay;
	// On a cumulative line, too, it is that of its own year.
	const inGroup = withChange(groupView(view, "projects"), { scale: "absolute" });
	const statuses = UNDER_WAY.filter((status) => view.statuses.length === 0 || view.statuses.includes(status)).sort();
	const shareText = !share ? (
		<span className="text-muted">{formatShare(0, locale)}</span>
	) : (
		<OpensRows view={withChange(inGroup, { statuses })} opening={{ at: line.key }}>
			<data value={share}>{formatShare(share, locale)}</data>
		</OpensRows>
	);
	const figureIn = (cell: PartValue, { column, unit, currency = null }: Column) => {
		// The total is never scaled: where the lines are, it says its own unit.
		if (isTotal && view.scale !== "absolute") {
			return <ScaledValue cell={cell} unit={cell.part in PLAIN ? "MW" : "money"} currency={currency} />;
		}
		if (unit === "money" && currency === null) return <ScaledValue cell={cell} unit={unit} currency={null} />;
		return column.write(cell.value ?? 0);
	};
	const known = line.capacity.filter((cell) => cell.value !== null);
	const kindCell = (kind: CapacityKind) => {
		const cell = known.find(({ part }) => part === kind);
		return cell ? (
			<OpensRows {...opened("capacity", { part: kind })}>{figureIn(cell, capacity)}</OpensRows>
		) : (
			<NoFigure />
		);
	};
	const amounts = line.money.filter((cell) => cell.value !== null);
	return (
		<tr className="border-rule border-b">
			<th scope="row" className="py-1 pr-2 text-left align-top font-semibold">
				{href === null ? (
					<span className="leading-6">{name}</span>
				) : (
					<a href={href} className="inline-block min-h-6 leading-6">
						{name}
					</a>
				)}
				<div className="font-normal text-muted text-xs md:hidden">
					{t("projects")} {projects} · {t.rich("underwayShort", { share: () => shareText })}
				</div>
			</th>
			<td className={`${FIGURE} ${WIDE}`}>{projects}</td>
			<td className="px-1 py-1 align-top md:hidden">
				{known.length === 0 ? (
					<NoFigure />
				) : (
					<ul>
						{kinds
							.filter((kind) => known.some(({ part }) => part === kind))
							.map((kind) => (
								<li key={kind} className="whitespace-nowrap leading-5">
									<Swatch kind={kind} /> <span className="inline-block min-w-11 text-right">{kindCell(kind)}</span>{" "}
									<KindInColumn kind={kind} />
								</li>
							))}
					</ul>
				)}
			</td>
			{kinds.map((kind) => (
				<td key={kind} className={`${FIGURE} ${WIDE}`}>
					{kindCell(kind)}
				</td>
			))}
			{hasMoney && (
				<td className={FIGURE}>
					{amounts.length === 0 ? (
						<NoFigure />
					) : (
						amounts.map((cell) => (
							<div key={cell.part}>
								<OpensRows {...opened("investment")}>{figureIn(cell, money)}</OpensRows>
							</div>
						))
					)}
					{(line.moneyTally?.notConverted ?? 0) > 0 && view.currency !== "original" && (
						<div className="font-normal text-muted text-xs lg:whitespace-nowrap">
							{t("notConverted", { count: line.moneyTally?.notConverted ?? 0 })}
						</div>
					)}
				</td>
			)}
			{others.map((column) => {
				const amount = line.otherMoney[column];
				return (
					<td key={column} className={`${FIGURE} ${LARGE}`}>
						{amount === null ? (
							<NoFigure />
						) : (
							<OpensRows {...opened("investment", { part: column })}>
								<Money amount={amount} currency={view.scale === "per-gdp" ? "USD" : view.currency} />
							</OpensRows>
						)}
					</td>
				);
			})}
			<td className={`${FIGURE} ${WIDE}`}>{shareText}</td>
		</tr>
	);
}

/** Parts whose plain unit is MW. */
const PLAIN: Record<string, true> = Object.fromEntries(CAPACITY_KINDS.map((kind) => [kind, true as const]));
